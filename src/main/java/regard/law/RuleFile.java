package regard.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import regard.kernel.Records;
import regard.kernel.Refused;

/**
 * A file under {@code rules/}: numbers, wording and dates that law or policy may change. It is read strictly: an unknown name, a
 * missing source or a wrong value stops whoever reads it, with a sentence that says where.
 */
public final class RuleFile {

    private RuleFile() {}

    /** The file {@code rules/<name>} as a record. */
    public static <T extends Record & Dated> T read(String name, Class<T> type) {
        Object values = values(name);
        try {
            return Records.read(values, type, Records.unknownNames(values, List.of(type)));
        } catch (Refused refused) {
            throw new IllegalStateException(
                    "rules/" + name + " is not as it must be: "
                            + refused.faults().stream()
                                    .map(fault -> fault.pointer() + " " + fault.message())
                                    .collect(Collectors.joining("; ")),
                    refused);
        }
    }

    /**
     * The later editions of a file, by name: lists beside it say them, {@code duty-rules.editions} beside {@code duty-rules.yml}, one
     * a line. Every part of the build may bring such a list, so that a change of law is a file more and nothing else.
     */
    public static List<String> later(String name) {
        List<String> names = new ArrayList<>();
        try {
            String list = "rules/" + name.replaceFirst("\\.yml$", ".editions");
            for (URL url : Collections.list(RuleFile.class.getClassLoader().getResources(list))) {
                try (InputStream in = url.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The file as plain values: maps, lists, strings, numbers. */
    public static @Nullable Object values(String name) {
        try (InputStream in = RuleFile.class.getResourceAsStream("/rules/" + name)) {
            if (in == null) {
                throw new IllegalStateException("rules/" + name + " is not in the build");
            }
            var settings = LoadSettings.builder()
                    .setLabel(name)
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(0)
                    .build();
            return plain(new Load(settings).loadFromInputStream(in));
        } catch (YamlEngineException e) {
            throw new IllegalStateException("rules/" + name + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                map.forEach((name, inner) -> plain.put(String.valueOf(name), plain(inner)));
                yield plain;
            }
            case List<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>();
                list.forEach(inner -> plain.add(plain(inner)));
                yield plain;
            }
            case Number number -> new BigDecimal(number.toString());
            case null, default -> value;
        };
    }
}
