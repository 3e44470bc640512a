package regard.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class attribute of a component: its own name first, then what its options add, then what the page adds. */
final class ClassNames {

    private final StringBuilder own;
    private final String callers;

    private ClassNames(String own, String callers) {
        this.own = new StringBuilder(own);
        this.callers = callers;
    }

    static ClassNames of(String own, @Nullable String callers) {
        return new ClassNames(own, callers == null ? "" : callers);
    }

    ClassNames and(@Nullable String name) {
        if (name != null && !name.isEmpty()) {
            own.append(own.isEmpty() ? "" : " ").append(name);
        }
        return this;
    }

    /** Adds the name, unless the page already says it. */
    ClassNames when(boolean condition, String name) {
        return condition && !callers.contains(name) ? and(name) : this;
    }

    /** Adds the variant if it is one of those allowed, unless the page already names one of them. */
    ClassNames variant(String prefix, @Nullable String variant, List<String> allowed) {
        boolean chosen = variant != null && allowed.contains(variant);
        return chosen && allowed.stream().noneMatch(other -> callers.contains(prefix + other))
                ? and(prefix + variant)
                : this;
    }

    @Override
    public String toString() {
        return callers.isEmpty() ? own.toString() : own.isEmpty() ? callers : own + " " + callers;
    }
}
