package regard.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import regard.activities.Registration;
import regard.decisions.ConsiderationRecord;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens at the made-up board: {@code demo/story.yml}, with its days counted back and forward from the day the demo is loaded.
 *
 * @param comments what people say, by the name that an activity refers to
 */
record Story(int version, List<Scene> activities, Map<String, List<String>> comments) {

    private static final Pattern DAY = Pattern.compile("@([+-]?\\d+)");
    // A number that is absent is none.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** One activity, as far as it goes: what is absent has not happened. */
    record Scene(
            String key,
            LocalDate registered,
            Registration registration,
            @Nullable Duty duty,
            @Nullable List<Question> questionnaire,
            @Nullable Map<String, Object> page,
            @Nullable List<LocalDate> open,
            @Nullable LocalDate feedbackBy,
            @Nullable String comments,
            int count,
            @Nullable List<Code> codes,
            double coded,
            @Nullable LocalDate analysed,
            @Nullable Deciding decision,
            @Nullable Feedback feedback,
            @Nullable Evaluated evaluation,
            @Nullable Withdrawn withdrawn) {}

    record Duty(
            LocalDate signed,
            List<String> limbs,
            @Nullable String manner,
            @Nullable String range,
            @Nullable String direction,
            Map<String, Integer> scores) {}

    record Question(
            String id,
            String type,
            String text,
            @Nullable String of,
            @Nullable List<String> options) {}

    record Code(String code, String label, String description) {}

    record Deciding(
            LocalDate on,
            String maker,
            String papersUrl,
            List<Choice> options,
            int chosen,
            String text,
            String reasons,
            ConsiderationRecord consideration,
            List<Reply> answers) {}

    record Choice(String title, String helps, String harms, String equality) {}

    record Reply(String code, String decided, String reason, boolean changes) {}

    record Feedback(LocalDate on, List<Item> items) {}

    record Item(
            String code,
            String youSaid,
            String kind,
            String weDid,
            String reason,
            String owner,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> doneOn) {}

    record Evaluated(
            LocalDate on, String worked, String didNotWork, String changeNext, String reached, String layView) {}

    record Withdrawn(LocalDate on, String reason) {}

    /** Reads the story as it is on a day. */
    static Story on(LocalDate today) {
        try (InputStream in = Story.class.getResourceAsStream("/demo/story.yml")) {
            if (in == null) {
                throw new IllegalStateException("demo/story.yml is not in the build");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String dated = DAY.matcher(text)
                    .replaceAll(
                            day -> today.plusDays(Long.parseLong(day.group(1).replace("+", "")))
                                    .toString());
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(dated);
            return JSON.convertValue(yaml, Story.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
