package regard.duties.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.law.Facts;
import regard.ui.DateInput;

/** The door of this module: what a provider that leads a change returned; and when its report was seen, for rule R-59. */
@Service
@Transactional
class ProviderReports implements Facts {

    private static final int LONGEST = 2_000;

    private final ProviderReportStore store;
    private final Activities activities;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProviderReports(
            ProviderReportStore store,
            Activities activities,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String activity) {
        return activities
                .find(activity)
                .flatMap(found -> store.of(found.id()))
                .flatMap(ProviderReport::reportSeenOn)
                .<Map<String, Object>>map(seen -> Map.of("providerReportSeenOn", seen))
                .orElse(Map.of());
    }

    @Transactional(readOnly = true)
    Optional<ProviderReport> of(ActivityId activity) {
        return store.of(activity);
    }

    /** Keeps what was returned. What comes back keeps it from being kept. */
    List<Problem> save(String ref, ProviderForm form, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = problems(form);
        if (!problems.isEmpty()) {
            return problems;
        }
        ProviderReport report = form.report();
        store.save(activity.id(), activity.owner(), report, actor.person());
        if (report.reportSeenOn().isPresent()) {
            evidence.file(
                    activity.owner(),
                    "Provider’s involvement report: " + activity.title(),
                    "provider-report:" + ref,
                    "/activities/" + ref + "/duty/provider-report",
                    ref,
                    Set.of(Area.ACTION_10));
        }
        events.publishEvent(new ProviderReported(actor, ref, report));
        return List.of();
    }

    private List<Problem> problems(ProviderForm form) {
        var problems = new ArrayList<Problem>();
        if (form.provider().isBlank()) {
            problems.add(new Problem("provider", "duties.provider.name-missing"));
        }
        past("askedOn", form.askedOn(), problems);
        past("planReceivedOn", form.planReceivedOn(), problems);
        past("reportSeenOn", form.reportSeenOn(), problems);
        if (form.reportSeenOn().date().isPresent() && form.paper().isBlank()) {
            problems.add(new Problem("paper", "duties.provider.paper-missing"));
        }
        if (List.of(form.provider(), form.paper(), form.opinion()).stream().anyMatch(text -> text.length() > LONGEST)) {
            problems.add(new Problem("opinion", "duties.problem.words-too-long", LONGEST));
        }
        return problems;
    }

    private void past(String field, DateInput typed, List<Problem> problems) {
        if (!typed.isEmpty() && typed.date().isEmpty()) {
            problems.add(new Problem(typed.wrongField(field), "duties.problem.day-unreadable"));
        }
        typed.date()
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(_ -> problems.add(new Problem(field, "duties.contradiction.in-the-future")));
    }
}
