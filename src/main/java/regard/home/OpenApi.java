package regard.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the API answers, for programs (OpenAPI 3.1). Each room writes its part in {@code api/<room>.yml}; a test holds the whole to
 * the running service, both ways.
 */
@RestController
class OpenApi {

    private static final String HEAD = "home.yml";

    private final JsonMapper json;
    private byte @Nullable [] document;

    OpenApi(JsonMapper json) {
        this.json = json;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    synchronized byte[] document() {
        if (document == null) {
            document = json.writeValueAsBytes(whole());
        }
        return document;
    }

    private static Map<String, Object> whole() {
        try {
            var all = new LinkedHashMap<String, Object>();
            Resource[] parts = new PathMatchingResourcePatternResolver().getResources("classpath*:api/*.yml");
            Arrays.sort(
                    parts,
                    Comparator.comparing((Resource part) -> !HEAD.equals(part.getFilename()))
                            .thenComparing(part -> String.valueOf(part.getFilename())));
            for (Resource part : parts) {
                merge(all, read(part));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> read(Resource part) throws IOException {
        var settings = LoadSettings.builder()
                .setLabel(String.valueOf(part.getFilename()))
                .setSchema(new CoreSchema())
                .build();
        try (var file = part.getInputStream()) {
            return (Map<?, ?>) new Load(settings).loadFromInputStream(file);
        }
    }

    private static void merge(Map<String, Object> into, Map<?, ?> more) {
        more.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value instanceof Map<?, ?> inner) {
                var known = new LinkedHashMap<String, Object>();
                if (into.get(name) instanceof Map<?, ?> before) {
                    merge(known, before);
                }
                merge(known, inner);
                into.put(name, known);
            } else {
                into.put(name, value);
            }
        });
    }
}
