package regard.responses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.consultations.Opening;
import regard.consultations.ReadyToOpen;
import regard.consultations.Terms;
import regard.kernel.Actor;
import regard.kernel.Period;
import regard.questionnaires.Answer;
import regard.questionnaires.Definition;
import regard.questionnaires.Questionnaire;
import regard.questionnaires.Questionnaires;

/** A consultation that asks about a walk-in centre, made through the doors that the product itself uses. */
public record Asking(
        ApplicationContext context,
        Activities activities,
        Questionnaires questionnaires,
        Consultations consultations,
        Clock clock) {

    private static final String QUESTIONNAIRE = """
            {"schema":"regard-questionnaire/1","id":"QN-1","version":1,"languages":["en"],"defaultLanguage":"en",
             "x-title":"Walk-in centre","sections":[{"id":"S1","title":{"en":"Your view"},"items":[
              {"id":"T1","type":"TEXT","text":{"en":"The centre would be at Eskwith Hospital."}},
              {"id":"Q1","type":"SELECT_ONE","text":{"en":"Would it be easier or harder?"},"required":"NO","options":[
                {"code":"EASIER","text":{"en":"Easier"}},{"code":"HARDER","text":{"en":"Harder"}},
                {"code":"OTH","text":{"en":"Something else"},"other":true}]},
              {"id":"Q2","type":"WHY","of":"Q1","text":{"en":"Why {{Q1|is that}}?"},"required":"NO","maxLength":2000,
               "showIf":{"q":"Q1","answered":true}},
              {"id":"Q3","type":"SELECT_MANY","text":{"en":"When would you go?"},"required":"NO","options":[
                {"code":"DAY","text":{"en":"In the day"}},{"code":"EVENING","text":{"en":"In the evening"}},
                {"code":"NEVER","text":{"en":"Never"},"exclusive":true}]},
              {"id":"Q4","type":"AGREE","text":{"en":"The plan is clear."},"required":"NO"},
              {"id":"Q5","type":"LONG_TEXT","text":{"en":"What else should we know?"},"required":"NO","maxLength":2000}]}]}
            """;

    static final Map<String, Answer> ANSWERS = Map.of(
            "Q1", new Answer.Choice("HARDER", ""),
            "Q2", new Answer.Words("Two buses each way."),
            "Q3", new Answer.Choices(List.of("DAY", "EVENING"), ""));

    public static Asking with(ApplicationContext context) {
        return new Asking(
                context,
                context.getBean(Activities.class),
                context.getBean(Questionnaires.class),
                context.getBean(Consultations.class),
                context.getBean(Clock.class));
    }

    Consultation draft(Actor priya) {
        return draft(QUESTIONNAIRE, priya);
    }

    private Consultation draft(String questions, Actor priya) {
        var registered = (Registering.Registered) activities.register(
                new Registration(
                        "Harbeck walk-in centre",
                        "Where people go without an appointment.",
                        "A walk-in centre in Harbeck.",
                        "It moves to Eskwith Hospital.",
                        "SERVICE_CHANGE",
                        List.of("Harbeck"),
                        List.of("Urgent care"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                priya);
        Activity activity = registered.activity();
        Questionnaire questionnaire = questionnaires.draft(
                Definition.read(questions.getBytes(java.nio.charset.StandardCharsets.UTF_8)), priya);
        consultations.draft(activity.ref(), priya);
        consultations.ask(activity.ref(), questionnaire.id(), priya);
        return consultations.get(activity.ref(), priya);
    }

    Consultation.Open open(Actor priya) {
        return open(QUESTIONNAIRE, priya);
    }

    /** An open consultation of this person’s body, which asks these questions. */
    public Consultation.Open open(String questions, Actor priya) {
        Consultation draft = draft(questions, priya);
        ReadyToOpen.make(context, draft.brief().ref(), priya);
        LocalDate today = LocalDate.now(clock);
        var opened = (Opening.Opened)
                consultations.open(draft.brief().ref(), Terms.of(new Period(today, today.plusDays(83))), priya);
        return opened.consultation();
    }
}
