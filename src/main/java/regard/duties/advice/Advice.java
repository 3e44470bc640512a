package regard.duties.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/**
 * What stands beside one question: why it is asked, on what law, and examples. It is dated: an assessment of 2018 is read with the law
 * and the guidance of 2018.
 *
 * @param prompts what to think of, in a few words each
 * @param counts examples of what is meant
 * @param not examples of what is not
 */
public record Advice(String why, List<Law> law, List<String> prompts, List<String> counts, List<String> not) {

    private static final Book BOOK = read();

    /**
     * A law, a case, guidance, or a default of ours.
     *
     * @param says what it asks, in plain words
     * @param isUnconfirmed whether nobody has read it in its source yet
     */
    public record Law(String cite, String says, boolean isUnconfirmed) {}

    record Book(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            Map<String, Entry> laws,
            Map<String, Page> steps)
            implements Dated {}

    record Entry(
            String cite,
            String says,
            List<String> bodies,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String status) {

        boolean isFor(String body, LocalDate day) {
            return (bodies.isEmpty() || bodies.contains(body))
                    && (from == null || !day.isBefore(from))
                    && (until == null || !day.isAfter(until));
        }
    }

    record Page(String why, List<String> laws, List<String> prompts, List<String> counts, List<String> not) {}

    /** What stands beside a page of the journey, for such a body, in an assessment made on that day. */
    public static Advice on(String step, String body, LocalDate day) {
        Page page = BOOK.steps.get(step);
        if (page == null) {
            throw new IllegalStateException("rules/duties/advice.yml says nothing about " + step);
        }
        return new Advice(
                page.why,
                page.laws.stream().flatMap(law -> law(law, body, day)).toList(),
                page.prompts,
                page.counts,
                page.not);
    }

    private static Stream<Law> law(String name, String body, LocalDate day) {
        return Stream.ofNullable(BOOK.laws.get(name))
                .filter(law -> law.isFor(body, day))
                .map(law -> new Law(law.cite, law.says, law.status.equals("U")));
    }

    private static Book read() {
        Book book = RuleFile.read("duties/advice.yml", Book.class);
        List<String> unknown = book.steps.values().stream()
                .flatMap(page -> page.laws.stream())
                .filter(law -> !book.laws.containsKey(law))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("rules/duties/advice.yml names laws it does not have: " + unknown);
        }
        return book;
    }
}
