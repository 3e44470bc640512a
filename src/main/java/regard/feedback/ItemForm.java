package regard.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.themes.CodeId;
import regard.ui.DateInput;

/** What was typed of one thing people said, kept so that a refused page can show it again. */
record ItemForm(
        @Nullable UUID id,
        @Nullable UUID code,
        @Nullable Integer version,
        String theme,
        String youSaid,
        String people,
        String kind,
        String weDid,
        String reason,
        String owner,
        DateInput dueOn,
        DateInput doneOn) {

    static final ItemForm EMPTY =
            new ItemForm(null, null, 1, "", "", "", "", "", "", "", DateInput.EMPTY, DateInput.EMPTY);

    ItemForm {
        theme = Objects.requireNonNullElse(theme, "");
        youSaid = Objects.requireNonNullElse(youSaid, "");
        people = Objects.requireNonNullElse(people, "");
        kind = Objects.requireNonNullElse(kind, "");
        weDid = Objects.requireNonNullElse(weDid, "");
        reason = Objects.requireNonNullElse(reason, "");
        owner = Objects.requireNonNullElse(owner, "");
        dueOn = Objects.requireNonNullElse(dueOn, DateInput.EMPTY);
        doneOn = Objects.requireNonNullElse(doneOn, DateInput.EMPTY);
    }

    static ItemForm of(YouSaidWeDid item) {
        return new ItemForm(
                item.id(),
                item.code().map(CodeId::value).orElse(null),
                item.version(),
                item.theme(),
                item.youSaid(),
                String.valueOf(item.people()),
                item.kind().map(Enum::name).orElse(""),
                item.weDid(),
                item.reason(),
                item.owner(),
                item.dueOn().map(DateInput::of).orElse(DateInput.EMPTY),
                item.doneOn().map(DateInput::of).orElse(DateInput.EMPTY));
    }

    /** What cannot be read is not left out silently. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (!people.isBlank() && !people.strip().replace(",", "").matches("\\d{1,9}")) {
            problems.add(new Problem("people", "feedback.item.people.unreadable"));
        }
        unreadable("dueOn", dueOn, problems);
        unreadable("doneOn", doneOn, problems);
        return problems;
    }

    private static void unreadable(String field, DateInput day, List<Problem> problems) {
        if (!day.isEmpty() && day.date().isEmpty()) {
            problems.add(new Problem(day.wrongField(field), "feedback.day.unreadable"));
        }
    }

    YouSaidWeDid item() {
        Optional<LocalDate> done = doneOn.date();
        return new YouSaidWeDid(
                Optional.ofNullable(id).orElseGet(UUID::randomUUID),
                Optional.ofNullable(code).map(CodeId::new),
                theme.strip(),
                youSaid.strip(),
                people.isBlank() ? 0 : Long.parseLong(people.strip().replace(",", "")),
                Arrays.stream(YouSaidWeDid.Kind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst(),
                weDid.strip(),
                reason.strip(),
                owner.strip(),
                dueOn.date(),
                done,
                version == null ? 1 : version);
    }
}
