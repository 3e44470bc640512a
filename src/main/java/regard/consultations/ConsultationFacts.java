package regard.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.consultations.ConsultationRules.Topic;
import regard.consultations.PublishedText.Passage;
import regard.duties.Duties;
import regard.kernel.Period;
import regard.kernel.Text;
import regard.law.Elections;
import regard.law.Facts;
import regard.law.Holidays;

/** What this room knows of an activity, for the rules: when people can answer, and what is put before them. */
@Component
class ConsultationFacts implements Facts {

    private static final int YEARS = 3;

    private final Activities activities;
    private final ConsultationStore store;
    private final Consultations consultations;
    private final Materials materials;
    private final Duties duties;
    private final ObjectProvider<PublishedText> published;
    private final Clock clock;

    ConsultationFacts(
            Activities activities,
            ConsultationStore store,
            Consultations consultations,
            Materials materials,
            Duties duties,
            ObjectProvider<PublishedText> published,
            Clock clock) {
        this.activities = activities;
        this.store = store;
        this.consultations = consultations;
        this.materials = materials;
        this.duties = duties;
        this.published = published;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String ref) {
        return activities.find(ref).map(this::of).orElse(Map.of());
    }

    /** Of all years in which somebody may ask about a period today. */
    private List<Map<String, Object>> holidays() {
        LocalDate today = LocalDate.now(clock);
        return Holidays.around(new Period(today.minusYears(YEARS), today.plusYears(YEARS))).stream()
                .map(holiday ->
                        Map.<String, Object>of("name", holiday.ofItsYear(), "from", holiday.from(), "to", holiday.to()))
                .toList();
    }

    private Map<String, Object> of(Activity activity) {
        var sections = new LinkedHashMap<String, Object>();
        Optional<Consultation> consultation = consultations.of(activity.id());
        Coverage coverage = materials.coverage(activity);
        sections.put("consultation", asking(activity, consultation, coverage));
        sections.put("calendar", Map.of("holidays", holidays()));
        sections.put("materials", materials(activity, consultation, coverage));
        sections.put(
                "priorDecisions",
                materials.prior(activity).stream()
                        .map(step -> Map.of("kind", step.kind().name(), "on", step.on()))
                        .toList());
        // Elections are a part of the assessment, which has to be there first.
        if (duties.facts(activity.id()).isPresent()) {
            sections.put(
                    "assessment",
                    Map.of(
                            "timing",
                            Map.of(
                                    "preElectionPeriods",
                                    Elections.known().stream()
                                            .map(days -> Map.of("from", days.from(), "to", days.to()))
                                            .toList())));
        }
        return sections;
    }

    private Map<String, Object> asking(Activity activity, Optional<Consultation> consultation, Coverage coverage) {
        var asking = new LinkedHashMap<String, Object>();
        Optional<Period> period = consultation.flatMap(Consultations::period);
        period.ifPresent(days -> {
            asking.put("opensOn", days.first());
            asking.put("closesOn", days.last());
            asking.put(
                    "changes",
                    materials.changes(activity).stream()
                            .map(change -> change(change, days))
                            .toList());
        });
        consultation.ifPresent(
                it -> asking.put("shortReason", store.shortReason(it.brief().id())));
        asking.put("councilViewOnPeriod", coverage.councilView());
        return asking;
    }

    /**
     * R-21 compares with the last day as it stood; so many days as were added since are counted from the last day of now, and where
     * they were enough for the period as it stood then, they are as many as the whole period of now.
     */
    private static Map<String, Object> change(MaterialChange change, Period open) {
        long added = ChronoUnit.DAYS.between(change.closedThen(), open.last());
        boolean isEnough = ConsultationRules.isLongEnough(new Period(open.first(), change.closedThen()), open.last());
        var said = new LinkedHashMap<String, Object>();
        said.put("on", change.on());
        said.put("material", change.material());
        change.noticeSentOn().ifPresent(day -> said.put("noticeSentOn", day));
        said.put("newClosesOn", open.last().plusDays(isEnough ? Math.max(added, open.days()) : added));
        return said;
    }

    private Map<String, Object> materials(Activity activity, Optional<Consultation> consultation, Coverage coverage) {
        List<Passage> passages = passages(activity.ref());
        List<String> texts = texts(activity, passages);
        var readability = new Readability(texts);
        var said = new LinkedHashMap<String, Object>();
        said.put("covers", covered(coverage, passages));
        said.put("texts", texts);
        said.put("alternativesOmittedReason", coverage.alternativesOmitted());
        said.put("eiaPublished", coverage.analysisPublishedOn().isPresent());
        readability.readingAge().ifPresent(age -> said.put("readingAge", age));
        said.put("undefinedAcronyms", readability.unexplained());
        consultation.ifPresent(
                it -> said.put("questionCount", consultations.effort(it).questions()));
        return said;
    }

    List<Passage> passages(String ref) {
        return published.orderedStream().flatMap(room -> room.of(ref).stream()).toList();
    }

    List<String> texts(Activity activity, List<Passage> passages) {
        return Stream.concat(
                        materials.list(activity).stream().map(Material::words),
                        passages.stream().map(Passage::words))
                .filter(Text::isGiven)
                .toList();
    }

    private static List<String> covered(Coverage coverage, List<Passage> passages) {
        var covered = new ArrayList<String>();
        for (Topic topic : Topic.values()) {
            boolean bySomebody = coverage.where().containsKey(topic)
                    && !coverage.where().get(topic).isBlank();
            boolean byMachine = passages.stream()
                    .anyMatch(passage -> passage.covers().filter(topic::equals).isPresent());
            if (bySomebody || byMachine) {
                covered.add(topic.name());
            }
        }
        return covered;
    }

    /** The rules of this room, for the gates of a running service. */
    @Configuration(proxyBeanMethods = false)
    static class Rulebooks {

        @Bean
        ConsultationRules consultationRules() {
            return new ConsultationRules();
        }
    }
}
