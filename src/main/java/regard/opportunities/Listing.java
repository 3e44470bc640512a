package regard.opportunities;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import regard.ui.Formats;
import regard.ui.Words;

/** One involvement in a list: words on the left, the day that matters on the right. */
record Listing(
        String href,
        String title,
        String summary,
        String audience,
        String methods,
        String label,
        String day,
        String left,
        boolean soon) {

    private static final int SOON_DAYS = 14;

    static Listing of(Opportunity opportunity, LocalDate today, Words words) {
        PublicPage page = opportunity.page();
        String methods = Method.of(page).stream()
                .map(method -> words.say("opportunities.method-word." + method))
                .collect(Collectors.joining(", "));
        return new Listing(
                Opportunities.href(opportunity.ref()),
                page.title(),
                firstSentences(page.summary()),
                audience(page, words),
                methods,
                words.say("opportunities.listing." + opportunity.stage().word()),
                Formats.date(opportunity.stage() == Stage.UPCOMING ? opportunity.opensOn() : opportunity.closesOn()),
                left(opportunity, today, words),
                opportunity.stage() == Stage.OPEN && opportunity.daysLeft(today) <= SOON_DAYS);
    }

    static List<Listing> of(List<Opportunity> opportunities, LocalDate today, Words words) {
        return opportunities.stream()
                .map(opportunity -> of(opportunity, today, words))
                .toList();
    }

    private static String audience(PublicPage page, Words words) {
        if (!page.audience().isEmpty()) {
            return String.join("; ", page.audience());
        }
        return page.places().isEmpty()
                ? words.say("opportunities.listing.everyone")
                : words.say("opportunities.listing.everyone-in", joined(page.places(), words));
    }

    static String joined(List<String> all, Words words) {
        return all.size() < 2
                ? String.join("", all)
                : words.say(
                        "opportunities.listing.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }

    private static String left(Opportunity opportunity, LocalDate today, Words words) {
        return opportunity.stage() == Stage.OPEN
                ? words.say("opportunities.listing.left", opportunity.daysLeft(today))
                : "";
    }

    // Two sentences are enough to choose by; the page has the rest.
    private static String firstSentences(String summary) {
        String[] sentences = summary.strip().split("(?<=[.?!])\\s+", 3);
        return sentences.length < 3 ? summary.strip() : sentences[0] + " " + sentences[1];
    }
}
