package regard.options;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** What was typed of an option. */
record OptionForm(
        @Nullable Integer version,
        String title,
        String what,
        String better,
        String worse,
        String cost,
        String standing,
        String reason,
        String evidence,
        DateInput screenedOn,
        String decidedBy,
        String panel,
        String outlined) {

    OptionForm {
        title = Objects.requireNonNullElse(title, "");
        what = Objects.requireNonNullElse(what, "");
        better = Objects.requireNonNullElse(better, "");
        worse = Objects.requireNonNullElse(worse, "");
        cost = Objects.requireNonNullElse(cost, "");
        standing = Objects.requireNonNullElse(standing, "");
        reason = Objects.requireNonNullElse(reason, "");
        evidence = Objects.requireNonNullElse(evidence, "");
        screenedOn = Objects.requireNonNullElse(screenedOn, DateInput.EMPTY);
        decidedBy = Objects.requireNonNullElse(decidedBy, "");
        panel = Objects.requireNonNullElse(panel, "");
        outlined = Objects.requireNonNullElse(outlined, "");
    }

    static final OptionForm EMPTY =
            new OptionForm(0, "", "", "", "", "", Option.Standing.LIVE.name(), "", "", DateInput.EMPTY, "", "", "yes");

    static OptionForm of(Option option) {
        return new OptionForm(
                option.version(),
                option.title(),
                option.what(),
                option.better(),
                option.worse(),
                option.cost(),
                option.standing().name(),
                option.reason(),
                option.evidence(),
                option.screenedOn().map(DateInput::of).orElse(DateInput.EMPTY),
                option.decidedBy(),
                option.panel().map(UUID::toString).orElse(""),
                option.outlined() ? "yes" : "");
    }

    List<Problem> unreadable() {
        return !screenedOn.isEmpty() && screenedOn.date().isEmpty()
                ? List.of(new Problem(screenedOn.wrongField("screenedOn"), "options.day-unreadable"))
                : List.of();
    }

    /** Only a panel of this work can be chosen; anything else is none. */
    Option option(UUID id, List<Panel> panels) {
        return new Option(
                id,
                "",
                title.strip(),
                what.strip(),
                better.strip(),
                worse.strip(),
                cost.strip(),
                Arrays.stream(Option.Standing.values())
                        .filter(each -> each.name().equals(standing))
                        .findFirst()
                        .orElse(Option.Standing.LIVE),
                reason.strip(),
                evidence.strip(),
                screenedOn.date(),
                decidedBy.strip(),
                panels.stream()
                        .map(Panel::id)
                        .filter(each -> each.toString().equals(panel))
                        .findFirst(),
                outlined.equals("yes"),
                seen());
    }

    int seen() {
        return Optional.ofNullable(version).orElse(0);
    }
}
