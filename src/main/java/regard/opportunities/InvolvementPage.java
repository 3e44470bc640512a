package regard.opportunities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regard.consultations.Consultation;
import regard.consultations.Effort;
import regard.ui.Cell;
import regard.ui.Formats;
import regard.ui.Link;
import regard.ui.Status;
import regard.ui.Words;

/**
 * The one page of an involvement, for all its life.
 *
 * @param decision what rooms above add before “You said, we did”
 * @param youSaidWeDid what they add there and after
 */
record InvolvementPage(
        Opportunity opportunity,
        Consultation consultation,
        List<Step> steps,
        Effort effort,
        List<InvolvementSection.Section> decision,
        List<InvolvementSection.Section> youSaidWeDid,
        List<PageChange> changes,
        LocalDate today) {

    PublicPage page() {
        return opportunity.page();
    }

    String ref() {
        return opportunity.ref();
    }

    Optional<Consultation.Withdrawn> withdrawn() {
        return consultation instanceof Consultation.Withdrawn withdrawn ? Optional.of(withdrawn) : Optional.empty();
    }

    boolean isOpen() {
        return consultation instanceof Consultation.Open open && open.acceptsResponsesOn(today);
    }

    Status status() {
        return withdrawn().isPresent()
                ? Status.WITHDRAWN
                : switch (opportunity.stage()) {
                    case OPEN -> Status.OPEN;
                    case UPCOMING -> Status.UPCOMING;
                    case CLOSED -> Status.CLOSED;
                    case DECIDED -> Status.DECIDED;
                };
    }

    /** What is true now, in a line beside the status. */
    String now(Words words) {
        if (withdrawn().isPresent()) {
            return words.say("opportunities.now.withdrawn", withdrawn().get().on());
        }
        return switch (opportunity.stage()) {
            case OPEN ->
                words.say(
                        "opportunities.now.open",
                        Formats.dayAndDate(opportunity.closesOn()),
                        opportunity.daysLeft(today));
            case UPCOMING -> words.say("opportunities.now.upcoming", opportunity.opensOn(), opportunity.closesOn());
            case CLOSED, DECIDED -> words.say("opportunities.now.closed", opportunity.closesOn());
        };
    }

    String start() {
        return "/involvements/" + ref() + "/answers/start";
    }

    List<Link> contents(Words words) {
        var links = new ArrayList<Link>();
        links.add(Link.to("#about", words.say("opportunities.about")));
        if (!page().canChange().isEmpty() || !page().cannotChange().isEmpty()) {
            links.add(Link.to("#can", words.say("opportunities.can")));
        }
        if (takesPart()) {
            links.add(Link.to("#ways", words.say("opportunities.ways")));
        }
        decision.forEach(section -> links.add(Link.to("#" + section.id(), section.title())));
        if (youSaidWeDid.isEmpty()) {
            links.add(Link.to("#did", words.say("opportunities.did")));
        }
        youSaidWeDid.forEach(section -> links.add(Link.to("#" + section.id(), section.title())));
        return links;
    }

    boolean takesPart() {
        return withdrawn().isEmpty() && (opportunity.stage() == Stage.OPEN || opportunity.stage() == Stage.UPCOMING);
    }

    List<String> paragraphs() {
        return paragraphs(page().about());
    }

    static List<String> paragraphs(String text) {
        return text.strip().isEmpty() ? List.of() : List.of(text.strip().split("\\R\\s*\\R"));
    }

    boolean costsAreKnown() {
        return page().options().stream().anyMatch(option -> !option.cost().isBlank());
    }

    List<Cell> optionsHead(Words words) {
        var head = new ArrayList<Cell>();
        for (String column : List.of("option", "what", "better", "worse")) {
            head.add(Cell.of(words.say("opportunities.options." + column)));
        }
        if (costsAreKnown()) {
            head.add(Cell.of(words.say("opportunities.options.cost")));
        }
        return head;
    }

    List<List<Cell>> optionsRows() {
        return page().options().stream()
                .map(option -> {
                    var row = new ArrayList<>(Cell.row(option.name(), option.what(), option.better(), option.worse()));
                    if (costsAreKnown()) {
                        row.add(Cell.of(option.cost()));
                    }
                    return List.copyOf(row);
                })
                .toList();
    }

    /** The ways to take part, the web first; only that one is followed at once. */
    List<Way> ways(Words words) {
        var all = new ArrayList<Way>();
        all.add(
                isOpen()
                        ? new Way(
                                words.say("opportunities.way.online"),
                                words.say("opportunities.way.answer", effort.questions(), effort.minutes()),
                                start())
                        : new Way(
                                words.say("opportunities.way.online"),
                                words.say("opportunities.way.from", opportunity.opensOn()),
                                ""));
        PublicPage.Ways ways = page().ways();
        add(all, words, "phone", ways.phone());
        add(all, words, "paper", ways.paper());
        add(all, words, "in-person", ways.inPerson());
        add(all, words, "easy-read", ways.easyRead());
        add(all, words, "bsl", ways.bsl());
        add(all, words, "languages", ways.languages());
        add(all, words, "group", ways.group());
        return all;
    }

    /**
     * A way to take part.
     *
     * @param href where it is followed; blank where it is not on the web
     */
    record Way(String name, String words, String href) {}

    List<PublicPage.Meeting> meetings() {
        return page().meetings().stream()
                .filter(meeting -> !meeting.on().isBefore(today))
                .sorted(java.util.Comparator.comparing(PublicPage.Meeting::on))
                .toList();
    }

    Optional<LocalDate> heardBy() {
        return Opportunities.feedbackBy(consultation);
    }

    private static void add(List<Way> all, Words words, String way, String text) {
        if (!text.isBlank()) {
            all.add(new Way(words.say("opportunities.way." + way), text, ""));
        }
    }
}
