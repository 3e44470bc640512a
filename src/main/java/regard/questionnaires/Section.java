package regard.questionnaires;

import java.util.List;

/** A part of a questionnaire under a title of its own. */
public record Section(String id, String title, List<Item> items) {

    public Section {
        items = List.copyOf(items);
    }
}
