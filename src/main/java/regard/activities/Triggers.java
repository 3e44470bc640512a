package regard.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** Why work is assessed for the duty to involve: a list kept as data. */
public final class Triggers {

    private static final List<Trigger> ALL =
            RuleFile.read("activities/triggers.yml", Sheet.class).triggers();

    private Triggers() {}

    /** One of them; activities keep its code. */
    public record Trigger(String code, String title) {}

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<Trigger> triggers)
            implements Dated {}

    static List<Trigger> list() {
        return ALL;
    }

    static Optional<Trigger> find(String code) {
        return ALL.stream().filter(trigger -> trigger.code().equals(code)).findFirst();
    }

    /** What people call it; a code that is no longer in the list is shown as it is. */
    public static String title(String code) {
        return find(code).map(Trigger::title).orElse(code);
    }
}
