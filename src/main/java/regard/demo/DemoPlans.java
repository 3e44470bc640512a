package regard.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import regard.plans.PlanDetail;
import regard.plans.PlanDetail.Arrangement;
import regard.plans.PlanDetail.Milestone;
import regard.plans.PlanDetail.Risk;
import regard.plans.Stakeholder;
import regard.plans.Stakeholder.Kind;

/** What the plans of the story say beyond their outline. */
final class DemoPlans {

    private static final List<Stakeholder> STAKEHOLDERS = List.of(
            new Stakeholder("Patient participation groups", Kind.PATIENTS, 5, 2, true, "Quarterly network"),
            new Stakeholder("Northvale Carers’ Centre", Kind.CARERS, 5, 3, true, "Its coordinator, by phone"),
            new Stakeholder("Healthwatch Northvale", Kind.HEALTHWATCH, 5, 4, false, "Monthly call"),
            new Stakeholder("Northvale Council, health scrutiny", Kind.COUNCIL, 4, 5, false, "Through its clerk"),
            new Stakeholder("GP practices", Kind.PRACTICES, 4, 4, true, "Weekly bulletin"),
            new Stakeholder("Northvale Hospitals NHS Trust", Kind.PROVIDER, 3, 4, true, "Contract meeting"),
            new Stakeholder("Citizens Advice Moorshire", Kind.VCSE, 3, 2, false, "Twice a year"));

    private static final List<PlanDetail.Reaching> REACHING = List.of(
            new PlanDetail.Reaching(
                    "CARERS", List.of("FOCUS_GROUP", "TELEPHONE"), "With the carers’ centre, at times that suit them"),
            new PlanDetail.Reaching(
                    "AGE",
                    List.of("COMMUNITY_GROUPS", "PAPER_FORM"),
                    "Three older people’s forums; a stall at Northvale College"),
            new PlanDetail.Reaching(
                    "DIGITAL_EXCLUSION", List.of("PAPER_FORM", "TELEPHONE"), "Forms and help at each library desk"),
            new PlanDetail.Reaching(
                    "DISABILITY",
                    List.of("FOCUS_GROUP", "COMMUNITY_GROUPS"),
                    "Deaf Northvale, and the access group of the council"),
            new PlanDetail.Reaching("RACE", List.of("COMMUNITY_GROUPS"), "Two community centres, in three languages"),
            new PlanDetail.Reaching("RURAL", List.of("DROP_IN", "TELEPHONE"), "Parish councils of Eskwith"));

    private DemoPlans() {}

    static PlanDetail detail(Story.Scene scene) {
        LocalDate first = Objects.requireNonNull(scene.open()).getFirst();
        LocalDate last = scene.open().getLast();
        return new PlanDetail(
                "To choose with the people who use it, before anything is decided.",
                REACHING.stream()
                        .filter(each -> each.group().equals("CARERS")
                                || DemoEquality.named(scene).contains(each.group()))
                        .toList(),
                STAKEHOLDERS,
                List.of(
                        new Milestone("Letters to everyone affected", first.minusDays(10)),
                        new Milestone(
                                "Halfway: who is missing?",
                                first.plusDays((last.toEpochDay() - first.toEpochDay()) / 2)),
                        new Milestone("Report to those who decide", last.plusDays(28))),
                List.of(
                        new Arrangement(
                                "Easy read", "Paper form in easy read, checked by the learning disability group"),
                        new Arrangement("BSL", "Interpreter at each meeting, and video relay"),
                        new Arrangement("Care at home", "We pay for somebody to sit in")),
                List.of(
                        new Risk("Few young people answer", "A stall at the college in the first month"),
                        new Risk("Snow keeps people at home", "Each meeting can move to the phone")));
    }
}
