package regard.activities;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Audited;

/** Hears what people inside did on an activity, and keeps it for the history on its dossier. */
@Component
class Happenings {

    private static final Pattern REF = Pattern.compile("PI-\\d{4}-\\d{4,}");

    private final ActivityStore store;
    private final GateStore gates;
    private final Clock clock;

    Happenings(ActivityStore store, GateStore gates, Clock clock) {
        this.store = store;
        this.gates = gates;
        this.clock = clock;
    }

    /** What visitors do is counted, not listed: a consultation may have a million answers. */
    @EventListener
    @Transactional
    public void hear(Audited happened) {
        if (!happened.actor().isPerson()) {
            return;
        }
        Matcher ref = REF.matcher(happened.object());
        if (ref.find()) {
            store.byRef(ref.group()).ifPresent(activity -> {
                store.happened(activity.id(), clock.instant(), happened.actor().person(), happened.action());
                gates.due(activity.id());
            });
        }
    }

    /** The newest first; {@code before} is the last of the page before. */
    @Transactional(readOnly = true)
    public List<Happening> of(ActivityId id, Optional<Long> before, int limit) {
        return store.happenings(id, before, limit);
    }
}
