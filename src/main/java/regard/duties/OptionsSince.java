package regard.duties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityChanged;
import regard.activities.ActivityState;
import regard.options.Option;
import regard.options.Options;
import regard.ui.Words;

/**
 * Whether the options have changed since an assessment was signed, which opens it again (S13). What was signed keeps the options as they
 * stood then; where there were none yet, those that people were first asked about. Until then they are only being made.
 */
@Component
class OptionsSince {

    private static final String THEN = "x-options";
    private static final String ACTION_OF_OPENING = "activity.open";

    /** What an option says, by the names of its answers; how it was screened may change without it. */
    private static final Map<String, Function<Option, String>> PARTS = parts();

    private final AssessmentStore store;
    private final Options options;
    private final Activities activities;

    OptionsSince(AssessmentStore store, Options options, Activities activities) {
        this.store = store;
        this.options = options;
        this.activities = activities;
    }

    /** The assessment with the options as they stand now, for the record of what is signed. */
    Assessment keeping(Assessment assessment, Activity activity) {
        List<Answers> now = options.list(activity).stream()
                .filter(Option::isLive)
                .map(OptionsSince::kept)
                .toList();
        return assessment.with(assessment.answers().withItems(THEN, now));
    }

    /** What people are asked about is what an assessment stands on that was signed before there were options. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ActivityChanged changed) {
        if (changed.action().equals(ACTION_OF_OPENING)) {
            store.latest(changed.activity().id())
                    .filter(Assessment::isSigned)
                    .filter(assessment -> assessment.answers().items(THEN).isEmpty())
                    .ifPresent(assessment -> store.keepAnswers(keeping(assessment, changed.activity())));
        }
    }

    /** What changed, in words; nothing if it is as it was, or if it is decided. */
    Optional<String> changed(Assessment assessment) {
        List<Answers> then = assessment.answers().items(THEN);
        if (!assessment.isSigned() || then.isEmpty()) {
            return Optional.empty();
        }
        Activity activity = activities.get(assessment.activity());
        if (!activity.state().isBefore(ActivityState.DECIDED)) {
            return Optional.empty();
        }
        List<String> changes = changes(then, options.list(activity), Words.english());
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.english().say("duties.since.options", String.join("; ", changes)));
    }

    private static List<String> changes(List<Answers> then, List<Option> now, Words words) {
        Map<String, Answers> known = then.stream().collect(Collectors.toMap(each -> each.text("id"), each -> each));
        var changes = new ArrayList<String>();
        for (Option option : now) {
            Answers before = known.remove(option.id().toString());
            if (before == null) {
                if (option.isLive()) {
                    changes.add(words.say("duties.since.options.new", option.title()));
                }
            } else if (!option.isLive()) {
                changes.add(words.say("duties.since.options.dropped", before.text("title")));
            } else {
                different(before, option, words).ifPresent(changes::add);
            }
        }
        known.values().forEach(gone -> changes.add(words.say("duties.since.options.dropped", gone.text("title"))));
        return changes;
    }

    private static Optional<String> different(Answers before, Option option, Words words) {
        List<String> parts = PARTS.entrySet().stream()
                .filter(part -> !part.getValue().apply(option).equals(before.text(part.getKey())))
                .map(part -> words.say("duties.since.options.part." + part.getKey()))
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("duties.since.options.changed", option.title(), String.join(", ", parts)));
    }

    private static Answers kept(Option option) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put("id", option.id().toString());
        PARTS.forEach((name, part) -> kept.put(name, part.apply(option)));
        return new Answers(kept);
    }

    private static Map<String, Function<Option, String>> parts() {
        var parts = new LinkedHashMap<String, Function<Option, String>>();
        parts.put("title", Option::title);
        parts.put("what", Option::what);
        parts.put("better", Option::better);
        parts.put("worse", Option::worse);
        parts.put("cost", Option::cost);
        return parts;
    }
}
