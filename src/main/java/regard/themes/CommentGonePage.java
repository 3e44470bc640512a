package regard.themes;

/** A comment whose response was taken back. */
record CommentGonePage(String ref, String title, long number) {

    String address() {
        return "/activities/" + ref + "/coding";
    }
}
