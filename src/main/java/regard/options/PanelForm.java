package regard.options;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/**
 * What was typed of a panel.
 *
 * @param members one a line
 */
record PanelForm(@Nullable Integer version, String name, DateInput heldOn, String members, String saw, String said) {

    PanelForm {
        name = Objects.requireNonNullElse(name, "");
        heldOn = Objects.requireNonNullElse(heldOn, DateInput.EMPTY);
        members = Objects.requireNonNullElse(members, "");
        saw = Objects.requireNonNullElse(saw, "");
        said = Objects.requireNonNullElse(said, "");
    }

    static final PanelForm EMPTY = new PanelForm(0, "", DateInput.EMPTY, "", "", "");

    static PanelForm of(Panel panel) {
        return new PanelForm(
                panel.version(),
                panel.name(),
                panel.heldOn().map(DateInput::of).orElse(DateInput.EMPTY),
                String.join("\n", panel.members()),
                panel.saw(),
                panel.said());
    }

    List<Problem> unreadable() {
        return !heldOn.isEmpty() && heldOn.date().isEmpty()
                ? List.of(new Problem(heldOn.wrongField("heldOn"), "options.day-unreadable"))
                : List.of();
    }

    Panel panel(UUID id) {
        return new Panel(
                id,
                name.strip(),
                heldOn.date(),
                members.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                saw.strip(),
                said.strip(),
                seen());
    }

    int seen() {
        return Optional.ofNullable(version).orElse(0);
    }
}
