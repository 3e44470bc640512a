package regard.organisations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import regard.kernel.Actor;
import regard.kernel.Role;

/**
 * The permission table: every route, and who may use it. What is not in it is refused. Each room keeps its rows in a file of its
 * own under {@code rules/permissions/}; a test walks every row as every role, a stranger from another body included.
 */
@Component
public class PermissionTable {

    private final List<Row> rows;

    /** By method, the most specific pattern first. */
    private final Map<String, List<Row>> byMethod;

    public PermissionTable() {
        rows = load();
        byMethod = rows.stream().sorted(Comparator.comparing(Row::pattern)).collect(Collectors.groupingBy(Row::method));
    }

    /**
     * One route.
     *
     * @param everyone whether visitors without an account may use it
     * @param roles who else may
     * @param side which frame the page has, or what else the route answers with
     * @param cached whether the answer is the same for everybody, holds no token and may be kept by caches for a minute
     */
    public record Row(
            String method, PathPattern pattern, boolean everyone, Set<Role> roles, Side side, boolean cached) {

        public boolean allows(Actor actor) {
            return everyone || roles.stream().anyMatch(actor::is);
        }
    }

    /** What a route answers with. */
    public enum Side {
        PUBLIC,
        STAFF,
        API,
        FILE
    }

    public List<Row> rows() {
        return rows;
    }

    /** The row of a request; the most specific pattern wins. */
    public Optional<Row> row(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        var parsed = PathContainer.parsePath(path);
        return byMethod.getOrDefault(asked, List.of()).stream()
                .filter(row -> row.pattern().matches(parsed))
                .findFirst();
    }

    /** Whether any method is offered at this path. */
    public boolean knows(String path) {
        var parsed = PathContainer.parsePath(path);
        return rows.stream().anyMatch(row -> row.pattern().matches(parsed));
    }

    private static List<Row> load() {
        var all = new ArrayList<Row>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:rules/permissions/*.csv")) {
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    reader.readAllLines().stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .forEach(line -> all.add(parse(line, String.valueOf(file.getFilename()))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }

    private static Row parse(String line, String file) {
        String[] cells = Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
        if (cells.length != 4) {
            throw new IllegalStateException(
                    "the permission table needs method, path, who, answer: " + file + ": " + line);
        }
        boolean everyone = cells[2].equals("EVERYONE");
        boolean cached =
                cells[3].equals("PUBLIC-CACHED") || cells[3].equals("FILE-CACHED") || cells[3].equals("API-CACHED");
        return new Row(
                cells[0],
                PathPatternParser.defaultInstance.parse(cells[1]),
                everyone,
                everyone ? Set.of() : roles(cells[2]),
                Side.valueOf(cells[3].replace("-CACHED", "")),
                cached);
    }

    private static Set<Role> roles(String cell) {
        var roles = EnumSet.noneOf(Role.class);
        for (String word : cell.split(" ", -1)) {
            switch (word) {
                case "ANYBODY-SIGNED-IN" -> roles.addAll(EnumSet.allOf(Role.class));
                case "INSIDE" ->
                    EnumSet.allOf(Role.class).stream().filter(Role::worksInside).forEach(roles::add);
                default -> roles.add(Role.valueOf(word));
            }
        }
        return Set.copyOf(roles);
    }
}
