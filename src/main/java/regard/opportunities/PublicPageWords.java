package regard.opportunities;

import java.util.ArrayList;
import java.util.List;
import regard.activities.PublicWords;
import regard.ui.Words;

/** The words of a public page, each with where it stands, so that a person can look at them before everybody does. */
final class PublicPageWords {

    private final Words words = Words.english();
    private final List<PublicWords> written = new ArrayList<>();

    private PublicPageWords() {}

    static List<PublicWords> of(PublicPage page) {
        var words = new PublicPageWords();
        words.about(page);
        words.ways(page);
        return words.written;
    }

    private void about(PublicPage page) {
        say("field.title", page.title());
        say("field.summary", page.summary());
        say("field.about", page.about());
        say("field.places", String.join("\n", page.places()));
        say("field.topics", String.join("\n", page.topics()));
        say("field.audience", String.join("\n", page.audience()));
        page.options()
                .forEach(option -> say(
                        "writing.options",
                        String.join(
                                "\n", option.name(), option.what(), option.better(), option.worse(), option.cost())));
        say("field.canChange", String.join("\n", page.canChange()));
        page.cannotChange().forEach(fixed -> say("field.cannotChange", fixed.what() + "\n" + fixed.why()));
        say("field.decidedBy", page.next().decidedBy());
    }

    private void ways(PublicPage page) {
        PublicPage.Ways ways = page.ways();
        reaching("way.phone", ways.phone());
        reaching("way.paper", ways.paper());
        reaching("way.in-person", ways.inPerson());
        reaching("way.easy-read", ways.easyRead());
        reaching("way.bsl", ways.bsl());
        reaching("way.languages", ways.languages());
        reaching("way.group", ways.group());
        reaching("field.access", ways.access());
        page.meetings().forEach(meeting -> reaching("writing.meetings", meeting.where() + "\n" + meeting.support()));
    }

    private void say(String place, String text) {
        written.add(PublicWords.of(words.say("opportunities." + place), text));
    }

    private void reaching(String place, String text) {
        written.add(PublicWords.reachingUs(words.say("opportunities." + place), text));
    }
}
