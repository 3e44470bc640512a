package regard.activities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** What activities are about, as people search for them: a list kept as data. */
public final class Topics {

    private static final List<String> ALL =
            RuleFile.read("activities/topics.yml", Sheet.class).topics();

    private Topics() {}

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<String> topics)
            implements Dated {}

    public static List<String> list() {
        return ALL;
    }
}
