package regard.equality;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;
import regard.kernel.Problem;
import regard.kernel.Role;

/**
 * The PLUS groups that a body looks at beside those everybody does (NHS England, Core20PLUS5: each system names its own), such as
 * veterans, care leavers or people who live on boats.
 */
@Service
@Transactional
public class LocalGroups {

    private static final int LONGEST = 80;

    private final LocalGroupStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LocalGroups(LocalGroupStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Those a body looks at today, by name. */
    @Transactional(readOnly = true)
    public List<Groups.Group> of(OrganisationId body) {
        return store.list(body);
    }

    /** Everybody a body looks at: the groups of the law and the guidance, then its own. */
    @Transactional(readOnly = true)
    public List<Groups.Group> all(OrganisationId body) {
        var all = new ArrayList<>(Groups.list());
        all.addAll(store.list(body));
        return all;
    }

    /** What a body calls a group, one it no longer looks at too. */
    @Transactional(readOnly = true)
    public String title(OrganisationId body, String code) {
        return store.title(body, code).orElseGet(() -> Groups.title(code));
    }

    public List<Problem> add(String title, Actor actor) {
        actor.must(Role.EQUALITY);
        String name = title.strip();
        String code = code(name);
        if (code.equals(Groups.OWN)) {
            return List.of(new Problem("title", "equality.local.title-missing"));
        }
        if (name.length() > LONGEST) {
            return List.of(new Problem("title", "equality.local.title-too-long", LONGEST));
        }
        boolean known = all(actor.organisation()).stream()
                .anyMatch(group -> group.code().equals(code) || group.title().equalsIgnoreCase(name));
        if (known) {
            return List.of(new Problem("title", "equality.local.title-known"));
        }
        var group = new Groups.Group(code, name, Groups.LOCAL);
        store.put(actor.organisation(), group, LocalDate.now(clock));
        events.publishEvent(new LocalGroupChanged(actor, "added", group));
        return List.of();
    }

    /** From now on nobody is asked about this group; what was found about it stays. */
    public void drop(String code, Actor actor) {
        actor.must(Role.EQUALITY);
        Groups.Group group = store.list(actor.organisation()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
        store.drop(actor.organisation(), code, LocalDate.now(clock));
        events.publishEvent(new LocalGroupChanged(actor, "dropped", group));
    }

    private static String code(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Groups.OWN
                + plain.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
    }
}
