package regard.demo;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.consultations.Consultation;
import regard.consultations.ConsultationRules.Topic;
import regard.consultations.Consultations;
import regard.consultations.Coverage;
import regard.consultations.Materials;
import regard.consultations.Moving;
import regard.consultations.Opening;
import regard.consultations.Terms;
import regard.decisions.Deciding;
import regard.decisions.Decisions;
import regard.decisions.Member;
import regard.decisions.OptionConsidered;
import regard.decisions.OptionId;
import regard.decisions.Preparation;
import regard.decisions.Taking;
import regard.decisions.ThemeAnswer;
import regard.duties.Duties;
import regard.duties.SignOffRole;
import regard.feedback.Evaluation;
import regard.feedback.Feedback;
import regard.feedback.YouSaidWeDid;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.opportunities.Access;
import regard.opportunities.FormatProvided;
import regard.opportunities.Invitation;
import regard.opportunities.Opportunities;
import regard.opportunities.PublicPage;
import regard.opportunities.Publishing;
import regard.plans.InvolvementPlan;
import regard.plans.Planning;
import regard.plans.Plans;
import regard.questionnaires.Answer;
import regard.questionnaires.Definition;
import regard.questionnaires.Questionnaires;
import regard.responses.Channel;
import regard.responses.Comment;
import regard.responses.RespondentType;
import regard.responses.Responses;
import regard.responses.Submission;
import regard.themes.Coded;
import regard.themes.Naming;
import regard.themes.Themes;
import tools.jackson.databind.json.JsonMapper;

/** Plays the scenes of the story, through the doors of the rooms. */
@Component
class DemoScenes {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String REAL_COMMENTS = "friends-and-family";
    private static final int PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Activities activities;
    private final Questionnaires questionnaires;
    private final Consultations consultations;
    private final Materials materials;
    private final Access access;
    private final Clock clock;
    private final Responses responses;
    private final Themes themes;
    private final Decisions decisions;
    private final Duties duties;
    private final Plans plans;
    private final Opportunities opportunities;
    private final Feedback feedback;
    private final DemoEquality equality;

    DemoScenes(
            Activities activities,
            Questionnaires questionnaires,
            Consultations consultations,
            Materials materials,
            Access access,
            Clock clock,
            Responses responses,
            Themes themes,
            Decisions decisions,
            Duties duties,
            Plans plans,
            Opportunities opportunities,
            Feedback feedback,
            DemoEquality equality) {
        this.activities = activities;
        this.questionnaires = questionnaires;
        this.consultations = consultations;
        this.materials = materials;
        this.access = access;
        this.clock = clock;
        this.responses = responses;
        this.themes = themes;
        this.decisions = decisions;
        this.duties = duties;
        this.plans = plans;
        this.opportunities = opportunities;
        this.feedback = feedback;
        this.equality = equality;
    }

    void play(Story.Scene scene, Map<String, List<String>> comments, Demo.Cast cast, Consumer<LocalDate> at) {
        LocalDate today = LocalDate.now(Clock.system(LONDON));
        at.accept(scene.registered());
        String ref = register(scene.registration(), cast.officer());
        if (scene.duty() != null) {
            assess(ref, scene, scene.duty(), cast, at);
            plan(ref, scene, cast, at);
            if (scene.open() != null) {
                equality.analyse(ref, scene, cast, LocalDate.now(clock));
            }
        }
        if (scene.page() != null && scene.open() != null) {
            publish(ref, scene.page(), scene.open().getFirst(), cast, at, today);
        }
        if (scene.questionnaire() != null && scene.open() != null) {
            ask(ref, scene, cast, at, today);
        }
        if (scene.count() > 0) {
            answer(ref, scene, comments, cast.officer(), at, today);
            equality.reachOut(ref, scene, cast, today);
        }
        if (scene.codes() != null) {
            code(ref, scene, cast, at);
        }
        if (scene.decision() != null) {
            at.accept(scene.decision().on().minusDays(10));
            equality.lookAgain(ref, scene.decision().consideration(), cast);
            decide(ref, scene.decision(), cast, at);
        }
        if (scene.feedback() != null) {
            tell(ref, scene.feedback(), cast.officer(), at);
        }
        if (scene.evaluation() != null) {
            evaluate(ref, scene.evaluation(), cast.officer(), at);
        }
        if (scene.withdrawn() != null) {
            at.accept(scene.withdrawn().on());
            fine(consultations.withdraw(ref, scene.withdrawn().reason(), cast.officer()));
        }
    }

