package regard.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import regard.consultations.Consultations;
import regard.decisions.Deciding;
import regard.decisions.Decisions;
import regard.decisions.Member;
import regard.decisions.OptionConsidered;
import regard.decisions.OptionId;
import regard.decisions.Preparation;
import regard.decisions.Taking;
import regard.decisions.ThemeAnswer;
import regard.feedback.Evaluation;
import regard.feedback.Feedback;
import regard.feedback.YouSaidWeDid;
import regard.kernel.Actor;
import regard.themes.Themes;

/** Decides in a scene, tells people what came of it, and writes down what was learned. */
@Component
class DemoDeciding {

    private final Consultations consultations;
    private final Themes themes;
    private final Decisions decisions;
    private final Feedback feedback;

    DemoDeciding(Consultations consultations, Themes themes, Decisions decisions, Feedback feedback) {
        this.consultations = consultations;
        this.themes = themes;
        this.decisions = decisions;
        this.feedback = feedback;
    }

    void decide(String ref, Story.Deciding deciding, Demo.Cast cast, Consumer<LocalDate> at) {
        at.accept(deciding.on().minusDays(10));
        var prepared = decisions.prepare(ref, cast.officer());
        DemoRefusal.fine(
                "preparing " + ref,
                decisions.write(
                        ref,
                        prepared.paper().version(),
                        new Preparation(
                                deciding.maker(),
                                Optional.of(deciding.on()),
                                deciding.papersUrl(),
                                deciding.consideration()),
                        cast.officer()));
        var options = new ArrayList<OptionId>();
        for (var choice : deciding.options()) {
            var id = OptionId.random();
            options.add(id);
            DemoRefusal.fine(
                    "an option of " + ref,
                    decisions.put(
                            ref,
                            new OptionConsidered(
                                    id,
                                    choice.title(),
                                    choice.helps(),
                                    choice.harms(),
                                    choice.equality(),
                                    OptionConsidered.Standing.CONSULTED,
                                    0),
                            cast.officer()));
        }
        for (String name : List.of(cast.executive().name(), cast.lay().name())) {
            DemoRefusal.fine(
                    "a member for " + ref,
                    decisions.put(
                            ref,
                            new Member(
                                    UUID.randomUUID(),
                                    name,
                                    Optional.of(deciding.on().minusDays(15)),
                                    true,
                                    Optional.of(deciding.on().minusDays(12)),
                                    "",
                                    0),
                            cast.officer()));
        }
        var consultation = consultations.get(ref, cast.officer()).brief().id();
        var frame = themes.frame(consultation).orElseThrow();
        for (var reply : deciding.answers()) {
            DemoRefusal.fine(
                    "an answer of " + ref,
                    decisions.answer(
                            ref,
                            new ThemeAnswer(
                                    frame.code(reply.code()).orElseThrow().id(),
                                    reply.decided(),
                                    reply.reason(),
                                    reply.changes(),
                                    0),
                            cast.officer()));
        }
        at.accept(deciding.on());
        switch (decisions.take(
                ref,
                new Taking(
                        Optional.of(deciding.on()),
                        Optional.of(options.get(deciding.chosen())),
                        deciding.text(),
                        deciding.reasons(),
                        Optional.empty(),
                        "",
                        Optional.empty()),
                cast.executive())) {
            case Deciding.Taken _ -> {
                return;
            }
            case Deciding.Refused(var problems) -> throw DemoRefusal.wrong("deciding " + ref, problems);
            case Deciding.GateClosed(var verdict) ->
                throw new IllegalStateException("gate G3 is closed for the demo's " + ref + ": " + verdict);
        }
    }

    void tell(String ref, Story.Feedback told, Actor officer, Consumer<LocalDate> at) {
        at.accept(told.on());
        for (var drafted : feedback.list(ref, officer)) {
            var consultation = consultations.get(ref, officer).brief().id();
            var frame = themes.frame(consultation).orElseThrow();
            told.items().stream()
                    .filter(item -> frame.code(item.code())
                            .map(code -> drafted.code().equals(Optional.of(code.id())))
                            .orElse(false))
                    .forEach(item -> DemoRefusal.fine(
                            "telling " + ref,
                            feedback.put(
                                    ref,
                                    new YouSaidWeDid(
                                            drafted.id(),
                                            drafted.code(),
                                            drafted.theme(),
                                            item.youSaid(),
                                            drafted.people(),
                                            Optional.of(YouSaidWeDid.Kind.valueOf(item.kind())),
                                            item.weDid(),
                                            item.reason(),
                                            item.owner(),
                                            item.dueOn(),
                                            item.doneOn(),
                                            drafted.version()),
                                    officer)));
        }
        DemoRefusal.fine("telling " + ref, feedback.publish(ref, officer));
    }

    void evaluate(String ref, Story.Evaluated learnt, Actor officer, Consumer<LocalDate> at) {
        at.accept(learnt.on());
        DemoRefusal.fine(
                "evaluating " + ref,
                feedback.evaluate(
                        ref,
                        new Evaluation(
                                learnt.worked(),
                                learnt.didNotWork(),
                                learnt.changeNext(),
                                learnt.reached(),
                                learnt.layView(),
                                Optional.of(new BigDecimal("2050.00")),
                                Optional.of(new BigDecimal("1890.00")),
                                Optional.of(learnt.on())),
                        officer));
    }
}
