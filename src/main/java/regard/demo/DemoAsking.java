package regard.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import regard.consultations.ConsultationRules.Topic;
import regard.consultations.Consultations;
import regard.consultations.Coverage;
import regard.consultations.Materials;
import regard.consultations.Opening;
import regard.consultations.Terms;
import regard.kernel.Actor;
import regard.kernel.Period;
import regard.opportunities.Access;
import regard.opportunities.FormatProvided;
import regard.opportunities.Invitation;
import regard.opportunities.PublicPage;
import regard.questionnaires.Definition;
import regard.questionnaires.Questionnaires;
import tools.jackson.databind.json.JsonMapper;

/** Asks people in a scene: the questionnaire, the documents, the invitations, and the opening. */
@Component
class DemoAsking {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Questionnaires questionnaires;
    private final Consultations consultations;
    private final Materials materials;
    private final Access access;
    private final Clock clock;

    DemoAsking(
            Questionnaires questionnaires,
            Consultations consultations,
            Materials materials,
            Access access,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.consultations = consultations;
        this.materials = materials;
        this.access = access;
        this.clock = clock;
    }

    void ask(String ref, Story.Scene scene, Demo.Cast cast, Consumer<LocalDate> at, LocalDate today) {
        LocalDate first = Objects.requireNonNull(scene.open()).getFirst();
        LocalDate last = scene.open().getLast();
        at.accept(first.isAfter(today) ? today.minusDays(3) : first);
        consultations.draft(ref, cast.officer());
        var definition = Definition.read(definition(ref, scene).getBytes(StandardCharsets.UTF_8));
        consultations.ask(ref, questionnaires.draft(definition, cast.officer()).id(), cast.officer());
        document(ref, scene, cast.officer());
        var terms = new Terms(
                new Period(first, last),
                Objects.requireNonNull(scene.feedbackBy()),
                "The people affected are few and known to us; this is enough time for them.");
        switch (consultations.open(ref, terms, cast.officer())) {
            case Opening.Opened _ -> {
                return;
            }
            case Opening.Refused(var problems) -> throw DemoRefusal.wrong("opening " + ref, problems);
            case Opening.GateClosed(var verdict) ->
                throw new IllegalStateException("gate G2 is closed for the demo's " + ref + ": " + verdict.breaches());
        }
    }

    /** People are invited to each event on the day that everything is ready; one of them asks for an interpreter. */
    private void invite(String ref, Story.Scene scene, Actor officer) {
        if (scene.page() == null) {
            return;
        }
        for (var meeting : page(scene.page()).meetings()) {
            DemoRefusal.fine(
                    "an invitation of " + ref,
                    access.invite(
                            ref,
                            new Invitation(
                                    meeting.on(), meeting.where(), LocalDate.now(clock), "Step-free, hearing loop."),
                            officer));
            DemoRefusal.fine(
                    "support at an event of " + ref,
                    access.ask(ref, "INTERPRETER", meeting.on(), meeting.where(), officer));
        }
    }

    /** What people are given beside the public page, and where they are told the twelve things. */
    private void document(String ref, Story.Scene scene, Actor officer) {
        var registration = scene.registration();
        DemoRefusal.fine(
                "a document of " + ref,
                materials.put(
                        ref,
                        "Consultation document",
                        String.join(
                                "\n\n",
                                registration.title(),
                                registration.summary(),
                                "What there is now: " + registration.now(),
                                "What we propose, and why: " + registration.change(),
                                "Nothing is decided. What you tell us can change what happens."),
                        officer));
        for (String need : List.of("EASY_READ", "LARGE_PRINT")) {
            DemoRefusal.fine(
                    "a format of " + ref,
                    access.provide(
                            ref,
                            new FormatProvided(
                                    need,
                                    Optional.of(
                                            Objects.requireNonNull(scene.open()).getFirst()),
                                    Optional.empty()),
                            officer));
        }
        invite(ref, scene, officer);
        var where = new EnumMap<Topic, String>(Topic.class);
        where.put(Topic.REASONS, "Consultation document, what we propose, and why");
        where.put(Topic.TRAVEL, "Consultation document, getting there");
        where.put(Topic.STAFFING, "Consultation document, the people who work there");
        int page = 2;
        for (Topic topic : List.of(Topic.PROPOSAL, Topic.OPTIONS, Topic.EFFECTS, Topic.MONEY, Topic.DECISION)) {
            where.put(topic, "Consultation document, page " + page++);
        }
        DemoRefusal.fine(
                "what the documents of " + ref + " cover",
                materials.cover(
                        ref,
                        new Coverage(
                                where,
                                Optional.of(Objects.requireNonNull(scene.open()).getFirst()),
                                "With the documents, on the public page",
                                "",
                                "",
                                0),
                        officer));
    }

    /** The questionnaire as a file (contracts, section 5.1). */
    private static String definition(String ref, Story.Scene scene) {
        var items = new ArrayList<Map<String, Object>>();
        for (var question : Objects.requireNonNull(scene.questionnaire())) {
            var item = new LinkedHashMap<String, Object>();
            item.put("id", question.id());
            item.put("type", question.type());
            item.put("text", Map.of("en", question.text()));
            if (question.of() != null) {
                item.put("of", question.of());
            }
            if (question.options() != null) {
                item.put(
                        "options",
                        question.options().stream().map(DemoAsking::option).toList());
            }
            items.add(item);
        }
        return JSON.writeValueAsString(Map.of(
                "schema",
                "regard-questionnaire/1",
                "id",
                "QN-" + ref.substring(ref.length() - 4),
                "version",
                1,
                "x-title",
                scene.registration().title(),
                "languages",
                List.of("en"),
                "defaultLanguage",
                "en",
                "sections",
                List.of(Map.of(
                        "id", "S1", "title", Map.of("en", scene.registration().title()), "items", items))));
    }

    /** Reads {@code CODE: Label|exclusive}. */
    private static Map<String, Object> option(String line) {
        String[] parts = line.split("\\|", 2);
        String[] named = parts[0].split(": ", 2);
        var option = new LinkedHashMap<String, Object>();
        option.put("code", named[0]);
        option.put("text", Map.of("en", named[1]));
        if (parts.length == 2) {
            option.put(parts[1], true);
        }
        return option;
    }

    static PublicPage page(Map<String, Object> page) {
        return JSON.convertValue(page, PublicPage.class);
    }
}
