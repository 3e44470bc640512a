package regard.scrutiny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.duties.Flag;

/**
 * What is due next between a body and those who watch over it, by when, and who has to act.
 *
 * @param flags what the duty assessment says must be seen to
 * @param named the councils that the duty assessment names
 */
record Timeline(
        Activity activity,
        Set<Flag> flags,
        List<String> named,
        List<Letter> letters,
        ServiceChange change,
        List<CallIn> callIns,
        List<Comment> comments) {

    /** Who has to act. */
    enum Who {
        US,
        COUNCIL,
        BOARD,
        SECRETARY_OF_STATE
    }

    /**
     * One thing that is due.
     *
     * @param day by when; absent where it is before people are asked (gate G2)
     * @param name whom it is about; blank for nobody
     */
    record Due(Optional<LocalDate> day, Who who, String key, String name, Activity activity, String href) {

        boolean isLate(LocalDate today) {
            return day.filter(today::isAfter).isPresent();
        }
    }

    /** What still stands open, in the order of its days; what has no day comes first, because nothing opens before it. */
    List<Due> open(LocalDate today) {
        var due = new ArrayList<Due>();
        callIns(today, due);
        boolean beforeOpening = activity.state().isBefore(ActivityState.OPEN);
        if (flags.contains(Flag.SCRUTINY)) {
            named.stream()
                    .filter(council -> letter(council).flatMap(Letter::sentOn).isEmpty())
                    .forEach(council -> due.add(of(Optional.empty(), Who.US, "letter", council, "")));
        }
        if (flags.contains(Flag.SOS_NOTIFY) && change.notifiedOn().isEmpty()) {
            due.add(of(Optional.empty(), Who.US, "notify", "", "/notification"));
        }
        if (flags.contains(Flag.NHSE_ASSURANCE) && beforeOpening) {
            if (change.stage1On().isEmpty()) {
                due.add(of(Optional.empty(), Who.US, "stage1", "", "/assurance"));
            }
            if (change.stage2On().isEmpty()) {
                due.add(of(Optional.empty(), Who.US, "stage2", "", "/assurance"));
            }
        }
        letters.forEach(letter -> letter(letter, today, due));
        comments.stream()
                .filter(comment -> comment.repliedOn().isEmpty())
                .map(comment -> new Due(
                        Optional.of(comment.replyBy()),
                        Who.US,
                        "reply",
                        comment.name(),
                        activity,
                        "/scrutiny/comments/" + comment.id()))
                .forEach(due::add);
        due.sort(Comparator.comparing((Due each) -> each.day().orElse(LocalDate.MIN)));
        return due;
    }

    private void callIns(LocalDate today, List<Due> due) {
        for (CallIn callIn : callIns) {
            String href = "/call-ins/" + callIn.id();
            if (callIn.isActiveOn(today)) {
                due.add(of(Optional.empty(), Who.SECRETARY_OF_STATE, "called-in", "", href));
            } else if (callIn.isUndecided()) {
                due.add(of(Optional.empty(), Who.SECRETARY_OF_STATE, "call-in-asked", callIn.requestedBy(), href));
            }
        }
    }

    private void letter(Letter letter, LocalDate today, List<Due> due) {
        String href = "/councils/" + letter.scrutineer();
        if (letter.sentOn().isPresent() && letter.datesPublishedOn().isEmpty()) {
            due.add(of(Optional.empty(), Who.US, "publish-dates", letter.council(), href));
        }
        letter.commentBy()
                .filter(day -> !day.isBefore(today))
                .ifPresent(day -> due.add(of(Optional.of(day), Who.COUNCIL, "comment-by", letter.council(), href)));
        letter.proposedDecisionOn()
                .filter(day -> !day.isBefore(today) && activity.state().isBefore(ActivityState.DECIDED))
                .ifPresent(day -> due.add(of(Optional.of(day), Who.BOARD, "decision", letter.council(), href)));
    }

    private Optional<Letter> letter(String council) {
        return letters.stream()
                .filter(letter -> name(letter.council()).equals(name(council)))
                .findFirst();
    }

    private static String name(String council) {
        return council.strip().toLowerCase(Locale.UK);
    }

    private Due of(Optional<LocalDate> day, Who who, String key, String name, String href) {
        return new Due(day, who, key, name, activity, "/activities/" + activity.ref() + "/scrutiny" + href);
    }
}
