package regard.duties;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import regard.duties.Question.Source;
import regard.equality.Groups;
import regard.kernel.NotFound;

/**
 * The pages on which a duty is assessed, in order (domain specification, 3.2: S1 to S10). A page is left out where the answers
 * so far make its question idle.
 */
final class Journey {

    /** What to plan for so that everybody can take part (Accessible Information Standard). */
    static final List<String> ACCESS_NEEDS = List.of(
            "LARGE_PRINT",
            "EASY_READ",
            "AUDIO",
            "BRAILLE",
            "BSL",
            "HEARING_LOOP",
            "TEXT_RELAY",
            "TRANSLATION",
            "INTERPRETER",
            "STEP_FREE",
            "QUIET_SPACE",
            "TRANSPORT",
            "CHILDCARE");

    private static final List<String> GROUPS =
            Groups.list().stream().map(Groups.Group::code).toList();
    private static final String[] YES_NO_UNKNOWN = {"YES", "NO", "UNKNOWN"};

    private static final List<Step> STEPS = List.of(
            Step.of(
                    "scope",
                    1,
                    Question.yesNo("commissioned", "scope.commissionedHealthServices"),
                    Question.yesNo("individual", "scope.individualCareOnly"),
                    Question.yesNo("otherBody", "scope.partlyOtherBody")),
            Step.of(
                            "type",
                            2,
                            Question.several("limbs", "limbs", List.of("PLAN", "PROPOSAL", "DECISION"))
                                    .needed()
                                    .unless("NONE"))
                    .when(SoFar::isInScope),
            Step.of(
                            "manner",
                            3,
                            Question.oneOf("manner", "impact.manner", YES_NO_UNKNOWN),
                            Question.words("mannerBecause", "x-because.manner"))
                    .when(SoFar::changesSomething),
            Step.of(
                            "range",
                            3,
                            Question.oneOf("range", "impact.range", YES_NO_UNKNOWN),
                            Question.oneOf("direction", "impact.direction", "BETTER", "WORSE", "MIXED")
                                    .optional(),
                            Question.words("rangeBecause", "x-because.range"))
                    .when(SoFar::changesSomething),
            Step.of(
                            "affected",
                            3,
                            Question.line("affectedNumbers", "x-affected.numbers")
                                    .needed(),
                            Question.words("affectedBasis", "x-affected.basis"),
                            Question.words("affectedLater", "x-affected.later"),
                            Question.words("affectedCarers", "x-affected.carers"))
                    .when(SoFar::isAboutServices),
            Step.of("reasons", 4, Question.words("reasons", "notEngagedReasons").needed())
                    .when(SoFar::isNotEngaged),
            Step.of("existing", 5)
                    .collecting(
                            "existing.items",
                            "E",
                            "itemTitle",
                            Question.line("itemTitle", "title").needed(),
                            Question.day("endedOn", "endedOn").needed(),
                            existing("a", "a"),
                            existing("b", "b"),
                            existing("c", "c"),
                            existing("d", "d"),
                            existing("e", "e"))
                    .when(SoFar::mayBeEngaged),
            Step.of(
                            "together",
                            5,
                            existing("a", "existing.together.a"),
                            existing("b", "existing.together.b"),
                            existing("c", "existing.together.c"),
                            existing("d", "existing.together.d"),
                            existing("e", "existing.together.e"))
                    .when(answers -> SoFar.mayBeEngaged(answers)
                            && !answers.items("existing.items").isEmpty()),
            score(Factor.P1, "people").when(SoFar::mayBeEngaged),
            score(Factor.P2, "effect").when(SoFar::mayBeEngaged),
            score(Factor.P3, "equality").when(SoFar::mayBeEngaged),
            score(Factor.P4, "undoing").when(SoFar::mayBeEngaged),
            score(Factor.P5, "interest").when(SoFar::isAboutServices),
            score(Factor.P6, "unknown").when(SoFar::mayBeEngaged),
            score(Factor.P7, "reach").when(SoFar::mayBeEngaged),
            Step.of(
                            "service-change",
                            7,
                            Question.oneOf("own", "substantial.own", "YES", "NO", "UNSURE"),
                            Question.oneOf("council", "substantial.council", "YES", "NO", "UNSURE")
                                    .unless("NOT_ASKED"),
                            Question.lines("councils", "substantial.councils"),
                            Question.day("councilBegan", "substantial.councilConsultationBegan"))
                    .when(SoFar::mayBeEngaged),
            Step.of(
                            "five-tests",
                            7,
                            Question.words("testInvolvement", "x-tests.involvement"),
                            Question.words("testChoice", "x-tests.choice"),
                            Question.words("testEvidence", "x-tests.evidence"),
                            Question.words("testSupport", "x-tests.support"))
                    .when(SoFar::isSubstantial),
            Step.of(
                            "beds",
                            7,
                            Question.yesNo("beds", "beds.significantReduction"),
                            Question.words("alternatives", "beds.alternatives"),
                            Question.words("newTreatments", "beds.newTreatments"),
                            Question.words("efficiency", "beds.efficiency"))
                    .when(SoFar::mayBeEngaged),
            Step.of("provider", 7, Question.yesNo("providerLed", "providerLed")).when(SoFar::mayBeEngaged),
            Step.of("options", 7)
                    .collecting(
                            "options",
                            "O",
                            "optionTitle",
                            Question.line("optionTitle", "title").needed(),
                            Question.oneOf("optionStatus", "status", "LIVE", "PREFERRED", "REJECTED", "UNVIABLE"),
                            Question.words("optionReason", "reason"),
                            Question.words("optionEvidence", "evidence"),
                            Question.day("screenedOn", "screenedOn"))
                    .when(answers -> SoFar.mayBeEngaged(answers) && SoFar.changesSomething(answers)),
            Step.of(
                            "equality-analysis",
                            8,
                            Question.oneOf("eia", "eia.status", "DONE", "NOT_DONE"),
                            Question.several("namedGroups", "namedGroups", GROUPS),
                            Question.several("withoutEvidence", "eia.groupsWithoutEvidence", GROUPS))
                    .when(SoFar::isAboutServices),
            Step.of(
                            "promises",
                            8,
                            Question.line("searched", "x-promisesSearched").needed())
                    .collecting(
                            "promises",
                            "PR",
                            "promiseWords",
                            Question.words("promiseWords", "x-words").needed(),
                            Question.oneOf("promiseKind", "kind", "CONSULT", "INVOLVE"),
                            Question.yesNo("promiseClear", "clear"),
                            Question.oneOf("promiseStatus", "status", "OPEN", "KEPT", "RELEASED_WITH_ADVICE"),
                            Question.yesNo("promiseMet", "metByThisActivity"),
                            Question.line("promiseAdvice", "legalAdviceRef"),
                            Question.day("promiseLay", "laySignOffOn"))
                    .when(SoFar::isAboutServices),
            Step.of(
                            "challenge",
                            8,
                            Question.yesNo("challengedBefore", "challenge.similarChallengedBefore"),
                            Question.yesNo("challengeThreatened", "challenge.threatened"))
                    .when(SoFar::isAboutServices),
            Step.of("access", 8, Question.several("accessNeeds", "accessNeeds", ACCESS_NEEDS))
                    .when(SoFar::isAboutServices),
            Step.of(
                            "timing",
                            9,
                            Question.oneOf("stage", "timing.stage", "FORMATIVE", "OPTIONS", "PREFERRED", "DECIDED"),
                            Question.day("plannedDecision", "dates.plannedDecision"),
                            Question.day("influenceBy", "dates.influenceBy"))
                    .when(SoFar::mayBeEngaged),
            Step.of(
                            "decided-option",
                            9,
                            Question.several("consulted", "decision.consultedOptions", List.of())
                                    .from(Source.OPTIONS),
                            Question.oneOf("decided", "decision.decidedOption")
                                    .from(Source.OPTIONS)
                                    .unless("NOT_DECIDED"),
                            Question.yesNo("different", "decision.reconsultation.fundamentallyDifferent")
                                    .optional(),
                            Question.words("differentReason", "decision.reconsultation.reason"),
                            Question.day("reconsulted", "decision.reconsultation.reconsultedOn"))
                    .when(SoFar::mayHaveDecided),
            Step.of(
                            "open-period",
                            9,
                            Question.day("openFrom", "timing.openFrom"),
                            Question.day("openTo", "timing.openTo"))
                    .collecting(
                            "timing.preElectionPeriods",
                            "",
                            "electionName",
                            Question.line("electionName", "x-words").needed(),
                            Question.day("electionFrom", "from").needed(),
                            Question.day("electionTo", "to").needed())
                    .when(SoFar::mayBeEngaged),
            Step.of(
                            "procurement",
                            9,
                            Question.yesNo("isProcurement", "x-procurement"),
                            Question.day("involvementCloses", "procurement.involvementClosesOn"),
                            Question.day("bidderChosen", "procurement.preferredBidderOn"))
                    .when(SoFar::mayBeEngaged),
            Step.of("urgent", 9, Question.yesNo("urgent", "urgent.claimed")).when(SoFar::mayBeEngaged),
            Step.of("urgent-risk", 9)
                    .collecting(
                            "urgent.riskEvidence",
                            "",
                            "riskText",
                            Question.words("riskText", "text").needed(),
                            Question.day("riskOn", "on").needed())
                    .when(SoFar::isUrgent),
            Step.of(
                            "urgent-time",
                            9,
                            Question.day("decidedOn", "urgent.decidedOn").needed(),
                            Question.words("noTime", "urgent.noTimeReason"),
                            Question.day("firstKnown", "urgent.firstKnownOn"))
                    .when(SoFar::isUrgent),
            Step.of("urgent-steps", 9)
                    .collecting(
                            "urgent.steps",
                            "",
                            "stepText",
                            Question.words("stepText", "text").needed(),
                            Question.day("stepOn", "on").needed())
                    .when(SoFar::isUrgent),
            Step.of(
                            "urgent-temporary",
                            9,
                            Question.yesNo("temporary", "urgent.temporary"),
                            Question.day("effectiveFrom", "urgent.effectiveFrom"),
                            Question.day("reviewOn", "urgent.reviewOn"))
                    .when(SoFar::isUrgent),
            Step.of(
                            "urgent-notices",
                            9,
                            Question.day("noticeCouncil", "urgent.notices.council.on"),
                            Question.words("noticeReason", "urgent.notices.council.reason"),
                            Question.day("noticePatients", "urgent.notices.patients"),
                            Question.day("noticeHealthwatch", "urgent.notices.healthwatch"),
                            Question.day("noticeNeighbours", "urgent.notices.neighbours"),
                            Question.day("noticeStaff", "urgent.notices.staff"),
                            Question.day("involvementPlanOn", "urgent.involvementPlanOn"))
                    .when(SoFar::isUrgent),
            Step.of("bodies", 10, Question.yesNo("delegated", "delegated"))
                    .collecting(
                            "joint.bodies",
                            "",
                            "bodyName",
                            Question.oneOf("bodyHere", Offers.BODY)
                                    .from(Source.COMMISSIONERS)
                                    .unless("OUTSIDE"),
                            Question.line("bodyName", "name"),
                            Question.oneOf("bodyType", "type", "ICB", "NHS_ENGLAND", "CCG")
                                    .optional())
                    .when(SoFar::isAboutServices),
            Step.of(
                            "publication",
                            11,
                            Question.yesNo("publish", "x-publish.summary"),
                            Question.words("publishReason", "x-publish.reason"),
                            Question.day("publishUntil", "x-publish.until"))
                    .when(SoFar::isAboutServices));

