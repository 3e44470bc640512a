package regard.law;

import java.time.LocalDate;
import java.util.Map;

/** The terms on which a rule is asked: the day, and the numbers its file gives it. */
public record Terms(LocalDate on, Map<String, Integer> numbers) {

    public int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("the rule file gives no number for " + name);
        }
        return number;
    }
}
