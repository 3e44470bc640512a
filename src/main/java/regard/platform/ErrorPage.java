package regard.platform;

/**
 * The page that says why something cannot be shown.
 *
 * @param word which of the error pages it is
 * @param reference what to say on the phone, where it was our fault
 */
record ErrorPage(String word, String reference) {

    String title() {
        return "platform.error." + word + ".title";
    }

    String what() {
        return "platform.error." + word + ".what";
    }

    String next() {
        return "platform.error." + word + ".next";
    }
}
