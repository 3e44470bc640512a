package regard.places;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;
import regard.kernel.Problem;
import regard.kernel.Role;

/** The front door to places: which area a postcode lies in, and of which areas a body’s places are made. */
@Service
@Transactional
public class Places {

    private static final int LONGEST_NAME = 80;

    private final PlaceStore store;
    private final PostcodeStore postcodes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(PlaceStore store, PostcodeStore postcodes, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.postcodes = postcodes;
        this.events = events;
        this.clock = clock;
    }

    /** Whether somebody typed a postcode, known or not. */
    public boolean isPostcode(String typed) {
        return Postcode.read(typed).isPresent();
    }

    /** The small area of a postcode, if the operator’s file has it. Nothing of it is kept. */
    @Transactional(readOnly = true)
    public Optional<SmallArea> at(String postcode) {
        return Postcode.read(postcode).flatMap(postcodes::area).flatMap(SmallAreas::at);
    }

    /** What bodies call the places that a small area is part of. */
    @Transactional(readOnly = true)
    public List<String> namesOf(SmallArea area) {
        var areas =
                new ArrayList<>(List.of(area.council(), area.county(), area.subIcb(), area.icb2024(), area.icb2026()));
        areas.removeIf(String::isEmpty);
        return store.namesIn(areas);
    }

    /** The places of a body, by name. */
    @Transactional(readOnly = true)
    public List<NamedPlace> of(OrganisationId body) {
        return store.named(body);
    }

    /** The areas of these places of a body; nothing, if the areas of one of them are not known. */
    @Transactional(readOnly = true)
    public Optional<List<String>> areas(OrganisationId body, List<String> names) {
        List<NamedPlace> known = store.named(body);
        var areas = new ArrayList<String>();
        for (String name : names) {
            Optional<NamedPlace> place = known.stream()
                    .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                    .findFirst();
            if (place.isEmpty()) {
                return Optional.empty();
            }
            areas.addAll(place.get().areas());
        }
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(areas.stream().distinct().toList());
    }

    /** Says of which areas a place is made. */
    public List<Problem> put(NamedPlace place, Actor actor) {
        actor.must(Role.STAFF, Role.EQUALITY, Role.ADMIN);
        var problems = new ArrayList<Problem>();
        if (place.name().isBlank() || place.name().length() > LONGEST_NAME) {
            problems.add(new Problem("name", "places.name-missing", LONGEST_NAME));
        }
        if (place.areas().isEmpty()
                || place.areas().stream().anyMatch(code -> Areas.find(code).isEmpty())) {
            problems.add(new Problem("areas", "places.areas-missing"));
        }
        if (problems.isEmpty()) {
            var stripped = new NamedPlace(place.name().strip(), place.areas());
            store.put(actor.organisation(), stripped);
            events.publishEvent(new PlaceChanged(actor, stripped));
        }
        return problems;
    }

    public void remove(String name, Actor actor) {
        actor.must(Role.STAFF, Role.EQUALITY, Role.ADMIN);
        boolean known = store.named(actor.organisation()).stream()
                .anyMatch(place -> place.name().equals(name));
        if (!known) {
            throw new NotFound(name);
        }
        store.remove(actor.organisation(), name);
        events.publishEvent(new PlaceChanged(actor, new NamedPlace(name, List.of())));
    }

    /** Takes in the made-up postcodes that come with the build: for a demonstration, never beside real ones. */
    public PostcodeImport.Report takeInTheSample() {
        try (Reader sample = new InputStreamReader(
                Objects.requireNonNull(Places.class.getResourceAsStream("/places/postcode-sample.csv")),
                StandardCharsets.UTF_8)) {
            return postcodes.takeIn(sample, "made-up sample", LocalDate.now(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
