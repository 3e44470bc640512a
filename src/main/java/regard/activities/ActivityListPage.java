package regard.activities;

import java.util.List;

/**
 * The activities that a reader may see.
 *
 * @param mine whether only their own are shown
 */
record ActivityListPage(List<Entry> entries, boolean mine, boolean mayRegister, List<RegisterLink> registers) {

    /** A register of the body, and how it stands. */
    record RegisterLink(String words, String href, String state) {}

    /** One activity, with who owns it and which body leads it. */
    record Entry(Activity activity, String owner, String leads) {}
}
