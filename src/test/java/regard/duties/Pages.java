package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.kernel.Actor;

/** Walks the pages of an assessment as a person does: one after another, until there is a result. */
class Pages {

    private static final int MORE_THAN_THERE_ARE = 60;

    private final Set<String> seen;
    private final MockMvcTester web;
    private final Somebody somebody;
    private final Activities activities;

    Pages(MockMvcTester web, Somebody somebody, Activities activities) {
        this(web, somebody, activities, new HashSet<>());
    }

    /** With the pages that somebody has looked at already; each is looked at once. */
    Pages(MockMvcTester web, Somebody somebody, Activities activities, Set<String> seen) {
        this.seen = seen;
        this.web = web;
        this.somebody = somebody;
        this.activities = activities;
    }

    Activity register(String title, LocalDate influenceBy, LocalDate decision, Actor actor) {
        var registration = new Registration(
                title,
                "What happens to the walk-in service.",
                "30,000 people come each year.",
                "Notice on the contract.",
                "NOTICE_SERVED",
                List.of("Harbeck"),
                List.of("Urgent and emergency care"),
                Optional.empty(),
                Optional.of(influenceBy),
                Optional.of(decision));
        return ((Registering.Registered) activities.register(registration, actor)).activity();
    }

    /** What the page of the result shows. */
    Document result(Activity activity, Actor actor) {
        MvcTestResult result = get("/activities/" + activity.ref() + "/duty", actor);
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    MvcTestResult signs(Activity activity, int version, SignOffRole role, Actor actor) {
        return post(
                "/activities/" + activity.ref() + "/duty/signature",
                Map.of(
                        "version", List.of(String.valueOf(version)),
                        "role", List.of(role.name()),
                        "statement", List.of("I have read it, and it is right.")),
                actor);
    }

    /** Answers every page from facts in the shape of the contract; what they do not say is answered with no, or not at all. */
    void answerAll(Activity activity, Map<String, Object> facts, Actor actor) {
        var known = new Answers(facts);
        String address = "/activities/" + activity.ref() + "/duty";
        String at = location(post(address, Map.of(), actor));
        for (int i = 0; !at.equals(address) && i < MORE_THAN_THERE_ARE; i++) {
            Step step = step(at.substring(at.lastIndexOf('/') + 1));
            step.list()
                    .ifPresent(list -> known.items(list.path())
                            .forEach(item -> location(post(
                                    address + "/" + step.slug() + "/items/new",
                                    typed(item, list.questions()),
                                    actor))));
            if (seen.add(step.slug())) {
                assertThat(get(at, actor)).hasStatusOk();
            }
            at = location(post(at, typed(known, step.questions()), actor));
        }
    }

    MvcTestResult get(String address, Actor actor) {
        return web.get().uri(address).with(somebody.as(actor)).exchange();
    }

    MvcTestResult post(String address, Map<String, List<String>> form, Actor actor) {
        var request = web.post().uri(address).with(somebody.as(actor));
        form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    /** A day as three fields of a form. */
    static Map<String, List<String>> day(String field, LocalDate day) {
        return day(field, day, "then", "");
    }

    static Map<String, List<String>> day(String field, LocalDate day, String other, String value) {
        return Map.of(
                field + ".day",
                List.of(String.valueOf(day.getDayOfMonth())),
                field + ".month",
                List.of(String.valueOf(day.getMonthValue())),
                field + ".year",
                List.of(String.valueOf(day.getYear())),
                other,
                List.of(value));
    }

    static String location(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    /** What a person would type to say this. */
    private static Map<String, List<String>> typed(Answers answers, List<Question> questions) {
        var values = new LinkedHashMap<>(Typed.of(answers, questions, true).values());
        for (Question question : questions) {
            boolean isUnsaid = values.getOrDefault(question.name(), List.of()).isEmpty();
            if (isUnsaid && question.required() && question.name().equals("publish")) {
                values.put(question.name(), List.of("YES"));
            } else if (isUnsaid && question.required() && question.kind() == Question.Kind.YES_NO) {
                values.put(question.name(), List.of("NO"));
            } else if (isUnsaid && question.required() && question.isChoice()) {
                values.put(question.name(), List.of(question.options().getLast()));
            } else if (isUnsaid && question.required() && question.kind() != Question.Kind.SEVERAL) {
                values.put(question.name(), List.of("Looked through on 20 November 2026"));
            }
        }
        values.values().removeIf(List::isEmpty);
        return values;
    }

    private static Step step(String slug) {
        return Journey.steps().stream()
                .filter(step -> step.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
