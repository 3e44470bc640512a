package regard.responses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regard.questionnaires.ItemType;
import regard.ui.BarChart;
import regard.ui.Cell;
import regard.ui.Chart;
import regard.ui.Formats;
import regard.ui.StackedBar;
import regard.ui.Words;

/**
 * The results of one question: what kind of sample first, then the finding in words, the picture and the same figures in a table.
 *
 * @param text the question as it was asked
 * @param comments a page of what people wrote, where it was asked for words; empty for a partner
 * @param why what some of each side wrote, where they were asked why; empty for a partner
 * @param next the number after which the next page of words begins
 */
record ResultsPage(
        ActivityHead head,
        Results.Question question,
        String text,
        List<Comment> comments,
        List<WhySide> why,
        Optional<Long> next,
        Optional<Integer> previousQuestion,
        Optional<Integer> nextQuestion) {

    boolean isWords() {
        return question.item().type().isWords();
    }

    boolean isMany() {
        return question.item().type() == ItemType.SELECT_MANY;
    }

    String address() {
        return head.href("responses/questions/" + question.item().id());
    }

    BarChart chart(Words words) {
        var bars = question.rows().stream()
                .map(row -> {
                    String share = Formats.percent(row.share());
                    String people = Formats.number(row.people());
                    return row.code().equals("DONT_KNOW")
                            ? BarChart.Bar.unsure(row.label(), (double) row.people(), share, people, share)
                            : BarChart.Bar.of(row.label(), (double) row.people(), share, people, share);
                })
                .toList();
        return new BarChart(
                "results",
                text,
                finding(words),
                words.say("responses.base.question", question.answered(), question.all()),
                List.of(words.say("responses.answer"), words.say("responses.people"), words.say("responses.share")),
                bars,
                // Where more than one could be chosen the parts add up to more than the whole.
                isMany()
                        ? List.of()
                        : List.of(
                                words.say("responses.all-answered"),
                                Formats.number(question.answered()),
                                Formats.percent(1)));
    }

    private String finding(Words words) {
        return question.rows().stream()
                .max(Comparator.comparingLong(Results.Row::people))
                .filter(most -> most.people() > 0)
                .map(most -> words.say(
                        "responses.finding",
                        most.label(),
                        most.people(),
                        question.answered(),
                        Formats.percent(most.share())))
                .orElse(words.say("responses.finding.none"));
    }

    boolean hasThreeParts() {
        return (question.item().type() == ItemType.AGREE || question.item().type() == ItemType.YES_NO)
                && question.answered() > 0;
    }

    /** A scale in three parts, by who is answering. */
    StackedBar byType(Words words) {
        boolean agree = question.item().type() == ItemType.AGREE;
        String kind = agree ? "agree" : "yes-no";
        var series = List.of(
                new StackedBar.Series(
                        words.say("responses.part." + kind + ".first"),
                        words.say("responses.part." + kind + ".first.short"),
                        Chart.Shade.FIRST),
                new StackedBar.Series(
                        words.say("responses.part." + kind + ".third"),
                        words.say("responses.part." + kind + ".third.short"),
                        Chart.Shade.THIRD),
                new StackedBar.Series(
                        words.say("responses.part." + kind + ".second"),
                        words.say("responses.part." + kind + ".second.short"),
                        Chart.Shade.SECOND));
        var groups = new ArrayList<StackedBar.Group>();
        question.byType().forEach((type, people) -> {
            double base = question.baseByType().getOrDefault(type, 0L);
            double first = agree ? people.get(0) + people.get(1) : people.get(0);
            double second = agree ? people.get(3) + people.get(4) : people.get(1);
            groups.add(new StackedBar.Group(
                    words.say("responses.type." + type),
                    words.say("responses.count", (long) base),
                    List.of(first / base, (base - first - second) / base, second / base)));
        });
        return new StackedBar(
                "by-type",
                words.say("responses.by-type"),
                words.say("responses.by-type.finding"),
                words.say("responses.base.question", question.answered(), question.all()),
                words.say("responses.by-type.column"),
                series,
                groups);
    }

    List<Cell> byTypeHead(Words words) {
        var head = new ArrayList<Cell>();
        head.add(Cell.of(words.say("responses.by-type.column")));
        question.rows().forEach(row -> head.add(Cell.number(row.label())));
        head.add(Cell.number(words.say("responses.all-answered")));
        return head;
    }

    List<List<Cell>> byTypeRows(Words words) {
        var rows = new ArrayList<List<Cell>>();
        question.byType().forEach((type, people) -> {
            var row = new ArrayList<Cell>();
            row.add(Cell.of(words.say("responses.type." + type)));
            people.forEach(number -> row.add(Cell.of(Formats.number(number))));
            row.add(Cell.of(Formats.number(question.baseByType().getOrDefault(type, 0L))));
            rows.add(row);
        });
        return rows;
    }
}
