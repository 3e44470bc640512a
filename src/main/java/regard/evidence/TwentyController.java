package regard.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.kernel.Actor;
import regard.kernel.FinancialYear;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.DateInput;

@Controller
@RequestMapping("/twenty")
class TwentyController {

    private static final int ITEMS_A_PAGE = 50;
    private static final int FIRST_YEAR = 2013;
    private static final int LAST_YEAR = 2099;

    private final Evidence evidence;
    private final List<AreaNotes> notes;
    private final Clock clock;

    TwentyController(Evidence evidence, List<AreaNotes> notes, Clock clock) {
        this.evidence = evidence;
        this.notes = notes;
        this.clock = clock;
    }

    /** What somebody typed to see another day. */
    record AnotherDay(@Nullable DateInput day) {

        DateInput typed() {
            return day == null ? DateInput.EMPTY : day;
        }
    }

    @GetMapping
    ModelAndView show(
            @RequestParam Optional<String> year, @RequestParam Optional<String> on, AnotherDay another, Actor actor) {
        DateInput typed = another.typed();
        Optional<LocalDate> asked = typed.date();
        if (asked.isPresent() && isKnown(asked.get())) {
            return new ModelAndView(
                    "redirect:/twenty?year=" + FinancialYear.of(asked.get()).startsIn() + "&on=" + asked.get());
        }
        AsOn asOn = AsOn.read(year, on, LocalDate.now(clock));
        Map<Area, Tally> tallies = evidence.tally(asOn.year.first(), asOn.on, actor).stream()
                .collect(Collectors.toMap(Tally::area, tally -> tally));
        var problems = typed.isEmpty()
                ? List.<Problem>of()
                : List.of(new Problem(typed.wrongField("day"), "evidence.twenty.day-unreadable"));
        return new ModelAndView(
                "evidence/twenty",
                "page",
                new TwentyPage(
                        asOn.year,
                        asOn.on,
                        asOn.year.includes(LocalDate.now(clock)),
                        lines(Area.actions(), tallies, actor),
                        lines(Area.own(), tallies, actor),
                        typed,
                        problems));
    }

    @GetMapping("/{area}")
    ModelAndView area(
            @PathVariable String area,
            @RequestParam Optional<String> year,
            @RequestParam Optional<String> on,
            @RequestParam Optional<UUID> after,
            Actor actor) {
        TheTwenty.Entry entry = TheTwenty.of(Area.of(area));
        AsOn asOn = AsOn.read(year, on, LocalDate.now(clock));
        List<EvidenceItem> items =
                evidence.list(entry.area(), asOn.year.first(), asOn.on, after, ITEMS_A_PAGE + 1, actor);
        return new ModelAndView(
                "evidence/area",
                "page",
                new AreaPage(
                        entry,
                        asOn.year,
                        asOn.on,
                        items.stream().limit(ITEMS_A_PAGE).toList(),
                        items.size() > ITEMS_A_PAGE
                                ? Optional.of(items.get(ITEMS_A_PAGE - 1).id())
                                : Optional.empty(),
                        notes.stream()
                                .flatMap(room -> room.of(entry.area(), actor).stream())
                                .toList(),
                        notes.stream()
                                .flatMap(room -> room.adding(entry.area(), actor).stream())
                                .toList(),
                        mayAdd(actor)));
    }

    @GetMapping("/{area}/addition")
    ModelAndView addition(@PathVariable String area, @RequestParam(defaultValue = "") String kind, Actor actor) {
        actor.must(Role.STAFF, Role.EQUALITY, Role.ADMIN);
        return page(Area.of(area), new AdditionForm(kind, "", ""), List.of());
    }

    @PostMapping("/{area}/addition")
    ModelAndView add(@PathVariable String area, AdditionForm form, Actor actor) {
        Area to = Area.of(area);
        return switch (evidence.add(to, form.kind(), form.title(), form.href(), actor)) {
            case Adding.Added _ -> new ModelAndView("redirect:/twenty/" + to.slug());
            case Adding.Refused(var problems) -> page(to, form, problems);
        };
    }

    private static ModelAndView page(Area area, AdditionForm form, List<Problem> problems) {
        return new ModelAndView("evidence/addition", "page", new AdditionPage(TheTwenty.of(area), form, problems));
    }

    private static List<TwentyPage.Line> lines(List<Area> areas, Map<Area, Tally> tallies, Actor actor) {
        return areas.stream()
                .map(area -> TwentyPage.line(
                        TheTwenty.of(area), tallies.getOrDefault(area, new Tally(area, Map.of())), mayAdd(actor)))
                .toList();
    }

    private static boolean mayAdd(Actor actor) {
        return actor.isAny(Role.STAFF, Role.EQUALITY, Role.ADMIN);
    }

    private static boolean isKnown(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** A year, and the day on which it is looked at: today, or the last day of a year that has passed. */
    private record AsOn(FinancialYear year, LocalDate on) {

        /** An address that says neither, or nothing readable, means this year and today. */
        static AsOn read(Optional<String> year, Optional<String> on, LocalDate today) {
            Optional<LocalDate> day = on.flatMap(AsOn::day);
            FinancialYear asked = year.filter(text -> text.matches("20\\d\\d"))
                    .map(text -> new FinancialYear(Integer.parseInt(text)))
                    .orElseGet(() -> FinancialYear.of(day.orElse(today)));
            return new AsOn(
                    asked,
                    day.filter(asked::includes).orElseGet(() -> asked.last().isBefore(today) ? asked.last() : today));
        }

        private static Optional<LocalDate> day(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
    }
}
