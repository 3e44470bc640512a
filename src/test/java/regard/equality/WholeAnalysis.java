package regard.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import regard.Somebody;
import regard.activities.Activities;
import regard.kernel.Actor;
import regard.kernel.Role;

/** An equality impact analysis that finds no impact, whole and signed by two people, for tests that take decisions. */
public final class WholeAnalysis {

    private WholeAnalysis() {}

    public static void signed(ApplicationContext context, String ref, Actor author) {
        signed(context, ref, author, "We looked, with the equality lead.");
    }

    /** With these words for why it concludes what it does, and something found about each of these groups. */
    public static void signed(ApplicationContext context, String ref, Actor author, String reasons, String... groups) {
        Analyses analyses = context.getBean(Analyses.class);
        Actor grace = context.getBean(Somebody.class).of(author.organisation(), "Grace Oyelaran", Role.EQUALITY);
        var said = new EnumMap<Statement, String>(Statement.class);
        for (Statement statement : Statement.values()) {
            said.put(statement, "We looked, with the equality lead.");
        }
        said.put(Statement.REASONS, reasons);
        analyses.save(
                ref,
                0,
                "about",
                _ -> new EqualityImpactAnalysis(
                        said, found(groups), EqualityImpactAnalysis.Conclusion.CONTINUE, LocalDate.of(2099, 1, 1)),
                author);
        int version = analyses.current(
                        context.getBean(Activities.class).own(ref, author).id())
                .orElseThrow()
                .version();
        assertThat(analyses.sign(ref, version, AnalysisSignature.Part.AUTHOR, author))
                .isEmpty();
        assertThat(analyses.sign(ref, version, AnalysisSignature.Part.EQUALITY_LEAD, grace))
                .isEmpty();
    }

    private static Map<String, GroupFinding> found(String... groups) {
        return Arrays.stream(groups)
                .collect(Collectors.toMap(
                        group -> group,
                        _ -> new GroupFinding(
                                "We asked.",
                                "",
                                "",
                                EqualityRules.Rating.NEUTRAL,
                                null,
                                "",
                                "",
                                "",
                                "",
                                "",
                                null,
                                "They told us.")));
    }
}
