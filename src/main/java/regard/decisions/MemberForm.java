package regard.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** What was typed of one of those who decide, kept so that a refused page can show it again. */
record MemberForm(
        @Nullable UUID id,
        @Nullable Integer version,
        String name,
        DateInput receivedOn,
        @Nullable Boolean fullReport,
        DateInput readOn,
        String interest) {

    MemberForm {
        name = Objects.requireNonNullElse(name, "");
        receivedOn = Objects.requireNonNullElse(receivedOn, DateInput.EMPTY);
        readOn = Objects.requireNonNullElse(readOn, DateInput.EMPTY);
        interest = Objects.requireNonNullElse(interest, "");
    }

    static final MemberForm EMPTY = new MemberForm(null, 1, "", DateInput.EMPTY, true, DateInput.EMPTY, "");

    static MemberForm of(Member member) {
        return new MemberForm(
                member.id(),
                member.version(),
                member.name(),
                DecisionController.input(member.receivedOn()),
                member.fullReport(),
                DecisionController.input(member.readOn()),
                member.interest());
    }

    /** A day that was begun and cannot be read is not left out silently. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        unreadable("receivedOn", receivedOn, problems);
        unreadable("readOn", readOn, problems);
        return problems;
    }

    private static void unreadable(String field, DateInput day, List<Problem> problems) {
        if (!day.isEmpty() && day.date().isEmpty()) {
            problems.add(new Problem(day.wrongField(field), "decisions.day.unreadable"));
        }
    }

    Member member() {
        return new Member(
                Optional.ofNullable(id).orElseGet(UUID::randomUUID),
                name.strip(),
                receivedOn.date(),
                Boolean.TRUE.equals(fullReport),
                readOn.date(),
                interest.strip(),
                version == null ? 1 : version);
    }
}
