package regard.plans;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** The questions that somebody asks of a plan or of a report. Kept as data. */
final class Checklist {

    private static final List<Item> ALL =
            RuleFile.read("plans/checklists.yml", Sheet.class).items();

    private Checklist() {}

    /** Of what it is asked. */
    enum Kind {
        PLAN,
        REPORT;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> at(String slug) {
            return Arrays.stream(values())
                    .filter(kind -> kind.slug().equals(slug))
                    .findFirst();
        }
    }

    /** What it serves: the tests of a service change, the Gunning principles, or the duty itself. */
    enum Test {
        FIVE_TESTS,
        GUNNING,
        DUTY
    }

    /** One question. */
    record Item(String code, Kind kind, Test test, String question) {}

    /**
     * An answer.
     *
     * @param yes only if it is fully shown
     * @param recommendation what to do otherwise
     */
    record Answer(String code, boolean yes, String recommendation, String by, LocalDate on) {}

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<Item> items)
            implements Dated {}

    static List<Item> of(Kind kind) {
        return ALL.stream().filter(item -> item.kind() == kind).toList();
    }
}
