package regard.equality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import regard.equality.EqualityImpactAnalysis.Conclusion;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** A section of an analysis as somebody typed it: its statements, and for the last one what follows and when it is looked at again. */
record SectionForm(Section section, Map<Statement, String> said, String conclusion, DateInput reviewOn, int version) {

    private static final int LONGEST = 10_000;

    static SectionForm of(Section section, EqualityImpactAnalysis analysis, int version) {
        var said = new EnumMap<Statement, String>(Statement.class);
        section.statements().forEach(statement -> said.put(statement, analysis.says(statement)));
        return new SectionForm(
                section,
                said,
                analysis.conclusion() == null ? "" : analysis.conclusion().name(),
                Optional.ofNullable(analysis.reviewOn()).map(DateInput::of).orElse(DateInput.EMPTY),
                version);
    }

    static SectionForm read(Section section, MultiValueMap<String, String> typed) {
        var said = new EnumMap<Statement, String>(Statement.class);
        section.statements().forEach(statement -> said.put(statement, first(typed, statement.field())));
        return new SectionForm(
                section,
                said,
                first(typed, "conclusion"),
                new DateInput(
                        typed.getFirst("reviewOn.day"),
                        typed.getFirst("reviewOn.month"),
                        typed.getFirst("reviewOn.year")),
                version(first(typed, "version")));
    }

    String says(Statement statement) {
        return said.getOrDefault(statement, "");
    }

    EqualityImpactAnalysis put(EqualityImpactAnalysis analysis) {
        var stripped = new EnumMap<Statement, String>(Statement.class);
        said.forEach((statement, text) -> stripped.put(statement, text.strip()));
        EqualityImpactAnalysis written = analysis.with(stripped);
        return section == Section.CONCLUSION ? written.concluding(chosen(), day()) : written;
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        said.forEach((statement, text) -> tooLong(statement.field(), text).ifPresent(problems::add));
        if (!reviewOn.isEmpty() && reviewOn.date().isEmpty()) {
            problems.add(new Problem(reviewOn.wrongField("reviewOn"), "equality.day-unreadable"));
        }
        return problems;
    }

    static Optional<Problem> tooLong(String field, String text) {
        return text.length() > LONGEST
                ? Optional.of(new Problem(field, "equality.text-too-long", LONGEST))
                : Optional.empty();
    }

    private @Nullable Conclusion chosen() {
        return Arrays.stream(Conclusion.values())
                .filter(each -> each.name().equals(conclusion))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate day() {
        return reviewOn.date().orElse(null);
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
