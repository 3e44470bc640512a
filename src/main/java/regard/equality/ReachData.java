package regard.equality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** Whom the page “Who is missing” compares, as its file has it. */
record ReachData(
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        String status,
        Integer leastExpected,
        BigDecimal largestInPicture,
        List<Topic> topics)
        implements Dated {

    static final ReachData CURRENT = RuleFile.read("equality/reach.yml", ReachData.class);

    /**
     * Something people are asked about themselves.
     *
     * @param list the code list of the answers, and the topic of the census
     * @param leaveOut categories that count nowhere
     */
    record Topic(String code, String list, List<String> leaveOut, List<Compared> groups) {

        List<String> codes() {
            return groups.stream().flatMap(group -> group.of().stream()).toList();
        }
    }

    /**
     * A group of people.
     *
     * @param title its name by itself: “People aged 16 to 24”
     * @param label its name within its topic: “16 to 24”
     * @param rest whether it only completes a topic, and is not compared
     */
    record Compared(String code, String title, String label, List<String> of, boolean rest) {}

    Optional<Compared> group(String code) {
        return topics.stream()
                .flatMap(topic -> topic.groups().stream())
                .filter(group -> group.code().equals(code) && !group.rest())
                .findFirst();
    }
}
