package regard.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import regard.ui.Words;

/**
 * What the message of a morning says: what is late or due today, then what is due soon, each with its link; what can wait is counted, for
 * the page of today lists it.
 *
 * @param mine what waits for its reader, in the order in which it falls due
 * @param address where this application is
 */
record DigestText(List<TodayPage.Due> mine, LocalDate today, String address) {

    private static final int SOON = 14;

    String subject(Words words) {
        int now = now().size();
        return now == 0
                ? words.say("home.digest.subject", mine.size())
                : words.say("home.digest.subject.now", now, mine.size() - now);
    }

    String text(String name, Words words) {
        var parts = new ArrayList<String>();
        part(parts, "home.digest.now", now(), words);
        part(parts, "home.digest.soon", soon(), words);
        int later = mine.size() - now().size() - soon().size();
        if (later > 0) {
            parts.add(words.say(parts.isEmpty() ? "home.digest.only-later" : "home.digest.later", later));
        }
        return words.say(
                "home.digest.text", name, String.join("\n\n", parts), address + "/today", address + "/account");
    }

    private List<TodayPage.Due> now() {
        return mine.stream().filter(due -> due.isLate() || due.isToday()).toList();
    }

    private List<TodayPage.Due> soon() {
        LocalDate last = today.plusDays(SOON);
        return mine.stream()
                .filter(due -> due.day()
                        .filter(day -> day.isAfter(today) && !day.isAfter(last))
                        .isPresent())
                .toList();
    }

    private void part(List<String> parts, String heading, List<TodayPage.Due> dues, Words words) {
        if (!dues.isEmpty()) {
            parts.add(words.say(heading, dues.size())
                    + dues.stream().map(due -> "\n\n" + line(due, words)).collect(Collectors.joining()));
        }
    }

    private String line(TodayPage.Due due, Words words) {
        String what = due.item().what();
        String of = due.item().activity();
        String when = due.isToday()
                ? words.say("home.today.today")
                : words.say(due.isLate() ? "home.digest.late" : "home.digest.by", due.when());
        return when + ": " + what + (what.contains(of) ? "" : "\n" + of) + "\n" + address
                + due.item().href();
    }
}
