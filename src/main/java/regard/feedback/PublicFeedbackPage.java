package regard.feedback;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regard.decisions.Decision;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.ui.Formats;
import regard.ui.Status;
import regard.ui.Words;

/**
 * You said, we did, as everybody reads it.
 *
 * @param received how many answered, truly: the page rounds it
 * @param thanks whether this reader has just said if it was useful
 */
record PublicFeedbackPage(
        Published published,
        long received,
        Optional<Period> period,
        Optional<Decision.Taken> decision,
        Told told,
        LocalDate today,
        boolean thanks,
        List<Problem> problems) {

    private static final int FULL = 1000;

    String summary(Words words) {
        return words.say("feedback.public.people", capital(People.say(received, words))) + " "
                + FeedbackSummary.of(published).say(words);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    /** By theme, in the order they were written. */
    Map<String, List<YouSaidWeDid>> themes() {
        var themes = new LinkedHashMap<String, List<YouSaidWeDid>>();
        published
                .items()
                .forEach(item -> themes.computeIfAbsent(item.theme(), _ -> new java.util.ArrayList<>())
                        .add(item));
        return themes;
    }

    /** A part of the bar of all things people asked for. */
    record Part(Status status, long count, String x, String width, String fill) {}

    List<Part> parts() {
        var parts = new java.util.ArrayList<Part>();
        long before = 0;
        for (var kind : List.of(
                YouSaidWeDid.Kind.DONE,
                YouSaidWeDid.Kind.ALREADY_IN_PLACE,
                YouSaidWeDid.Kind.PLANNED,
                YouSaidWeDid.Kind.PARTLY,
                YouSaidWeDid.Kind.NOT_DONE,
                YouSaidWeDid.Kind.OUT_OF_SCOPE)) {
            long count = published.count(kind);
            if (count > 0) {
                parts.add(new Part(status(kind), count, percent(before), percent(count), fill(kind)));
                before += count;
            }
        }
        return parts;
    }

    private String percent(long count) {
        return Math.round((double) FULL * count / published.items().size()) / 10.0 + "%";
    }

    String finding(Words words) {
        return parts().stream()
                        .map(part -> part.count() + " "
                                + words.say(part.status().key()).toLowerCase(java.util.Locale.UK))
                        .collect(java.util.stream.Collectors.joining(", "))
                + ".";
    }

    static Status status(YouSaidWeDid.Kind kind) {
        return switch (kind) {
            case DONE -> Status.DONE;
            case PLANNED -> Status.TO_BE_DONE;
            case PARTLY -> Status.PARTLY_DONE;
            case NOT_DONE -> Status.NOT_DONE;
            case ALREADY_IN_PLACE -> Status.ALREADY_IN_PLACE;
            case OUT_OF_SCOPE -> Status.OUT_OF_SCOPE;
        };
    }

    private static String fill(YouSaidWeDid.Kind kind) {
        return switch (kind) {
            case DONE, ALREADY_IN_PLACE -> "#007f3b";
            case PLANNED -> "#005eb8";
            case PARTLY -> "#ffb81c";
            case NOT_DONE, OUT_OF_SCOPE -> "#aeb7bd";
        };
    }

    String when(Words words) {
        var sentences = new java.util.ArrayList<String>();
        period.ifPresent(days -> sentences.add(words.say("feedback.public.open", days.first(), days.last())));
        decision.ifPresent(taken ->
                sentences.add(words.say("feedback.public.decided", taken.paper().maker(), taken.on())));
        sentences.add(words.say("feedback.public.first", Formats.date(published.firstAt())));
        if (published.edition() > 1) {
            sentences.add(words.say("feedback.public.updated", Formats.date(published.at())));
        }
        return String.join(" ", sentences);
    }

    String toldWords(Words words) {
        return told.asked() == 0
                ? words.say("feedback.public.nobody-asked")
                : words.say(
                        told.isEverybody() ? "feedback.public.told" : "feedback.public.being-told",
                        People.say(told.asked(), words));
    }
}