    /** The neighbouring board leads a piece of work that the made-up board is a partner of. */
    void playNeighbour(Actor officer, OrganisationId board, LocalDate today, Consumer<LocalDate> at) {
        at.accept(today.minusDays(30));
        String ref = register(
                new Registration(
                        "Specialist stroke care across two boards",
                        "Where should people go in the first three days after a stroke?",
                        "Three hospitals treat strokes.",
                        "Two hospitals, each with a full team day and night.",
                        "NEW_MODEL",
                        List.of("Westmere", "Northvale"),
                        List.of("Hospital care"),
                        Optional.of(today.minusDays(30)),
                        Optional.of(today.plusDays(120)),
                        Optional.of(today.plusDays(180))),
                officer);
        activities.partner(ref, board, officer);
    }

    private String register(Registration registration, Actor officer) {
        return switch (activities.register(registration, officer)) {
            case Registering.Registered(Activity activity) -> activity.ref();
            case Registering.Refused(var problems) -> throw wrong("registering", problems);
        };
    }

    private void assess(String ref, Story.Scene scene, Story.Duty duty, Demo.Cast cast, Consumer<LocalDate> at) {
        at.accept(duty.signed().minusDays(5));
        equality.screen(ref, scene, duty.signed().minusDays(6), cast);
        at.accept(duty.signed());
        var given = new LinkedHashMap<String, Object>();
        given.put("scope.commissionedHealthServices", true);
        given.put("scope.individualCareOnly", false);
        given.put("scope.partlyOtherBody", false);
        given.put("limbs", duty.limbs());
        if (duty.manner() != null) {
            given.put("impact.manner", duty.manner());
            given.put("impact.range", Objects.requireNonNull(duty.range()));
            given.put("impact.direction", Objects.requireNonNull(duty.direction()));
        }
        duty.scores().forEach((factor, score) -> given.put("scores." + factor, score));
        given.put("substantial.own", "NO");
        given.put("eia.status", "DONE");
        given.put("namedGroups", DemoEquality.named(scene));
        given.put("challenge.similarChallengedBefore", false);
        given.put("challenge.threatened", false);
        given.put("timing.stage", "FORMATIVE");
        duties.takeIn(ref, given, cast.officer());
        String satisfied = "I am satisfied that this is right.";
        fine("signing " + ref, duties.sign(ref, SignOffRole.ASSESSOR, satisfied, cast.officer()));
        fine("signing " + ref, duties.sign(ref, SignOffRole.SERVICE_LEAD, satisfied, cast.service()));
        fine("signing " + ref, duties.sign(ref, SignOffRole.ENGAGEMENT_LEAD, satisfied, cast.engagement()));
        var activity = activities.own(ref, cast.officer()).id();
        if (duties.current(activity).orElseThrow().missingSignOffs().contains(SignOffRole.LAY_MEMBER)) {
            fine("signing " + ref, duties.sign(ref, SignOffRole.LAY_MEMBER, satisfied, cast.lay()));
        }
    }

