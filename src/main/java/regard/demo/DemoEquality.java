package regard.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.decisions.ConsiderationRecord;
import regard.equality.Analyses;
import regard.equality.AnalysisSignature.Part;
import regard.equality.AnalysisVersion;
import regard.equality.EqualityImpactAnalysis;
import regard.equality.EqualityImpactAnalysis.Conclusion;
import regard.equality.EqualityRules.Rating;
import regard.equality.GroupFinding;
import regard.equality.GroupFinding.Size;
import regard.equality.LocalGroups;
import regard.equality.OutreachAction.Kind;
import regard.equality.Screenings;
import regard.equality.Statement;
import regard.equality.WhoIsMissing;
import regard.kernel.Problem;
import regard.places.NamedPlace;
import regard.places.Places;

/** The part of the story that is about equality: places, analyses, and what is done to hear from people who are missing. */
@Component
class DemoEquality {

    /** The made-up places stand on the council areas of Coventry and Warwickshire, for their figures. */
    private static final List<NamedPlace> PLACES = List.of(
            new NamedPlace("Northvale", List.of("E08000026")),
            new NamedPlace("Moorshire", List.of("E07000218", "E07000221", "E07000222")),
            new NamedPlace("Eskwith", List.of("E07000219", "E07000220")));

    private static final String EVENINGS = "evenings";
    private static final String APPOINTMENTS = "appointments";
    private static final String BABIES = "babies";

    private final Screenings screenings;
    private final Analyses analyses;
    private final LocalGroups groups;
    private final WhoIsMissing missing;
    private final Places places;
    private final Activities activities;
    private final Clock clock;

    DemoEquality(
            Screenings screenings,
            Analyses analyses,
            LocalGroups groups,
            WhoIsMissing missing,
            Places places,
            Activities activities,
            Clock clock) {
        this.screenings = screenings;
        this.analyses = analyses;
        this.groups = groups;
        this.missing = missing;
        this.places = places;
        this.activities = activities;
        this.clock = clock;
    }

    void prepare(Demo.Cast cast) {
        places.takeInTheSample();
        PLACES.forEach(place -> fine(places.put(place, cast.officer())));
        List.of("Veterans", "People who left care", "People who live on boats")
                .forEach(title -> fine(groups.add(title, cast.equality())));
    }

    /** Whom a change touches specially. */
    static List<String> named(Story.Scene scene) {
        return scene.key().equals(EVENINGS)
                ? List.of("AGE", "DIGITAL_EXCLUSION", "DISABILITY", "RACE", "RURAL")
                : List.of();
    }

    /** Looks at who may be specially affected: most often nobody, in the evenings several groups. */
    void screen(String ref, Story.Scene scene, LocalDate on, Demo.Cast cast) {
        boolean rich = scene.key().equals(EVENINGS);
        var answer = new Screenings.Answer(
                true,
                Optional.of(on),
                rich,
                rich
                        ? "Use of evening care, bus timetables and the census show groups who gain or lose more than others. A full analysis is made with them."
                        : "Looked at who is affected, with the equality lead. Nobody is affected so differently that a full analysis must come first.",
                named(scene));
        if (screenings.record(ref, 0, answer, cast.equality()) instanceof Screenings.Recording.Refused(var problems)) {
            fine(problems);
        }
    }

    /** Writes, signs and publishes the analysis of an activity; one of them waits for its second signature. */
    void analyse(String ref, Story.Scene scene, Demo.Cast cast, LocalDate on) {
        EqualityImpactAnalysis first = first(scene, on);
        analyses.save(ref, 0, "about", _ -> first, cast.officer());
        if (scene.key().equals(BABIES)) {
            fine(analyses.sign(ref, current(ref, cast).version(), Part.AUTHOR, cast.officer()));
        } else {
            sign(ref, cast);
        }
    }

