package regard.responses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import regard.questionnaires.Item;
import regard.questionnaires.Option;
import regard.questionnaires.Questionnaire;
import regard.responses.Cells.What;
import regard.responses.CountStore.Count;

/**
 * The counts of a consultation, in all and by question. True counts, for the people who work on it: what leaves the team is rounded
 * first.
 */
record Results(Questionnaire questionnaire, List<Count> counts) {

    Results {
        counts = List.copyOf(counts);
    }

    /** One option with how many chose it. */
    record Row(String code, String label, long people, double share) {}

    /**
     * The figures of one question. Its options stand in the order of the question, never by size.
     *
     * @param answered the base: who answered it at all
     * @param byType for each kind of respondent who answered, how many chose each option, in the same order
     * @param baseByType who answered it at all, by kind of respondent
     */
    record Question(
            int number,
            Item item,
            long all,
            long answered,
            List<Row> rows,
            Map<RespondentType, List<Long>> byType,
            Map<RespondentType, Long> baseByType) {

        long left() {
            return all - answered;
        }
    }

    long of(What what) {
        return counts.stream()
                .filter(count -> count.cell().what() == what)
                .mapToLong(Count::people)
                .sum();
    }

    long all() {
        return of(What.ALL);
    }

    /** By channel, in the order of the contract; only those there are. */
    Map<Channel, Long> byChannel() {
        var by = new EnumMap<Channel, Long>(Channel.class);
        counts.stream()
                .filter(count -> count.cell().what() == What.CHANNEL)
                .forEach(count -> by.put(Channel.valueOf(count.cell().code()), count.people()));
        return by;
    }

    Map<RespondentType, Long> byType() {
        var by = new EnumMap<RespondentType, Long>(RespondentType.class);
        counts.stream()
                .filter(count -> count.cell().what() == What.TYPE)
                .forEach(count -> by.put(RespondentType.valueOf(count.cell().code()), count.people()));
        return by;
    }

    Map<LocalDate, Long> byDay() {
        return byDay(counts);
    }

    static Map<LocalDate, Long> byDay(List<Count> counts) {
        var by = new TreeMap<LocalDate, Long>();
        counts.stream()
                .filter(count -> count.cell().what() == What.DAY)
                .forEach(count -> by.put(LocalDate.parse(count.cell().code()), count.people()));
        return by;
    }

    /** Every question, in order. */
    List<Question> questions() {
        var questions = new ArrayList<Question>();
        for (Item item : questionnaire.questions()) {
            questions.add(question(questions.size() + 1, item));
        }
        return questions;
    }

    private Question question(int number, Item item) {
        var base = new EnumMap<RespondentType, Long>(RespondentType.class);
        counts.stream()
                .filter(count -> count.cell().what() == What.ANSWERED
                        && count.cell().question().equals(item.id()))
                .forEach(count -> base.put(RespondentType.valueOf(count.cell().respondentType()), count.people()));
        long answered = base.values().stream().mapToLong(Long::longValue).sum();
        var rows = item.options().stream()
                .map(option -> row(item, option, answered))
                .toList();
        var byType = new LinkedHashMap<RespondentType, List<Long>>();
        Arrays.stream(RespondentType.values())
                .filter(base::containsKey)
                .forEach(type -> byType.put(
                        type,
                        item.options().stream()
                                .map(option -> people(item, option, type))
                                .toList()));
        return new Question(number, item, all(), answered, rows, byType, base);
    }

    private Row row(Item item, Option option, long answered) {
        long people = counts.stream()
                .filter(count -> isOf(count, item, option))
                .mapToLong(Count::people)
                .sum();
        return new Row(option.code(), option.text(), people, answered == 0 ? 0 : (double) people / answered);
    }

    private long people(Item item, Option option, RespondentType type) {
        return counts.stream()
                .filter(count -> isOf(count, item, option)
                        && count.cell().respondentType().equals(type.name()))
                .mapToLong(Count::people)
                .sum();
    }

    private static boolean isOf(Count count, Item item, Option option) {
        return count.cell().what() == What.ANSWER
                && count.cell().question().equals(item.id())
                && count.cell().code().equals(option.code());
    }
}
