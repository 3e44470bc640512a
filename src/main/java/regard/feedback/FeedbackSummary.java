package regard.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import regard.ui.Words;

/** What became of all that people asked for, in one figure each: what was not done as plainly as what was. */
record FeedbackSummary(long all, long done, long doing, long not) {

    static FeedbackSummary of(Published published) {
        return new FeedbackSummary(
                published.items().size(),
                published.count(YouSaidWeDid.Kind.DONE) + published.count(YouSaidWeDid.Kind.ALREADY_IN_PLACE),
                published.count(YouSaidWeDid.Kind.PLANNED) + published.count(YouSaidWeDid.Kind.PARTLY),
                published.count(YouSaidWeDid.Kind.NOT_DONE) + published.count(YouSaidWeDid.Kind.OUT_OF_SCOPE));
    }

    /** "You asked for 14 things. We have done 8 and are doing 3 more. We are not doing 3, and say why." */
    String say(Words words) {
        var sentences = new ArrayList<String>();
        sentences.add(words.say("feedback.summary.asked", all));
        if (done > 0 || doing > 0) {
            sentences.add(
                    done == 0
                            ? words.say("feedback.summary.doing", doing)
                            : doing == 0
                                    ? words.say("feedback.summary.done", done)
                                    : words.say("feedback.summary.done-and-doing", done, doing));
        }
        if (not > 0) {
            sentences.add(words.say("feedback.summary.not", not));
        }
        return String.join(" ", sentences);
    }

    List<Long> parts() {
        return Stream.of(done, doing, not).toList();
    }
}
