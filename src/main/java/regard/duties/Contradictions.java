package regard.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import regard.kernel.Problem;
import regard.ui.Formats;

/** Answers that each can be read and cannot all be true: the page says where and why, and keeps what was typed. */
final class Contradictions {

    private final Answers answers;
    private final LocalDate today;
    private final List<Problem> found = new ArrayList<>();

    private Contradictions(Answers answers, LocalDate today) {
        this.answers = answers;
        this.today = today;
    }

    /** What contradicts what once a page is answered. */
    static List<Problem> of(Step step, Answers answers, LocalDate today) {
        return new Contradictions(answers, today).on(step.slug());
    }

    /** What contradicts what once one of the things that a page collects is described, beside the others of its kind. */
    static List<Problem> ofItem(Step step, Answers item, List<Answers> others, Answers all, LocalDate today) {
        return new Contradictions(item, today).onItem(step.slug(), others, all);
    }

    private List<Problem> on(String slug) {
        switch (slug) {
            case "together" -> together();
            case "service-change" -> notLater("councilBegan", "substantial.councilConsultationBegan");
            case "beds" -> beds();
            case "timing" -> stage();
            case "decided-option" -> decidedOption();
            case "open-period" -> openPeriod();
            case "procurement" -> procurement();
            case "urgent-time" -> inOrder("firstKnown", "urgent.firstKnownOn", "urgent.decidedOn", "known-after");
            case "urgent-temporary" -> temporary();
            case "urgent-notices" -> notices();
            case "publication" -> publication();
            case "level" -> level();
            default -> {
                // Nothing on the other pages can contradict anything.
            }
        }
        return List.copyOf(found);
    }

    private List<Problem> onItem(String slug, List<Answers> others, Answers all) {
        switch (slug) {
            case "existing" -> notLater("endedOn", "endedOn");
            case "options" -> notLater("screenedOn", "screenedOn");
            case "promises" -> notLater("promiseLay", "laySignOffOn");
            case "open-period" -> inOrder("electionFrom", "from", "to", "runs-backwards");
            case "urgent-risk" -> notLater("riskOn", "on");
            case "urgent-steps" -> stepTaken(all);
            case "bodies" -> body(others, all);
            default -> {
                // Nothing else is collected that could contradict anything.
            }
        }
        return List.copyOf(found);
    }

    /** Together they can show only what one of them shows. */
    private void together() {
        for (String letter : List.of("a", "b", "c", "d", "e")) {
            boolean said = answers.text("existing.together." + letter).equals("YES");
            boolean shown = answers.items("existing.items").stream()
                    .anyMatch(item -> item.text(letter).equals("YES"));
            if (said && !shown) {
                refuse("existing-" + letter, "together");
            }
        }
    }

    private void beds() {
        if (!answers.is("beds.significantReduction")) {
            for (String condition : List.of("alternatives", "newTreatments", "efficiency")) {
                if (answers.get("beds." + condition).isPresent()) {
                    refuse(condition, "beds");
                }
            }
        }
    }

    private void stage() {
        boolean isLater =
                day("dates.plannedDecision").filter(day -> day.isAfter(today)).isPresent();
        if (answers.text("timing.stage").equals("DECIDED") && isLater) {
            refuse("stage", "decided");
        }
    }

    private void decidedOption() {
        boolean isAnother = answers.get("decision.decidedOption")
                .filter(decided -> !answers.texts("decision.consultedOptions").contains(decided.toString()))
                .isPresent();
        if (!isAnother
                && answers.get("decision.reconsultation.fundamentallyDifferent").isPresent()) {
            refuse("different", "same-option");
        }
        notLater("reconsulted", "decision.reconsultation.reconsultedOn");
    }

    private void openPeriod() {
        Optional<LocalDate> from = day("timing.openFrom");
        Optional<LocalDate> to = day("timing.openTo");
        if (from.isPresent() != to.isPresent()) {
            refuse(from.isPresent() ? "openTo" : "openFrom", "half-a-period");
        }
        inOrder("openTo", "timing.openFrom", "timing.openTo", "runs-backwards");
        inOrder("openTo", "timing.openTo", "dates.plannedDecision", "open-after-decision");
    }

