package regard.responses;

import java.util.List;
import regard.activities.Activity;
import regard.ui.Frame;
import regard.ui.Words;

/** What stands above every staff page of one activity: the way back. */
record ActivityHead(String ref, String title) {

    static ActivityHead of(Activity activity) {
        return new ActivityHead(activity.ref(), activity.title());
    }

    String href(String part) {
        return "/activities/" + ref + "/" + part;
    }

    List<Frame.Link> toActivity() {
        return List.of(new Frame.Link(title, "/activities/" + ref, false));
    }

    List<Frame.Link> toResponses(Words words) {
        return List.of(
                new Frame.Link(title, "/activities/" + ref, false),
                new Frame.Link(words.say("responses.staff.title"), href("responses"), false));
    }
}
