package regard.promises;

import java.util.Objects;

/** What was typed of a piece of work that a promise is about. */
record LinkForm(String activity, String met, String how) {

    LinkForm {
        activity = Objects.requireNonNullElse(activity, "");
        met = Objects.requireNonNullElse(met, "");
        how = Objects.requireNonNullElse(how, "");
    }

    static LinkForm of(Promise.Link link) {
        return new LinkForm(link.ref(), link.met() ? "yes" : "no", link.how());
    }

    boolean isMet() {
        return met.equals("yes");
    }
}