    private void procurement() {
        if (!answers.is("x-procurement")) {
            for (String date : List.of("involvementClosesOn", "preferredBidderOn")) {
                if (answers.get("procurement." + date).isPresent()) {
                    refuse(date.equals("preferredBidderOn") ? "bidderChosen" : "involvementCloses", "procurement");
                }
            }
        }
    }

    private void temporary() {
        Optional<LocalDate> from = day("urgent.effectiveFrom");
        Optional<LocalDate> review = day("urgent.reviewOn");
        if (from.isPresent() && review.isPresent() && !review.get().isAfter(from.get())) {
            refuse("reviewOn", "runs-backwards");
        }
        if (!answers.is("urgent.temporary") && review.isPresent()) {
            refuse("temporary", "permanent-review");
        }
    }

    private void notices() {
        notLater("noticeCouncil", "urgent.notices.council.on");
        notLater("noticePatients", "urgent.notices.patients");
        notLater("noticeHealthwatch", "urgent.notices.healthwatch");
        notLater("noticeNeighbours", "urgent.notices.neighbours");
        notLater("noticeStaff", "urgent.notices.staff");
    }

    private void publication() {
        if (answers.is("x-publish.summary")) {
            return;
        }
        if (answers.text("x-publish.reason").isBlank()) {
            refuse("publishReason", "held-back");
        }
        if (day("x-publish.until").filter(until -> until.isAfter(today)).isEmpty()) {
            refuse("publishUntil", "held-back-until");
        }
    }

    /** A reason or a legal note for another level is about nothing where no other level is chosen. */
    private void level() {
        boolean chosen = answers.get("chosen.level").isPresent();
        if (!chosen
                && (!answers.text("chosen.reason").isBlank()
                        || !answers.text("chosen.legalNote").isBlank())) {
            refuse("chosenLevel", "no-level");
        }
    }

    private void stepTaken(Answers all) {
        Optional<LocalDate> on = day("on");
        Optional<LocalDate> known = all.get("urgent.firstKnownOn").map(day -> LocalDate.parse(day.toString()));
        Optional<LocalDate> decided = all.get("urgent.decidedOn").map(day -> LocalDate.parse(day.toString()));
        if (on.isPresent() && known.filter(on.get()::isBefore).isPresent()) {
            refuse("stepOn", "step-before-known", Formats.date(known.get()));
        } else if (on.isPresent() && decided.filter(on.get()::isAfter).isPresent()) {
            refuse("stepOn", "step-after-decided", Formats.date(decided.get()));
        }
    }

    private void body(List<Answers> others, Answers all) {
        String name = name(answers);
        if (name.isBlank()) {
            refuse("bodyName", "body-name");
        } else if (name.equals(all.text("body.name").strip().toLowerCase(Locale.UK))) {
            refuse("bodyName", "own-body");
        } else if (others.stream().anyMatch(other -> name(other).equals(name))) {
            refuse("bodyName", "body-twice");
        }
    }

    private static String name(Answers body) {
        return body.text("name").strip().toLowerCase(Locale.UK);
    }

    private void notLater(String field, String path) {
        if (day(path).filter(day -> day.isAfter(today)).isPresent()) {
            refuse(field, "in-the-future");
        }
    }

    private void inOrder(String field, String first, String then, String why) {
        Optional<LocalDate> one = day(first);
        Optional<LocalDate> other = day(then);
        if (one.isPresent() && other.isPresent() && other.get().isBefore(one.get())) {
            refuse(field, why, Formats.date(other.get()));
        }
    }

    private Optional<LocalDate> day(String path) {
        return answers.get(path).map(day -> LocalDate.parse(day.toString()));
    }

    private void refuse(String field, String why, Object... values) {
        found.add(new Problem(field, "duties.contradiction." + why, values));
    }
}