    /** One that was begun and is not finished: a harm that nothing is done about yet, and a group nobody knows enough about. */
    void begin(String title, Demo.Cast cast, LocalDate on) {
        String ref = activities.list(cast.officer()).stream()
                .filter(activity -> activity.title().equals(title))
                .map(Activity::ref)
                .findFirst()
                .orElseThrow();
        var said = new EnumMap<Statement, String>(Statement.class);
        said.put(Statement.OUTCOMES, "Beds for rehabilitation after a stroke at one hospital rather than two.");
        said.put(Statement.HOW, "All beds at Northvale General, with a team every day of the week.");
        said.put(Statement.WHO_IS_AFFECTED, "About 400 people a year who had a stroke, and those who visit them.");
        var found = Map.of(
                "AGE",
                new GroupFinding(
                        "Three in four of those who had a stroke are over 65.",
                        "Stroke audit, last year",
                        "",
                        Rating.NEGATIVE,
                        Size.HIGH,
                        "Husbands and wives over 75 would travel an hour each way to visit.",
                        "",
                        "",
                        "",
                        "",
                        null,
                        "The stroke club of Eskwith."),
                "RACE",
                new GroupFinding(
                        "",
                        "",
                        "The audit does not record it for one in three.",
                        Rating.UNKNOWN,
                        null,
                        "",
                        "",
                        "",
                        "Ask the two hospitals to fill the gap in their records.",
                        "Jon Whitby",
                        on.plusDays(45),
                        "Not yet."));
        analyses.save(
                ref, 0, "about", _ -> new EqualityImpactAnalysis(said, found, null, on.plusYears(1)), cast.officer());
    }

    /** Before the decision it is looked at again, with what people said, and signed again. */
    void lookAgain(String ref, ConsiderationRecord considered, Demo.Cast cast) {
        analyses.save(
                ref, current(ref, cast).version(), "inequalities", before -> again(before, considered), cast.officer());
        sign(ref, cast);
    }

    /** What was done to hear from those who are missing. */
    void reachOut(String ref, Story.Scene scene, Demo.Cast cast, LocalDate today) {
        LocalDate day = LocalDate.now(clock).minusDays(12);
        if (scene.key().equals(APPOINTMENTS)) {
            record(ref, "age_16_24", Kind.DONE, "A stall at Northvale College", day, 51, cast);
            record(ref, "age_16_24", Kind.DONE, "Texts from practices to patients under 25", day, 27, cast);
            record(ref, "most_deprived", Kind.DONE, "Paper forms at the 3 community pantries", day, 84, cast);
        } else if (scene.key().equals(EVENINGS)) {
            record(ref, "most_deprived", Kind.PLANNED, "Quay Street food bank", today.plusDays(5), null, cast);
            record(
                    ref,
                    "HOMELESSNESS",
                    Kind.PLANNED,
                    "Session with the Northvale day centre",
                    today.plusDays(6),
                    null,
                    cast);
            record(ref, "GYPSY_ROMA_TRAVELLER", Kind.DONE, "Visit to the Calder Lane site", day, 11, cast);
        }
    }

    private void record(
            String ref, String group, Kind kind, String what, LocalDate on, @Nullable Integer answers, Demo.Cast cast) {
        fine(missing.record(ref, group, kind, what, Optional.of(on), Optional.ofNullable(answers), cast.equality()));
    }

    private void sign(String ref, Demo.Cast cast) {
        int version = current(ref, cast).version();
        fine(analyses.sign(ref, version, Part.AUTHOR, cast.officer()));
        fine(analyses.sign(ref, version, Part.EQUALITY_LEAD, cast.equality()));
        fine(analyses.publish(ref, version, cast.officer()));
    }

    private AnalysisVersion current(String ref, Demo.Cast cast) {
        return analyses.current(activities.own(ref, cast.officer()).id()).orElseThrow();
    }

    private static EqualityImpactAnalysis again(EqualityImpactAnalysis before, ConsiderationRecord considered) {
        var said = new EnumMap<Statement, String>(before.statements());
        said.put(Statement.ACCESS, considered.accessGaps());
        said.put(Statement.RESULTS, considered.outcomeGaps());
        said.put(Statement.REASONS, "Looked at again with what people said. " + considered.equalityPoints());
        return new EqualityImpactAnalysis(said, before.groups(), before.conclusion(), before.reviewOn());
    }

