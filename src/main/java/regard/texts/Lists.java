package regard.texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** The word lists of this room: data, one entry a line, {@code #} begins a comment. */
final class Lists {

    private Lists() {}

    static Set<String> read(String name) {
        var entries = new LinkedHashSet<String>();
        try (var in = Lists.class.getResourceAsStream("/rules/texts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("a word list is not in the build: " + name);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String entry = line.strip();
                if (!entry.isEmpty() && entry.charAt(0) != '#') {
                    entries.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(entries);
    }
}
