package regard.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** Ways to involve people: a list kept as data. */
final class Methods {

    private static final List<Method> ALL =
            RuleFile.read("plans/methods.yml", Sheet.class).methods();

    private Methods() {}

    /**
     * One way to involve people.
     *
     * @param digital whether only people who use the internet can take part in this way
     */
    record Method(String code, String title, boolean digital) {}

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<Method> methods)
            implements Dated {}

    static List<Method> list() {
        return ALL;
    }

    static List<Method> of(List<String> codes) {
        return ALL.stream().filter(method -> codes.contains(method.code())).toList();
    }

    static boolean knows(String code) {
        return ALL.stream().anyMatch(method -> method.code().equals(code));
    }
}
