package regard.law;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One tree of values laid over another, so that an example need only say what is special about it. */
public final class Laid {

    private Laid() {}

    public static @Nullable Object over(@Nullable Object base, @Nullable Object given) {
        if (base instanceof Map<?, ?> under && given instanceof Map<?, ?> above) {
            Map<Object, @Nullable Object> both = new LinkedHashMap<>(under);
            above.forEach((name, value) -> both.put(name, over(both.get(name), value)));
            return both;
        }
        return given;
    }
}
