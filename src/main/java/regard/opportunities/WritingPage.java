package regard.opportunities;

import java.util.List;
import regard.kernel.Problem;
import regard.ui.Frame;
import regard.ui.Status;
import regard.ui.Words;

/**
 * The public page of an involvement, being written by staff.
 *
 * @param mayWrite whether this reader may change it
 */
record WritingPage(String activity, StaffText text, PublicPageForm form, boolean mayWrite, List<Problem> problems) {

    String ref() {
        return text.ref();
    }

    String href(String part) {
        return "/activities/" + ref() + "/public-page" + part;
    }

    List<Frame.Link> breadcrumbs(Words words) {
        return List.of(
                new Frame.Link(words.say("opportunities.breadcrumb"), "/activities", false),
                new Frame.Link(activity, "/activities/" + ref(), false));
    }

    List<Frame.Link> breadcrumbsBack(Words words) {
        return List.of(
                new Frame.Link(words.say("opportunities.breadcrumb"), "/activities", false),
                new Frame.Link(activity, "/activities/" + ref(), false),
                new Frame.Link(words.say("opportunities.writing.heading"), href(""), false));
    }

    Status status() {
        return text.isPublic() ? Status.OPEN : Status.DRAFT;
    }

    /** Where it stands: a draft, ready, public, or public with changes that nobody sees yet. */
    String standing(Words words) {
        String key = text.published().isEmpty()
                ? "draft"
                : text.hasUnpublishedChanges() ? "changed" : text.isPublic() ? "public" : "ready";
        return words.say("opportunities.writing.standing." + key);
    }

    boolean canBePublished() {
        return mayWrite && (text.published().isEmpty() || text.hasUnpublishedChanges());
    }
}