    private void plan(String ref, Story.Scene scene, Demo.Cast cast, Consumer<LocalDate> at) {
        if (scene.open() == null || scene.page() == null) {
            return;
        }
        at.accept(Objects.requireNonNull(scene.duty()).signed().plusDays(15));
        var page = page(scene.page());
        var plan = new InvolvementPlan(
                scene.registration().summary(),
                String.join("\n", page.canChange()),
                page.cannotChange().stream()
                        .map(fixed -> fixed.what() + ": " + fixed.why())
                        .collect(joining("\n")),
                page.audience().isEmpty() ? List.of("Everyone who uses the service") : page.audience(),
                List.of(),
                List.of("ONLINE_FORM", "PAPER_FORM", "TELEPHONE", "COMMUNITY_GROUPS"),
                scene.open().getFirst(),
                scene.open().getLast(),
                scene.feedbackBy(),
                List.of(
                        new InvolvementPlan.Cost("Printing and post", new BigDecimal("850.00")),
                        new InvolvementPlan.Cost("Interpreters and BSL", new BigDecimal("1200.00"))),
                "Easy read, large print and interpreters on request. Travel and care costs are paid.",
                "Did those most affected take part? What changed because of what they said?",
                DemoPlans.detail(scene));
        switch (plans.save(ref, 0, plan, true, cast.engagement())) {
            case Planning.Saved _ -> {}
            case Planning.Refused(var problems) -> throw wrong("planning " + ref, problems);
        }
    }

    private void publish(
            String ref,
            Map<String, Object> page,
            LocalDate opens,
            Demo.Cast cast,
            Consumer<LocalDate> at,
            LocalDate today) {
        at.accept(opens.isAfter(today) ? today.minusDays(4) : opens.minusDays(1));
        opportunities.write(ref, page(page), cast.officer());
        switch (opportunities.publish(ref, "", cast.officer())) {
            case Publishing.Published _ -> {}
            case Publishing.Refused(var problems) -> throw wrong("publishing " + ref, problems);
        }
    }

    private static PublicPage page(Map<String, Object> page) {
        return JSON.convertValue(page, PublicPage.class);
    }

