package regard.equality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** What is done to hear from a group, as somebody typed it. */
record OutreachForm(String kind, String what, DateInput on, String answers) {

    private static final String NUMBER = "\\d{1,6}";

    OutreachForm(@Nullable String kind, @Nullable String what, @Nullable DateInput on, @Nullable String answers) {
        this.kind = kind == null ? "" : kind;
        this.what = what == null ? "" : what;
        this.on = on == null ? DateInput.EMPTY : on;
        this.answers = answers == null ? "" : answers;
    }

    static OutreachForm of(String kind) {
        return new OutreachForm(kind, null, null, null);
    }

    Optional<OutreachAction.Kind> chosen() {
        return Arrays.stream(OutreachAction.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }

    Optional<Integer> brought() {
        String number = answers.strip().replace(",", "");
        return number.matches(NUMBER) ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    List<Problem> unreadable() {
        var problems = new ArrayList<Problem>();
        if (chosen().isEmpty()) {
            problems.add(new Problem("kind", "equality.reach.kind-missing"));
        }
        if (!on.isEmpty() && on.date().isEmpty()) {
            problems.add(new Problem(on.wrongField("on"), "equality.day-unreadable"));
        }
        if (!answers.isBlank() && brought().isEmpty()) {
            problems.add(new Problem("answers", "equality.reach.answers-unreadable"));
        }
        return problems;
    }
}
