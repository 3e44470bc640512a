package regard.consultations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** How many days people get at each level of involvement, as the rule file has them. */
record AdequateTimes(List<AdequateTime> times) {

    private static final String FILE = "/rules/consultations/adequate-time.yml";

    static AdequateTimes load() {
        try (InputStream file = Objects.requireNonNull(AdequateTimes.class.getResourceAsStream(FILE), FILE)) {
            var root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            String source = text(root, "source");
            var levels = (Map<?, ?>) Objects.requireNonNull(root.get("minimum"), "minimum");
            return new AdequateTimes(levels.entrySet().stream()
                    .map(level -> time((String) level.getKey(), (Map<?, ?>) level.getValue(), source))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The time at a level; where no level is known, the longest, so that nobody gets less for want of an assessment. */
    AdequateTime at(Optional<String> level) {
        String asked = level.orElse("CONSULT");
        return times.stream()
                .filter(time -> time.level().equals(asked))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + " has no level " + asked));
    }

    private static AdequateTime time(String level, Map<?, ?> time, String source) {
        boolean working = time.containsKey("workingDays");
        Object days = Objects.requireNonNull(time.get(working ? "workingDays" : "days"), level);
        return new AdequateTime(level, (Integer) days, working, source);
    }

    private static String text(Map<?, ?> map, String name) {
        return (String) Objects.requireNonNull(map.get(name), name);
    }
}