    private void tell(String ref, Story.Feedback told, Actor officer, Consumer<LocalDate> at) {
        at.accept(told.on());
        for (var drafted : feedback.list(ref, officer)) {
            var consultation = consultations.get(ref, officer).brief().id();
            var frame = themes.frame(consultation).orElseThrow();
            told.items().stream()
                    .filter(item -> frame.code(item.code())
                            .map(code -> drafted.code().equals(Optional.of(code.id())))
                            .orElse(false))
                    .forEach(item -> fine(
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
        fine("telling " + ref, feedback.publish(ref, officer));
    }

    private void evaluate(String ref, Story.Evaluated learnt, Actor officer, Consumer<LocalDate> at) {
        at.accept(learnt.on());
        fine(
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

    private void ask(String ref, Story.Scene scene, Demo.Cast cast, Consumer<LocalDate> at, LocalDate today) {
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
            case Opening.Refused(var problems) -> throw wrong("opening " + ref, problems);
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
            fine(
                    "an invitation of " + ref,
                    access.invite(
                            ref,
                            new Invitation(
                                    meeting.on(), meeting.where(), LocalDate.now(clock), "Step-free, hearing loop."),
                            officer));
            fine(
                    "support at an event of " + ref,
                    access.ask(ref, "INTERPRETER", meeting.on(), meeting.where(), officer));
        }
    }

    /** What people are given beside the public page, and where they are told the twelve things. */
    private void document(String ref, Story.Scene scene, Actor officer) {
        var registration = scene.registration();
        fine(
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
            fine(
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
        fine(
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
                        question.options().stream().map(DemoScenes::option).toList());
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

    private void answer(
            String ref,
            Story.Scene scene,
            Map<String, List<String>> comments,
            Actor officer,
            Consumer<LocalDate> at,
            LocalDate today) {
        LocalDate first = Objects.requireNonNull(scene.open()).getFirst();
        LocalDate last = scene.open().getLast();
        LocalDate until = last.isBefore(today) ? last : today.minusDays(1);
        if (scene.withdrawn() != null && scene.withdrawn().on().isBefore(until)) {
            until = scene.withdrawn().on().minusDays(1);
        }
        at.accept(until);
        var random = new Random(ref.hashCode());
        var submissions = new ArrayList<Submission>();
        boolean real = REAL_COMMENTS.equals(scene.comments());
        List<DemoComments.Comment> said = real ? DemoComments.first(scene.count()) : List.of();
        List<String> written = real ? List.of() : comments.getOrDefault(scene.comments(), List.of());
        for (int i = 0; i < scene.count(); i++) {
            Map<String, Answer> answers = real
                    ? realAnswers(said.get(i), random)
                    : madeUpAnswers(
                            Objects.requireNonNull(scene.questionnaire()),
                            i < written.size() * 2 && i % 2 == 0 ? written.get(i / 2) : "",
                            random);
            if (!answers.isEmpty()) {
                submissions.add(submission(answers, first, until, i, random));
            }
        }
        responses.bringIn(ref, submissions, officer);
    }

    private static Map<String, Answer> realAnswers(DemoComments.Comment comment, Random random) {
        var answers = new LinkedHashMap<String, Answer>();
        String feeling = List.of("VERY_GOOD", "GOOD", "NEITHER", "POOR", "VERY_POOR")
                .get(Math.clamp(comment.feeling() - 1, 0, 4));
        answers.put("Q1", new Answer.Choice(feeling, ""));
        answers.put(comment.praise() ? "Q2" : "Q3", new Answer.Words(comment.text()));
        if (random.nextInt(10) < 8) {
            var used = new ArrayList<String>();
            if (comment.labels().stream().anyMatch(label -> label.startsWith("Transport"))) {
                used.add("TRANSPORT");
            }
            if (comment.codes().contains("CALLING")) {
                used.add("PHONE_111");
            }
            if (comment.codes().contains("WARD")) {
                used.add("MENTAL");
            }
            if (used.isEmpty()) {
                used.add("COMMUNITY");
            }
            answers.put("Q4", new Answer.Choices(used, ""));
        }
        return answers;
    }

    private static Map<String, Answer> madeUpAnswers(List<Story.Question> questions, String words, Random random) {
        var answers = new LinkedHashMap<String, Answer>();
        boolean spoken = false;
        for (var question : questions) {
            List<String> codes = question.options() == null
                    ? List.of()
                    : question.options().stream()
                            .filter(option -> !option.contains("|"))
                            .map(option -> option.split(": ", 2)[0])
                            .toList();
            switch (question.type()) {
                case "SELECT_ONE" ->
                    answers.put(question.id(), new Answer.Choice(codes.get(skewed(random, codes.size())), ""));
                case "SELECT_MANY" ->
                    answers.put(
                            question.id(), new Answer.Choices(List.of(codes.get(skewed(random, codes.size()))), ""));
                case "AGREE" ->
                    answers.put(
                            question.id(),
                            new Answer.Choice(
                                    List.of("STRONGLY_AGREE", "AGREE", "NEITHER", "DISAGREE", "STRONGLY_DISAGREE")
                                            .get(random.nextInt(5)),
                                    ""));
                case "YES_NO" ->
                    answers.put(question.id(), new Answer.Choice(random.nextInt(3) == 0 ? "YES" : "NO", ""));
                case "LONG_TEXT", "WHY" -> {
                    if (!words.isEmpty() && !spoken) {
                        answers.put(question.id(), new Answer.Words(words));
                        spoken = true;
                    }
                }
                default -> {
                    // Words to read take no answer.
                }
            }
        }
        return answers;
    }

    /** The first options a little more often, as in life. */
    private static int skewed(Random random, int size) {
        return Math.min(random.nextInt(size), random.nextInt(size));
    }

    private static Submission submission(
            Map<String, Answer> answers, LocalDate first, LocalDate until, int number, Random random) {
        RespondentType type = switch (random.nextInt(20)) {
            case 0, 1, 2 -> RespondentType.CARER;
            case 3, 4 -> RespondentType.PUBLIC;
            case 5 -> RespondentType.STAFF;
            default -> RespondentType.PATIENT;
        };
        Channel channel = switch (random.nextInt(20)) {
            case 0, 1, 2 -> Channel.PAPER;
            case 3 -> Channel.PHONE;
            case 4 -> Channel.EVENT;
            default -> Channel.ONLINE;
        };
        long days = Math.max(1, until.toEpochDay() - first.toEpochDay());
        // Most come early, and again near the end.
        double share = random.nextInt(5) == 0 ? 1 - random.nextDouble() * 0.15 : Math.pow(random.nextDouble(), 1.6);
        var received = first.plusDays((long) (share * days))
                .atTime(8 + random.nextInt(13), random.nextInt(60))
                .atZone(LONDON)
                .toInstant();
        Map<String, List<String>> monitoring = DemoPeople.aboutThemselves(random);
        return new Submission(
                "en",
                channel,
                type,
                "",
                "",
                answers,
                monitoring,
                number % 30 == 7 ? Optional.of("somebody" + number + "@post.example") : Optional.empty(),
                Optional.of(received),
                false);
    }

    private void code(String ref, Story.Scene scene, Demo.Cast cast, Consumer<LocalDate> at) {
        LocalDate closed = Objects.requireNonNull(scene.open()).getLast().plusDays(1);
        at.accept(closed);
        consultations.close(ref, "", cast.officer());
        at.accept(closed.plusDays(6));
        themes.frame(
                ref,
                Objects.requireNonNull(scene.codes()).stream()
                        .map(code -> new Naming(code.code(), code.label(), code.description()))
                        .toList(),
                cast.officer());
        Consultation consultation = consultations.get(ref, cast.officer());
        var id = consultation.brief().id();
        themes.takeIn(id);
        Map<String, Set<String>> known = REAL_COMMENTS.equals(scene.comments())
                ? DemoComments.codesByText(DemoComments.first(scene.count()))
                : Map.of();
        List<String> codes = scene.codes().stream().map(Story.Code::code).toList();
        var coded = new ArrayList<Coded>();
        Optional<Long> after = Optional.empty();
        List<Comment> page = responses.comments(id, after, PAGE);
        int number = 0;
        while (!page.isEmpty()) {
            for (var comment : page) {
                if (number++ % 10 < Math.round(scene.coded() * 10)) {
                    coded.add(new Coded(
                            comment.response(),
                            comment.question(),
                            known.isEmpty()
                                    ? Set.of(codes.get(
                                            Math.floorMod(comment.text().hashCode(), codes.size())))
                                    : known.getOrDefault(comment.text(), Set.of("OTHER"))));
                }
            }
            after = Optional.of(page.getLast().number());
            page = responses.comments(id, after, PAGE);
        }
        themes.code(id, coded, cast.engagement());
        if (scene.analysed() != null) {
            at.accept(scene.analysed());
            fine("reading " + ref, themes.analysed(ref, cast.officer()));
        }
    }

    private void decide(String ref, Story.Deciding deciding, Demo.Cast cast, Consumer<LocalDate> at) {
        at.accept(deciding.on().minusDays(10));
        var prepared = decisions.prepare(ref, cast.officer());
        fine(
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
            fine(
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
            fine(
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
            fine(
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
            case Deciding.Refused(var problems) -> throw wrong("deciding " + ref, problems);
            case Deciding.GateClosed(var verdict) ->
                throw new IllegalStateException("gate G3 is closed for the demo's " + ref + ": " + verdict);
        }
    }

    private static void fine(Moving moving) {
        if (moving instanceof Moving.Refused(var problems)) {
            throw wrong("moving", problems);
        }
    }

    private static void fine(String what, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw wrong(what, problems);
        }
    }

    private static IllegalStateException wrong(String what, List<Problem> problems) {
        return new IllegalStateException("the story of the demo is refused at " + what + ": " + problems);
    }
}
