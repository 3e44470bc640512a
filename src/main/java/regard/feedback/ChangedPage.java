package regard.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What changed because people spoke, across all involvements, the latest first. */
record ChangedPage(List<Published> published, LocalDate today) {

    long done() {
        return published.stream()
                .mapToLong(each -> FeedbackSummary.of(each).done())
                .sum();
    }

    long late() {
        return published.stream()
                .flatMap(each -> each.items().stream())
                .filter(item -> item.isLateOn(today))
                .count();
    }

    /** One thing people said, of one involvement. */
    record Card(Published of, YouSaidWeDid item) {}

    /** A few of the latest things, one of each involvement first. What is not done stands among them, as large as what is done. */
    List<Card> cards(int howMany) {
        var all = new ArrayList<Card>();
        int most =
                published.stream().mapToInt(each -> each.items().size()).max().orElse(0);
        for (int place = 0; place < most; place++) {
            for (Published each : published) {
                if (place < each.items().size()) {
                    all.add(new Card(each, each.items().get(place)));
                }
            }
        }
        var cards = new ArrayList<>(all.subList(0, Math.min(howMany, all.size())));
        if (cards.stream().noneMatch(ChangedPage::isNotDone)) {
            all.stream().filter(ChangedPage::isNotDone).findFirst().ifPresent(notDone -> {
                cards.removeLast();
                cards.add(notDone);
            });
        }
        return cards;
    }

    private static boolean isNotDone(Card card) {
        return card.item().kind().filter(YouSaidWeDid.Kind.NOT_DONE::equals).isPresent();
    }

    static FeedbackSummary summary(Published published) {
        return FeedbackSummary.of(published);
    }
}
