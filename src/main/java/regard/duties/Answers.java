package regard.duties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers to an assessment so far, in the shape of the published contract (contracts, section 2.1) and perhaps not all there
 * yet. What we keep beside it has a name that begins {@code x-}. They never change; each method gives others.
 */
record Answers(Map<String, Object> tree) {

    private static final String VISITED = "x-visited";

    Optional<Object> get(String path) {
        Object at = tree;
        for (String name : path.split("\\.", -1)) {
            if (!(at instanceof Map<?, ?> map) || map.get(name) == null) {
                return Optional.empty();
            }
            at = Objects.requireNonNull(map.get(name));
        }
        return Optional.of(at);
    }

    String text(String path) {
        return get(path).map(Object::toString).orElse("");
    }

    boolean is(String path) {
        return get(path).filter(Boolean.TRUE::equals).isPresent();
    }

    List<String> texts(String path) {
        return get(path).filter(List.class::isInstance).map(list -> (List<?>) list).orElse(List.of()).stream()
                .map(Object::toString)
                .toList();
    }

    /** The things of a list, each with answers of its own. */
    List<Answers> items(String path) {
        return get(path).filter(List.class::isInstance).map(list -> (List<?>) list).orElse(List.of()).stream()
                .flatMap(item -> item instanceof Map<?, ?> map ? Stream.of(new Answers(named(map))) : Stream.of())
                .toList();
    }

    /** With a value at a path; nothing takes the path away. */
    Answers with(String path, @Nullable Object value) {
        return new Answers(with(tree, path, value));
    }

    Answers withItems(String path, List<Answers> items) {
        return with(
                path, items.isEmpty() ? null : items.stream().map(Answers::tree).toList());
    }

    /** That somebody has been at a step, so that an answer left out is an answer. */
    Answers visited(String step) {
        var visited = new ArrayList<>(texts(VISITED));
        if (!visited.contains(step)) {
            visited.add(step);
        }
        return with(VISITED, visited);
    }

    boolean wasAt(String step) {
        return texts(VISITED).contains(step);
    }

    private static Map<String, Object> with(Map<String, Object> tree, String path, @Nullable Object value) {
        var copy = new LinkedHashMap<>(tree);
        int dot = path.indexOf('.');
        if (dot >= 0) {
            String name = path.substring(0, dot);
            Map<String, Object> inner = copy.get(name) instanceof Map<?, ?> map ? named(map) : Map.of();
            copy.put(name, with(inner, path.substring(dot + 1), value));
        } else if (value == null) {
            copy.remove(path);
        } else {
            copy.put(path, value);
        }
        return copy;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        var named = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> {
            if (value != null) {
                named.put(String.valueOf(name), value);
            }
        });
        return named;
    }
}
