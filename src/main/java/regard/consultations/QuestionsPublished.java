package regard.consultations;

import java.util.ArrayList;
import java.util.List;
import regard.kernel.Actor;
import regard.promises.PublishedText;
import tools.jackson.databind.JsonNode;

/** What a consultation asks can be read by everybody from now on. */
record QuestionsPublished(Actor actor, String activityRef, JsonNode asked) implements PublishedText {

    @Override
    public Where where() {
        return Where.CONSULTATION;
    }

    @Override
    public List<String> texts() {
        var texts = new ArrayList<String>();
        collect(asked, texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.asString());
        } else {
            node.forEach(inner -> collect(inner, texts));
        }
    }
}
