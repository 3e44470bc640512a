package regard.promises;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.ui.DateInput;

/**
 * What was typed of a promise, kept so that a refused page can show it again.
 *
 * @param activity the reference of the work it is about; blank for none
 * @param candidate the sentence it was found as; blank for none
 */
record WordingForm(
        @Nullable Integer version,
        String quote,
        String source,
        DateInput madeOn,
        String madeBy,
        String audience,
        String subject,
        String kind,
        String clear,
        String activity,
        String candidate) {

    WordingForm {
        quote = Objects.requireNonNullElse(quote, "");
        source = Objects.requireNonNullElse(source, "");
        madeOn = Objects.requireNonNullElse(madeOn, DateInput.EMPTY);
        madeBy = Objects.requireNonNullElse(madeBy, "");
        audience = Objects.requireNonNullElse(audience, "");
        subject = Objects.requireNonNullElse(subject, "");
        kind = Objects.requireNonNullElse(kind, "");
        clear = Objects.requireNonNullElse(clear, "");
        activity = Objects.requireNonNullElse(activity, "");
        candidate = Objects.requireNonNullElse(candidate, "");
    }

    static WordingForm about(String activity) {
        return of(Promise.Wording.NONE, 0, activity, "").withClear("");
    }

    static WordingForm of(Promise promise) {
        return of(promise.wording(), promise.version(), "", "");
    }

    static WordingForm of(Candidate found) {
        var wording = new Promise.Wording(
                found.sentence(),
                found.source(),
                Optional.of(found.foundOn()),
                "",
                "",
                "",
                Optional.of(found.kind()),
                true);
        return of(wording, 0, found.activityRef(), found.id().toString()).withClear("");
    }

    private static WordingForm of(Promise.Wording wording, int version, String activity, String candidate) {
        return new WordingForm(
                version,
                wording.quote(),
                wording.source(),
                wording.madeOn().map(DateInput::of).orElse(DateInput.EMPTY),
                wording.madeBy(),
                wording.audience(),
                wording.subject(),
                wording.kind().map(Enum::name).orElse(""),
                wording.clear() ? "yes" : "no",
                activity,
                candidate);
    }

    private WordingForm withClear(String other) {
        return new WordingForm(
                version, quote, source, madeOn, madeBy, audience, subject, kind, other, activity, candidate);
    }

    List<Problem> unreadable() {
        if (!madeOn.isEmpty() && madeOn.date().isEmpty()) {
            return List.of(new Problem(madeOn.wrongField("madeOn"), "promises.day-unreadable"));
        }
        return clear.equals("yes") || clear.equals("no")
                ? List.of()
                : List.of(new Problem("clear", "promises.clear.missing"));
    }

    Promise.Wording wording() {
        return new Promise.Wording(
                quote.strip(),
                source.strip(),
                madeOn.date(),
                madeBy.strip(),
                audience.strip(),
                subject.strip(),
                Arrays.stream(Promise.Kind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst(),
                clear.equals("yes"));
    }

    int seen() {
        return version == null ? 0 : version;
    }

    Optional<String> about() {
        return activity.isBlank() ? Optional.empty() : Optional.of(activity);
    }

    Optional<UUID> found() {
        if (candidate.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(candidate));
        } catch (IllegalArgumentException _) {
            throw new NotFound("candidate");
        }
    }
}
