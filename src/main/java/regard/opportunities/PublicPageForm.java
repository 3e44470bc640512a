package regard.opportunities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.kernel.Stale;
import regard.ui.DateInput;

/**
 * The public page as somebody wrote it, kept so that a refused page can show it again. Lists are written one to a line; what cannot
 * change is followed by a colon and why.
 */
record PublicPageForm(
        String title,
        String summary,
        String about,
        String places,
        String topics,
        String audience,
        String canChange,
        String cannotChange,
        String phone,
        String paper,
        String inPerson,
        String easyRead,
        String bsl,
        String languages,
        String group,
        String access,
        String decidedBy,
        DateInput decidedOn,
        DateInput toldBy,
        DateInput checkedBy,
        String revision) {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_TITLE = 200;

    PublicPageForm(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String about,
            @Nullable String places,
            @Nullable String topics,
            @Nullable String audience,
            @Nullable String canChange,
            @Nullable String cannotChange,
            @Nullable String phone,
            @Nullable String paper,
            @Nullable String inPerson,
            @Nullable String easyRead,
            @Nullable String bsl,
            @Nullable String languages,
            @Nullable String group,
            @Nullable String access,
            @Nullable String decidedBy,
            @Nullable DateInput decidedOn,
            @Nullable DateInput toldBy,
            @Nullable DateInput checkedBy,
            @Nullable String revision) {
        this.title = orBlank(title);
        this.summary = orBlank(summary);
        this.about = orBlank(about);
        this.places = orBlank(places);
        this.topics = orBlank(topics);
        this.audience = orBlank(audience);
        this.canChange = orBlank(canChange);
        this.cannotChange = orBlank(cannotChange);
        this.phone = orBlank(phone);
        this.paper = orBlank(paper);
        this.inPerson = orBlank(inPerson);
        this.easyRead = orBlank(easyRead);
        this.bsl = orBlank(bsl);
        this.languages = orBlank(languages);
        this.group = orBlank(group);
        this.access = orBlank(access);
        this.decidedBy = orBlank(decidedBy);
        this.decidedOn = decidedOn == null ? DateInput.EMPTY : decidedOn;
        this.toldBy = toldBy == null ? DateInput.EMPTY : toldBy;
        this.checkedBy = checkedBy == null ? DateInput.EMPTY : checkedBy;
        this.revision = orBlank(revision);
    }

    static PublicPageForm of(PublicPage page, int revision) {
        PublicPage.Ways ways = page.ways();
        PublicPage.Next next = page.next();
        return new PublicPageForm(
                page.title(),
                page.summary(),
                page.about(),
                String.join("\n", page.places()),
                String.join("\n", page.topics()),
                String.join("\n", page.audience()),
                String.join("\n", page.canChange()),
                page.cannotChange().stream()
                        .map(fixed -> fixed.what() + ": " + fixed.why())
                        .collect(Collectors.joining("\n")),
                ways.phone(),
                ways.paper(),
                ways.inPerson(),
                ways.easyRead(),
                ways.bsl(),
                ways.languages(),
                ways.group(),
                ways.access(),
                next.decidedBy(),
                next.decidedOn().map(DateInput::of).orElse(DateInput.EMPTY),
                next.toldBy().map(DateInput::of).orElse(DateInput.EMPTY),
                next.checkedBy().map(DateInput::of).orElse(DateInput.EMPTY),
                String.valueOf(revision));
    }

    int seen() {
        if (!revision.matches("\\d{1,9}")) {
            throw new Stale("a public page");
        }
        return Integer.parseInt(revision);
    }

    /** What cannot be kept at all. What is missing before it can be published is asked for later. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (title.isBlank()) {
            problems.add(new Problem("title", "opportunities.title.missing"));
        } else if (title.length() > LONGEST_TITLE) {
            problems.add(new Problem("title", "opportunities.too-long", LONGEST_TITLE));
        }
        if (about.length() > LONGEST) {
            problems.add(new Problem("about", "opportunities.too-long", LONGEST));
        }
        if (lines(cannotChange).stream().anyMatch(line -> !line.matches(".+?:\\s+\\S.*"))) {
            problems.add(new Problem("cannotChange", "opportunities.cannotChange.why"));
        }
        unreadable(problems, "decidedOn", decidedOn);
        unreadable(problems, "toldBy", toldBy);
        unreadable(problems, "checkedBy", checkedBy);
        return problems;
    }

    private static void unreadable(List<Problem> problems, String name, DateInput day) {
        if (!day.isEmpty() && day.date().isEmpty()) {
            problems.add(new Problem(day.wrongField(name), "opportunities.date.unreadable"));
        }
    }

    /** The page with what was typed, and with the options and events that it had. */
    PublicPage page(PublicPage before) {
        return new PublicPage(
                title.strip(),
                summary.strip(),
                about.strip(),
                lines(places),
                lines(topics),
                lines(audience),
                before.options(),
                lines(canChange),
                lines(cannotChange).stream().map(PublicPageForm::fixed).toList(),
                new PublicPage.Ways(
                        phone.strip(),
                        paper.strip(),
                        inPerson.strip(),
                        easyRead.strip(),
                        bsl.strip(),
                        languages.strip(),
                        group.strip(),
                        access.strip()),
                new PublicPage.Next(decidedBy.strip(), given(decidedOn), given(toldBy), given(checkedBy)),
                before.meetings());
    }

    private static Optional<LocalDate> given(DateInput day) {
        return day.isEmpty() ? Optional.empty() : day.date();
    }

    private static PublicPage.Fixed fixed(String line) {
        int colon = line.indexOf(": ");
        return new PublicPage.Fixed(
                line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static String orBlank(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
