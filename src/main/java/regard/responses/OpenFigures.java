package regard.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import regard.consultations.Consultation;
import regard.equality.CountTable;
import regard.equality.Disclosure;
import regard.kernel.Csv;
import regard.questionnaires.ItemType;
import regard.ui.Words;

/**
 * The figures of a closed consultation as everybody may have them: how many answered, and how many chose what, after disclosure
 * control (contracts, section 7). Never an answer of one person.
 *
 * @param consultation the consultation, closed
 * @param lines its rows, in the order of the questions
 */
record OpenFigures(Consultation.Closed consultation, List<Line> lines) {

    static final List<String> COLUMNS = List.of("question_code", "question", "answer_code", "answer", "people");

    private static final Disclosure DISCLOSURE = Disclosure.usual();

    OpenFigures {
        lines = List.copyOf(lines);
    }

    /**
     * One figure.
     *
     * @param answerCode blank for all who answered the question
     * @param people a rounded number, or {@code *} for what is too small or would give a small one away
     */
    record Line(String questionCode, String question, String answerCode, String answer, String people) {}

    static OpenFigures of(Consultation.Closed consultation, Results results, Words words) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                "",
                words.say("responses.open.everybody"),
                "",
                words.say("responses.open.responses"),
                DISCLOSURE.publicCount(results.all())));
        results.questions().stream().flatMap(question -> lines(question, words)).forEach(lines::add);
        return new OpenFigures(consultation, lines);
    }

    private static Stream<Line> lines(Results.Question question, Words words) {
        String answered = words.say("responses.open.answered");
        if (question.rows().isEmpty()) {
            return Stream.of(line(question, "", answered, DISCLOSURE.publicCount(question.answered())));
        }
        return question.item().type() == ItemType.SELECT_MANY
                ? severalOf(question, answered)
                : oneOf(question, answered);
    }

    /** The parts add up to the whole: what is hidden must not follow from the rest. */
    private static Stream<Line> oneOf(Results.Question question, String answered) {
        var cells = new ArrayList<List<String>>();
        cells.add(List.of("", "People"));
        question.rows().forEach(row -> cells.add(List.of(row.code(), String.valueOf(row.people()))));
        long sum = question.rows().stream().mapToLong(Results.Row::people).sum();
        cells.add(List.of("Total", String.valueOf(sum)));
        List<List<String>> safe = DISCLOSURE.protect(CountTable.of(cells)).cells();
        var lines = new ArrayList<Line>();
        for (int row = 0; row < question.rows().size(); row++) {
            var option = question.rows().get(row);
            lines.add(line(
                    question, option.code(), option.label(), safe.get(row + 1).getLast()));
        }
        lines.add(line(question, "", answered, safe.getLast().getLast()));
        return lines.stream();
    }

    /** One person may be in several parts: no sum gives anybody away. */
    private static Stream<Line> severalOf(Results.Question question, String answered) {
        return Stream.concat(
                question.rows().stream()
                        .map(row -> line(question, row.code(), row.label(), DISCLOSURE.publicCount(row.people()))),
                Stream.of(line(question, "", answered, DISCLOSURE.publicCount(question.answered()))));
    }

    private static Line line(Results.Question question, String code, String label, String people) {
        return new Line(question.item().id(), question.item().text(), code, label, people);
    }

    String csv() {
        var csv = new StringBuilder(Csv.row(COLUMNS));
        for (Line line : lines) {
            csv.append(Csv.row(List.of(
                    Csv.harmless(line.questionCode()),
                    Csv.harmless(line.question()),
                    Csv.harmless(line.answerCode()),
                    Csv.harmless(line.answer()),
                    line.people())));
        }
        return csv.toString();
    }
}