    private static EqualityImpactAnalysis first(Story.Scene scene, LocalDate on) {
        boolean rich = scene.key().equals(EVENINGS);
        var said = new EnumMap<Statement, String>(Statement.class);
        said.put(Statement.OUTCOMES, scene.registration().summary());
        said.put(Statement.HOW, scene.registration().change());
        said.put(
                Statement.WHO_IS_AFFECTED,
                "People who use this care, and those who care for them. "
                        + scene.registration().now());
        said.put(
                Statement.NO_IMPACT,
                "We looked at each group with the equality lead and two community groups. Groups that are not written about below are touched like everyone else.");
        said.put(Statement.ELIMINATE, "Nothing here treats anybody worse for who they are. Staff have training on it.");
        said.put(Statement.ADVANCE, "Places, hours and formats are chosen so that more people can use the care.");
        said.put(Statement.FOSTER, "Groups that seldom meet plan together.");
        said.put(
                Statement.ACCESS,
                "People without a car and people who do not use the internet find it harder to get care. Each way we look at is judged by that.");
        said.put(
                Statement.RESULTS,
                "People in the most deprived places are ill earlier. We watch whether they use it as much as others.");
        said.put(Statement.HUMAN_RIGHTS, "Dignity and family life: people can bring someone they trust.");
        said.put(Statement.REASONS, "No way makes things worse for a group without something being done about it.");
        said.put(
                Statement.MONITORING,
                "Who uses it, by age, area and ethnic group, every three months. The equality lead reads it.");
        Map<String, GroupFinding> found = rich ? evenings(on) : Map.of();
        return new EqualityImpactAnalysis(said, found, rich ? Conclusion.ADJUST : Conclusion.CONTINUE, on.plusYears(1));
    }

    private static Map<String, GroupFinding> evenings(LocalDate on) {
        return Map.of(
                "AGE",
                new GroupFinding(
                        "A third of evening visits are by people over 65 or for children under 5.",
                        "Use of evening care last year, board paper 12\nhttps://northvaleandmoor.example/papers/evening-care",
                        "",
                        Rating.NEGATIVE,
                        Size.MEDIUM,
                        "One hub means two buses for many older people after seven.",
                        "Booked transport for people over 75, whichever way is chosen.",
                        "",
                        "",
                        "",
                        null,
                        "Three older people’s forums, in October."),
                "DISABILITY",
                new GroupFinding(
                        "17% of people in the area are disabled. Phone and video are hard for people who are deaf.",
                        "Census 2021",
                        "",
                        Rating.NEGATIVE,
                        Size.HIGH,
                        "A video call first shuts some people out.",
                        "A text relay and BSL on every call, and the right to be seen in person.",
                        "",
                        "",
                        "",
                        null,
                        "Deaf Northvale, twice; the access group of the council."),
                "RACE",
                new GroupFinding(
                        "11% of people are Asian or Asian British. Fewer of them use evening care than live here.",
                        "Census 2021",
                        "",
                        Rating.UNKNOWN,
                        null,
                        "",
                        "",
                        "",
                        "Two sessions with community centres, in three languages.",
                        "Jon Whitby",
                        on.plusDays(400),
                        "Being arranged with the two centres."),
                "RURAL",
                new GroupFinding(
                        "No bus from Eskwith after seven.",
                        "Bus timetable, winter",
                        "",
                        Rating.NEGATIVE,
                        Size.MEDIUM,
                        "People without a car cannot reach a hub.",
                        "",
                        "No way reaches every village. Twelve practices reach most.",
                        "",
                        "",
                        null,
                        "Parish councils of Eskwith."),
                "DIGITAL_EXCLUSION",
                new GroupFinding(
                        "About 1 in 10 adults here do not use the internet.",
                        "",
                        "",
                        Rating.NEGATIVE,
                        Size.LOW,
                        "Booking online only would shut them out.",
                        "The phone line stays, and a desk in each library.",
                        "",
                        "",
                        "",
                        null,
                        "Library users, in September."));
    }

    private static void fine(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the story of the demo is refused: " + problems);
        }
    }
}