    /** Choosing another level than the procedure gives; not on the way, but one may go there. */
    static final Step LEVEL = Step.of(
            "level",
            6,
            Question.oneOf("chosenLevel", "chosen.level", "INFORM", "TARGETED", "FULL", "CONSULT")
                    .unless("AS_CALCULATED"),
            Question.words("chosenReason", "chosen.reason"),
            Question.words("legalNote", "chosen.legalNote"));

    private Journey() {}

    static List<Step> steps() {
        return STEPS;
    }

    /** The step of this name, if the answers so far make it apply. */
    static Step step(String slug, Answers answers) {
        return Stream.concat(STEPS.stream(), Stream.of(LEVEL))
                .filter(step -> step.slug().equals(slug))
                .filter(step -> step.applies().test(answers))
                .findFirst()
                .orElseThrow(() -> new NotFound("step"));
    }

    /** The first step that applies and that nobody has been at. */
    static Optional<Step> next(Answers answers) {
        return applying(answers).filter(step -> !answers.wasAt(step.slug())).findFirst();
    }

    /** The next one after this step, or else any that was left out. */
    static Optional<Step> next(Answers answers, Step after) {
        List<Step> applying = applying(answers).toList();
        return applying.stream()
                .skip(applying.indexOf(after) + 1L)
                .filter(step -> !answers.wasAt(step.slug()))
                .findFirst()
                .or(() -> next(answers));
    }

