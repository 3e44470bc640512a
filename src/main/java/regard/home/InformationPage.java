package regard.home;

import java.util.ArrayList;
import java.util.List;
import regard.ui.Words;

/**
 * A page of words alone. Its sections are numbered in the message file: {@code home.cookies.1.heading}, {@code home.cookies.1.1} and so
 * on, so that a body can change what it says without changing code.
 */
record InformationPage(String title, List<Section> sections) {

    record Section(String heading, List<String> paragraphs) {}

    static InformationPage of(String name) {
        Words words = Words.english();
        String start = "home." + name + ".";
        var sections = new ArrayList<Section>();
        for (int number = 1; words.has(start + number + ".heading"); number++) {
            var paragraphs = new ArrayList<String>();
            for (int paragraph = 1; words.has(start + number + "." + paragraph); paragraph++) {
                paragraphs.add(words.say(start + number + "." + paragraph));
            }
            sections.add(new Section(words.say(start + number + ".heading"), paragraphs));
        }
        return new InformationPage(words.say(start + "title"), sections);
    }
}
