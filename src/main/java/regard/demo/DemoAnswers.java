package regard.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import regard.kernel.Actor;
import regard.questionnaires.Answer;
import regard.responses.Channel;
import regard.responses.RespondentType;
import regard.responses.Responses;
import regard.responses.Submission;

/** What people answer in a scene: true comments where there are some, made-up ones elsewhere. */
@Component
class DemoAnswers {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final String REAL_COMMENTS = "friends-and-family";

    private final Responses responses;

    DemoAnswers(Responses responses) {
        this.responses = responses;
    }

    void answer(
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
}
