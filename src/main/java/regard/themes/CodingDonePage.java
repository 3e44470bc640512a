package regard.themes;

/** Nothing is left for this person to code. */
record CodingDonePage(String ref, String title, Progress progress, long leftForLater, AgreementTable agreement) {

    String address() {
        return "/activities/" + ref + "/coding";
    }
}
