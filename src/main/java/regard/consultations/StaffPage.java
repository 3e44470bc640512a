package regard.consultations;

import java.util.List;
import regard.activities.Activity;
import regard.ui.Frame;
import regard.ui.Words;

/** What stands above every staff page of one activity: the way back, and a line of quiet facts. */
record StaffPage(String ref, String activity) {

    static StaffPage of(Activity activity) {
        return new StaffPage(activity.ref(), activity.title());
    }

    String href(String part) {
        return "/activities/" + ref + "/" + part;
    }

    List<Frame.Link> breadcrumbs(Words words) {
        return List.of(
                new Frame.Link(words.say("consultations.breadcrumb"), "/activities", false),
                new Frame.Link(activity, "/activities/" + ref, false));
    }

    List<Frame.Link> breadcrumbsTo(Words words, String part, String key) {
        return List.of(
                new Frame.Link(words.say("consultations.breadcrumb"), "/activities", false),
                new Frame.Link(activity, "/activities/" + ref, false),
                new Frame.Link(words.say(key), href(part), false));
    }
}
