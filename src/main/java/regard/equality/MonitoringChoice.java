package regard.equality;

import java.util.List;

/**
 * Which questions about themselves the people of one consultation are asked, and why: no more than are needed.
 *
 * @param lists the lists their answers come from
 * @param reason as people read it before they answer; blank where nobody chose, and the usual ones are asked
 */
public record MonitoringChoice(List<String> lists, String reason) {

    public MonitoringChoice {
        lists = List.copyOf(lists);
    }

    static MonitoringChoice usual() {
        return new MonitoringChoice(
                MonitoringLists.questions().stream()
                        .filter(MonitoringLists.Question::usual)
                        .map(MonitoringLists.Question::list)
                        .toList(),
                "");
    }

    /** The questions, in the order of asking. */
    public List<MonitoringLists.Question> questions() {
        return MonitoringLists.questions().stream()
                .filter(question -> lists.contains(question.list()))
                .toList();
    }
}
