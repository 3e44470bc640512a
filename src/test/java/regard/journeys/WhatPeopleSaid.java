package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import regard.consultations.Consultations;
import regard.consultations.WhatIsOver;
import regard.kernel.Role;
import regard.themes.Themes;

/** The answers are counted, and the comments read and coded, until the analysis is done. One person takes theirs back. */
record WhatPeopleSaid(PieceOfWork work) {

    void isReadAndCoded(String takenBack) {
        work.on(PieceOfWork.CLOSES.plusDays(1));
        WhatIsOver.isClosed(work.context());
        try (var priya = work.staff("Priya Raman", Role.STAFF)) {
            priya.opens(work.address());
            priya.clicks("Results");
            priya.clicks("Would it be easier or harder for you?");
            work.picture(priya, "results");
            // The service takes comments in every few seconds; here nobody waits for it.
            work.context()
                    .getBean(Themes.class)
                    .takeIn(work.context()
                            .getBean(Consultations.class)
                            .find(work.ref())
                            .orElseThrow()
                            .brief()
                            .id());
            priya.opens(work.address());
            priya.clicks("Code comments");
            code(priya, "Getting there", "Buses, driving and parking.");
            code(priya, "Waiting", "How long it takes.");
            priya.opens(work.address() + "/coding");
            work.picture(priya, "coding");
            for (int read = 0; read < 3; read++) {
                priya.chooses(codeFor(priya.reads(".rg-comment__text")));
                priya.clicks("Save and show the next");
            }
            work.leaves(priya);
        }
        try (var sam = work.visitor()) {
            sam.opens("/my-answers");
            sam.types("What is your receipt code?", takenBack);
            sam.clicks("Show my answers");
            sam.clicks("Take back my answers");
            sam.clicks("Take back my answers");
            sam.sees("Your answers are taken back");
        }
        work.on(PieceOfWork.CLOSES.plusDays(14));
        try (var priya = work.staff("Priya Raman", Role.STAFF)) {
            priya.opens(work.address() + "/themes");
            priya.clicks("Getting there");
            priya.sees("1 comment");
            priya.clicks("Clear to publish");
            priya.opens(work.address() + "/themes");
            work.picture(priya, "themes");
            // What Sam said about waiting was taken back: nobody counts it any more.
            assertThat(priya.page().locator("main").innerText())
                    .contains("2 responses")
                    .doesNotContain("Waiting (1");
            priya.clicks("The analysis is done");
            work.leaves(priya);
        }
    }

    private static String codeFor(String comment) {
        return comment.contains("bus")
                ? "Getting there"
                : comment.contains("nurse") ? "Other ideas people suggested" : "Waiting";
    }

    private static void code(Someone priya, String label, String description) {
        priya.types("Name of the code", label);
        priya.types("When to give it, and when not", description);
        priya.clicks("Add this code");
    }
}
