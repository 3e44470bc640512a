package regard;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts it all. The launcher's {@code serve} command calls it with the settings of the command line. */
@SpringBootApplication
@Modulithic(systemName = "Regard")
@EnableScheduling
public class Application {}
