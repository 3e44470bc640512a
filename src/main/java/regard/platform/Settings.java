package regard.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set (docs/reference/settings.md). With nothing set, everything works on a laptop.
 *
 * @param data the data folder: database, demo accounts, checkpoints of the ledger
 * @param databaseUrl your own PostgreSQL instead of the one that comes with Regard
 * @param demo whether the made-up bodies are loaded
 * @param publicAddress the https address under which people reach this installation, once there is one
 * @param nhsBrand whether the NHS logo and colours are shown: only for bodies entitled to them
 * @param serviceName what the public side is called
 */
@ConfigurationProperties("regard")
public record Settings(
        @DefaultValue("data") Path data,
        @Nullable String databaseUrl,
        @DefaultValue("false") boolean demo,
        @Nullable String publicAddress,
        @DefaultValue("false") boolean nhsBrand,
        @DefaultValue("Have your say") String serviceName) {}
