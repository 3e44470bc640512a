package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import regard.kernel.Role;

/** Back to the people who spoke: you said, we did; Maya reads it; and what the body learned is written down. */
record TellingPeople(PieceOfWork work, String email) {

    void isDone() {
        work.on(PieceOfWork.MEETS.plusDays(7));
        try (var priya = work.staff("Priya Raman", Role.STAFF)) {
            priya.opens(work.address());
            priya.clicks("Write you said, we did");
            priya.clicks("Publish and tell people");
            priya.sees("There is a problem", "“Getting there”: say what became of it");
            priya.clicks("Change Getting there");
            priya.chooses("Planned");
            priya.types("We did", "A shuttle bus runs every half hour. Book a seat on 01632 960 983.");
            priya.types("Who answers for it", "Head of transport");
            priya.clicks("Save this");
            priya.sees("Enter the day by which it will be done");
            priya.typesDate("By when (optional, unless it is planned)", PieceOfWork.MEETS.plusDays(90));
            priya.clicks("Save this");
            priya.sees("Look at “what we did” again. It may hold: a phone number.");
            priya.clicks("Publish and tell people");
            priya.sees("There is a problem", "R-62", "“Getting there”, what we did", "01632 960 983");
            work.picture(priya, "telling");
            priya.page().locator("input[name=cleared]").check();
            priya.clicks("Publish and tell people");
            priya.sees("Edition 1, published on 24 September 2026");
            await().atMost(Duration.ofSeconds(30)).until(() -> mail().isPresent());
            priya.opens(work.address() + "/feedback");
            priya.sees("1 of 1 people who asked have been told.");
            work.leaves(priya);
        }
        assertThat(mail().orElseThrow())
                .contains("To: " + email, "You asked for 2 things.", work.publicAddress() + "/feedback")
                .doesNotContain("Two buses");
    }

    void isReadByMaya(String code) {
        try (var maya = work.visitor()) {
            maya.opens(work.publicAddress());
            maya.sees("Decided", "A shuttle bus runs every half hour.");
            work.picture(maya, "involvement-decided");
            maya.clicks("Read what we did about each thing, and why not");
            maya.sees(
                    "You said",
                    "“Two buses each way.”",
                    "Planned",
                    "Why not:",
                    "The hall has no room that can be kept clean.");
            maya.sees("fewer than 8 people");
            work.picture(maya, "you-said-we-did");
            maya.clicks("Yes, it did");
            maya.sees("We have noted it.");
            maya.opens("/feedback");
            maya.sees(work.title());
            maya.opens("/decisions");
            maya.sees(work.title(), "The centre moves to Eskwith, with a shuttle bus.");
            maya.opens("/my-answers");
            maya.types("What is your receipt code?", code);
            maya.clicks("Show my answers");
            maya.sees("What happened to what you said", "A shuttle bus runs every half hour.");
        }
    }

    void isEvaluated() {
        work.on(PieceOfWork.MEETS.plusDays(40));
        try (var priya = work.staff("Priya Raman", Role.STAFF)) {
            priya.opens(work.address());
            priya.clicks("Evaluate");
            priya.clicks("Save the evaluation");
            priya.sees("There is a problem", "Write what worked");
            priya.types("What worked", "Asking in the waiting room.");
            priya.types("What did not", "Nobody under 25 answered.");
            priya.types("What you do differently next time", "Ask at the college.");
            priya.types("Planned cost", "£1,200");
            priya.types("Actual cost", "1,050.50");
            priya.clicks("Save the evaluation");
            priya.opens(work.address());
            priya.sees("Evaluated");
            work.picture(priya, "dossier-evaluated");
            priya.clicks("The twenty");
            priya.sees("People were asked", "What people said was considered");
            work.picture(priya, "twenty");
            priya.opens("/twenty/action-6");
            priya.sees("You said, we did: " + work.title(), "Evaluation: " + work.title());
            work.leaves(priya);
        }
    }

    /** The message that was sent to Maya, as it lies in the folder. */
    private Optional<String> mail() {
        Path folder = Path.of(work.context().getEnvironment().getRequiredProperty("regard.data"), "outbox");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(TellingPeople::read)
                    .filter(text -> text.contains(email))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
