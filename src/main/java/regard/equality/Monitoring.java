package regard.equality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.ActivityId;

/**
 * The front door to what people told about themselves (Equality Act 2010, section 149). Each set of answers is kept under a random
 * key, apart from what was said and from any name; whoever has the key of a response may join the two, for counts only.
 */
@Service
@Transactional
public class Monitoring {

    private final MonitoringStore store;

    Monitoring(MonitoringStore store) {
        this.store = store;
    }

    /** Keeps one person's answers, by list the codes chosen; the key is given here and nowhere else. */
    public UUID keep(ActivityId activity, Map<String, List<String>> answers) {
        // Not a key that grows with time: the order of keys must tell nothing.
        UUID key = UUID.randomUUID();
        store.insert(activity, key, answers);
        return key;
    }

    /** Puts other answers in their place. */
    public void replace(ActivityId activity, UUID key, Map<String, List<String>> answers) {
        store.update(activity, key, answers);
    }

    /** Forgets them. */
    public void forget(ActivityId activity, UUID key) {
        store.delete(activity, key);
    }

    @Transactional(readOnly = true)
    public Optional<Map<String, List<String>>> find(ActivityId activity, UUID key) {
        return store.find(activity, key);
    }
}
