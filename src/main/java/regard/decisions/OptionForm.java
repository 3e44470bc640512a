package regard.decisions;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed of an option, kept so that a refused page can show it again. */
record OptionForm(
        @Nullable UUID id,
        @Nullable Integer version,
        String title,
        String helps,
        String harms,
        String equality,
        OptionConsidered.@Nullable Standing standing) {

    OptionForm {
        title = Objects.requireNonNullElse(title, "");
        helps = Objects.requireNonNullElse(helps, "");
        harms = Objects.requireNonNullElse(harms, "");
        equality = Objects.requireNonNullElse(equality, "");
    }

    static final OptionForm EMPTY = new OptionForm(null, 1, "", "", "", "", OptionConsidered.Standing.CONSULTED);

    static OptionForm of(OptionConsidered option) {
        return new OptionForm(
                option.id().value(),
                option.version(),
                option.title(),
                option.helps(),
                option.harms(),
                option.equality(),
                option.standing());
    }

    OptionConsidered option() {
        return new OptionConsidered(
                Optional.ofNullable(id).map(OptionId::new).orElseGet(OptionId::random),
                title.strip(),
                helps.strip(),
                harms.strip(),
                equality.strip(),
                Optional.ofNullable(standing).orElse(OptionConsidered.Standing.ADDED),
                version == null ? 1 : version);
    }
}
