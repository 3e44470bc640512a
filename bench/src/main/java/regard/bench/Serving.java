package regard.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/** How long a start takes, and how much memory service and database hold together after people have looked round. */
final class Serving {

    private static final int WARM_STARTS = 5;
    private static final int PAGES = 400;

    private Serving() {}

    static void measure() throws IOException, InterruptedException {
        Path home = Path.of("target/bench-serving").toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        try (var cold = Service.start(home)) {
            said("first start, the demo is made", cold);
        }
        double[] seconds = new double[WARM_STARTS];
        for (int i = 0; i < WARM_STARTS; i++) {
            try (var warm = Service.start(home)) {
                said("later start", warm);
                seconds[i] = warm.seconds();
            }
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "later starts, median of %d: %.1f s%n", WARM_STARTS, seconds[WARM_STARTS / 2]);
        try (var service = Service.start(home);
                var somebody = new Visitor(service.address());
                var officer = new Visitor(service.address())) {
            memory("just started", service);
            int open = somebody.walk("/", PAGES);
            memory("after " + open + " public pages", service);
            officer.signIn(service.account("STAFF"));
            int inside = officer.walk("/today", PAGES);
            memory("and " + inside + " pages of staff", service);
            Thread.sleep(60_000);
            memory("a minute later", service);
        }
        FileSystemUtils.deleteRecursively(home);
    }

    private static void said(String what, Service service) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, %.1f processor seconds of Java%n",
                what,
                service.seconds(),
                service.processorSeconds());
    }

    private static void memory(String when, Service service) throws IOException {
        double[] megabytes = service.megabytes();
        System.out.printf(
                Locale.ROOT,
                "%s: Java %.0f MB, PostgreSQL %.0f MB, together %.0f MB%n",
                when,
                megabytes[0],
                megabytes[1],
                megabytes[0] + megabytes[1]);
    }
}
