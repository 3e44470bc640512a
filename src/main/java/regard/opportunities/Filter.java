package regard.opportunities;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody looks for in the register. */
record Filter(
        Optional<String> place,
        Optional<Stage> stage,
        Optional<String> topic,
        Optional<String> audience,
        Optional<Method> method) {

    private static final int LONGEST = 100;

    static final Filter NOTHING =
            new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Filter of(
            @Nullable String place,
            @Nullable String status,
            @Nullable String topic,
            @Nullable String audience,
            @Nullable String method) {
        return new Filter(
                given(place),
                given(status).flatMap(Stage::of),
                given(topic),
                given(audience),
                given(method).flatMap(Method::of));
    }

    Filter in(Stage other) {
        return new Filter(place, Optional.of(other), topic, audience, method);
    }

    private static Optional<String> given(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> it.length() > LONGEST ? it.substring(0, LONGEST) : it);
    }
}
