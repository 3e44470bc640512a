package regard.responses;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import regard.questionnaires.Answer;
import regard.questionnaires.Answers;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody sends: their answers, for whom they answer, and, to be kept apart from it, who they are and where to tell them what
 * happened.
 *
 * @param language the language they answered in: {@code en}
 * @param organisation the organisation they answer for; blank for a person
 * @param onBehalfOf for whom they answer, if not for themselves; blank otherwise
 * @param monitoring by list of {@code rules/equality/code-lists.csv}, the codes chosen
 * @param tell the e-mail address to tell what happened
 * @param receivedAt when it reached the body, for answers that came on paper or were collected elsewhere; now, if absent
 * @param needsReview whether something about its sending looked like a machine: it counts, and is looked at
 */
public record Submission(
        String language,
        Channel channel,
        RespondentType respondentType,
        String organisation,
        String onBehalfOf,
        Map<String, Answer> answers,
        Map<String, List<String>> monitoring,
        Optional<String> tell,
        Optional<Instant> receivedAt,
        boolean needsReview) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Submission {
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        monitoring = Map.copyOf(monitoring);
    }

    /** Answers that somebody gave on our own pages. */
    public static Submission online(RespondentType respondentType, Map<String, Answer> answers) {
        return of(Channel.ONLINE, respondentType, answers);
    }

    public static Submission of(Channel channel, RespondentType respondentType, Map<String, Answer> answers) {
        return new Submission(
                "en", channel, respondentType, "", "", answers, Map.of(), Optional.empty(), Optional.empty(), false);
    }

    public Submission forOrganisation(String name) {
        return with(name, onBehalfOf, monitoring, tell, receivedAt);
    }

    public Submission onBehalfOf(String somebody) {
        return with(organisation, somebody, monitoring, tell, receivedAt);
    }

    public Submission receivedAt(Instant moment) {
        return with(organisation, onBehalfOf, monitoring, tell, Optional.of(moment));
    }

    public Submission aboutMe(Map<String, List<String>> chosen) {
        return with(organisation, onBehalfOf, chosen, tell, receivedAt);
    }

    public Submission tell(String email) {
        return with(organisation, onBehalfOf, monitoring, Optional.of(email), receivedAt);
    }

    /** The same answers, sent by somebody of whom something else is known. */
    private Submission with(
            String forWhom,
            String behalf,
            Map<String, List<String>> about,
            Optional<String> email,
            Optional<Instant> received) {
        return new Submission(
                language, channel, respondentType, forWhom, behalf, answers, about, email, received, needsReview);
    }

    /** Tells two submissions apart, however they were spaced or ordered when they came. */
    byte[] fingerprint() {
        var all = new LinkedHashMap<String, Object>();
        all.put("language", language);
        all.put("channel", channel);
        all.put("respondentType", respondentType);
        all.put("organisation", organisation);
        all.put("onBehalfOf", onBehalfOf);
        all.put("answers", Answers.json(answers));
        all.put("monitoring", new TreeMap<>(monitoring));
        all.put("tell", tell.orElse(""));
        return Code.hash(JSON.writeValueAsString(all));
    }
}
