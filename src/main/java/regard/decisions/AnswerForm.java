package regard.decisions;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import regard.themes.CodeId;

/** What was typed of what is decided about a theme, kept so that a refused page can show it again. */
record AnswerForm(@Nullable Integer version, String decided, String reason, String changes) {

    AnswerForm {
        decided = Objects.requireNonNullElse(decided, "");
        reason = Objects.requireNonNullElse(reason, "");
        changes = Objects.requireNonNullElse(changes, "");
    }

    static final AnswerForm EMPTY = new AnswerForm(1, "", "", "yes");

    static AnswerForm of(ThemeAnswer answer) {
        return new AnswerForm(answer.version(), answer.decided(), answer.reason(), answer.changes() ? "yes" : "no");
    }

    ThemeAnswer answer(UUID code) {
        return new ThemeAnswer(
                new CodeId(code),
                decided.strip(),
                reason.strip(),
                !"no".equals(changes),
                version == null ? 1 : version);
    }
}
