package regard.responses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.kernel.Refused;
import regard.kernel.Refused.Fault;
import regard.kernel.StrictJson;
import regard.questionnaires.Answer;
import regard.questionnaires.Answers;
import regard.questionnaires.Questionnaire;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a program sends them (contracts, section 10). What is absent or null is not recorded. */
record Sent(
        String questionnaire,
        int version,
        @Nullable String language,
        @Nullable Channel channel,
        @Nullable RespondentType respondentType,
        @Nullable String organisation,
        @Nullable String onBehalfOf,
        Object answers,
        @Nullable Object monitoring,
        @Nullable String wantsFeedback) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads a document against the questionnaire it must answer; whatever does not fit is refused, and nothing is cut. */
    static Submission read(byte[] json, Questionnaire asked) {
        return StrictJson.read(json, Sent.class).submission(asked);
    }

    private Submission submission(Questionnaire asked) {
        var faults = new ArrayList<Fault>();
        if (!asked.code().equals(questionnaire) || asked.version() != version) {
            faults.add(new Fault(
                    "/questionnaire",
                    "unknown",
                    "this consultation asks " + asked.code() + ", version " + asked.version()));
        }
        Map<String, Answer> read = Map.of();
        try {
            read = Answers.read(JSON.valueToTree(answers), asked);
        } catch (Refused refused) {
            faults.addAll(refused.faults());
        }
        Map<String, List<String>> chosen = monitoring(faults);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return new Submission(
                language == null ? "en" : language,
                channel == null ? Channel.ONLINE : channel,
                respondentType == null ? RespondentType.PUBLIC : respondentType,
                organisation == null ? "" : organisation,
                onBehalfOf == null ? "" : onBehalfOf,
                read,
                chosen,
                Optional.ofNullable(wantsFeedback).map(String::strip).filter(email -> !email.isEmpty()),
                Optional.empty(),
                false);
    }

    private Map<String, List<String>> monitoring(List<Fault> faults) {
        var chosen = new LinkedHashMap<String, List<String>>();
        if (monitoring == null) {
            return chosen;
        }
        if (!(monitoring instanceof Map<?, ?> lists)) {
            faults.add(new Fault("/monitoring", "type", "monitoring must be an object with a member for each list"));
            return chosen;
        }
        lists.forEach((list, value) -> {
            List<?> codes = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
            if (!codes.stream().allMatch(String.class::isInstance)) {
                faults.add(new Fault("/monitoring/" + list, "type", list + " must be a code or a list of codes"));
            } else if (!codes.isEmpty()) {
                chosen.put(
                        String.valueOf(list),
                        codes.stream().map(String::valueOf).toList());
            }
        });
        return chosen;
    }
}