    /** The step before this one, as the answers stand. */
    static Optional<Step> before(Answers answers, Step step) {
        List<Step> applying = applying(answers).toList();
        int at = applying.indexOf(step);
        return at > 0 ? Optional.of(applying.get(at - 1)) : Optional.empty();
    }

    static Stream<Step> applying(Answers answers) {
        return STEPS.stream().filter(step -> step.applies().test(answers));
    }

    /** How many pages are still ahead; until it is said what the work is, as many as a proposal about our services has. */
    static long pagesLeft(Answers answers) {
        Answers supposed = answers.get("scope.commissionedHealthServices").isPresent()
                ? answers
                : answers.with("scope.commissionedHealthServices", true);
        Answers usual = supposed.texts("limbs").isEmpty() ? supposed.with("limbs", List.of("PROPOSAL")) : supposed;
        return applying(usual).filter(step -> !answers.wasAt(step.slug())).count();
    }

    private static Step score(Factor factor, String slug) {
        return Step.of(slug, 6, Question.score(factor), Question.words(factor + "Because", "x-because." + factor));
    }

    private static Question existing(String letter, String path) {
        return Question.oneOf("existing-" + letter, path, YES_NO_UNKNOWN);
    }

    /** On which page each factor is asked. */
    static Map<Factor, String> slugs() {
        var slugs = new LinkedHashMap<Factor, String>();
        Arrays.stream(Factor.values())
                .forEach(factor -> STEPS.stream()
                        .filter(step -> step.questions().stream()
                                .anyMatch(question -> question.name().equals(factor.name())))
                        .findFirst()
                        .ifPresent(step -> slugs.put(factor, step.slug())));
        return slugs;
    }
}
