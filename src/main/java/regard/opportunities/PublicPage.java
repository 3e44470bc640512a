package regard.opportunities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the public reads of one involvement, as the body wrote it: what it is about, what can and cannot change, how to take part, and
 * what happens next.
 *
 * @param summary what is asked, in two or three plain sentences
 * @param about what people need to know first, in paragraphs parted by blank lines
 * @param places where it matters; everywhere in the area, if empty
 * @param audience whom it is for; everyone, if empty
 * @param options what could happen, in no order
 * @param canChange what people’s views can change
 * @param cannotChange what they cannot, each with its why
 */
public record PublicPage(
        String title,
        String summary,
        String about,
        List<String> places,
        List<String> topics,
        List<String> audience,
        List<Choice> options,
        List<String> canChange,
        List<Fixed> cannotChange,
        Ways ways,
        Next next,
        List<Meeting> meetings) {

    public PublicPage {
        places = List.copyOf(places);
        topics = List.copyOf(topics);
        audience = List.copyOf(audience);
        options = List.copyOf(options);
        canChange = List.copyOf(canChange);
        cannotChange = List.copyOf(cannotChange);
        meetings = List.copyOf(meetings);
    }

    /** One of the things that could happen. What would be worse stands beside what would be better. */
    public record Choice(String name, String what, String better, String worse, String cost) {}

    /** Something that people’s views cannot change, and why. */
    public record Fixed(String what, String why) {}

    /**
     * The ways to take part beside the web; blank where there is none.
     *
     * @param access what is done so that people can take part: travel paid, care, interpreters
     */
    public record Ways(
            String phone,
            String paper,
            String inPerson,
            String easyRead,
            String bsl,
            String languages,
            String group,
            String access) {

        public static final Ways NONE = new Ways("", "", "", "", "", "", "", "");

        /** The rule for every open opportunity: nobody is left out for want of the internet. */
        public boolean haveOneWithoutTheInternet() {
            return !phone.isBlank() || !paper.isBlank() || !inPerson.isBlank();
        }
    }

    /**
     * What happens next, and by when.
     *
     * @param decidedBy who decides: “Board meeting in public”
     * @param toldBy by when people are told what was decided and what changed
     * @param checkedBy by when it is checked that it worked
     */
    public record Next(
            String decidedBy,
            Optional<LocalDate> decidedOn,
            Optional<LocalDate> toldBy,
            Optional<LocalDate> checkedBy) {

        public static final Next UNKNOWN = new Next("", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * An event where people can say their piece.
     *
     * @param times such as “2pm to 4pm”
     * @param support what is there: step-free, hearing loop, interpreter
     */
    public record Meeting(LocalDate on, String times, String where, String support) {

        /** From when to when, and what helps people take part, as far as they are said. */
        String timesAndSupport() {
            return Stream.of(times, support).filter(said -> !said.isBlank()).collect(Collectors.joining(". "));
        }
    }

    public PublicPage withOptions(List<Choice> other) {
        return new PublicPage(
                title, summary, about, places, topics, audience, other, canChange, cannotChange, ways, next, meetings);
    }

    public PublicPage withMeetings(List<Meeting> other) {
        return new PublicPage(
                title, summary, about, places, topics, audience, options, canChange, cannotChange, ways, next, other);
    }

    public PublicPage withWays(Ways other) {
        return new PublicPage(
                title,
                summary,
                about,
                places,
                topics,
                audience,
                options,
                canChange,
                cannotChange,
                other,
                next,
                meetings);
    }

    public PublicPage withNext(Next other) {
        return new PublicPage(
                title,
                summary,
                about,
                places,
                topics,
                audience,
                options,
                canChange,
                cannotChange,
                ways,
                other,
                meetings);
    }

    public PublicPage withInfluence(List<String> can, List<Fixed> cannot) {
        return new PublicPage(
                title, summary, about, places, topics, audience, options, can, cannot, ways, next, meetings);
    }
}
