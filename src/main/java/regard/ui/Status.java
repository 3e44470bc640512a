package regard.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one table of how a thing stands: its word, the colour of its tag and the shape of its mark. Pages name a status and choose
 * no colours. Shape, word and colour always go together, so that none is needed to understand the others.
 */
public enum Status {
    // Of rules, most serious first.
    BLOCKS("red", Mark.STOP),
    TO_FIX("orange", Mark.FIX),
    TO_NOTE("yellow", Mark.NOTE),
    KEPT("green", Mark.OK),
    NOT_ASKED("grey", Mark.TODO),

    // Of work, as in a task list.
    COMPLETED("green", Mark.OK),
    IN_PROGRESS("blue", Mark.HERE),
    INCOMPLETE("blue", Mark.TODO),
    CANNOT_START_YET("grey", Mark.TODO),
    PROBLEM("red", Mark.FIX),
    LATE("red", Mark.FIX),
    DUE_SOON("orange", Mark.NOTE),
    RELEASED("grey", Mark.OK),

    // Of an activity, along its life.
    DRAFT("grey", Mark.TODO),
    ASSESSED("blue", Mark.HERE),
    PLANNED("blue", Mark.HERE),
    OPEN("blue", Mark.HERE),
    EXTENDED("blue", Mark.HERE),
    CLOSED("grey", Mark.TODO),
    ANALYSED("blue", Mark.HERE),
    CONSIDERED("blue", Mark.HERE),
    DECIDED("blue", Mark.HERE),
    FED_BACK("green", Mark.OK),
    EVALUATED("green", Mark.OK),
    ARCHIVED("grey", Mark.TODO),
    PAUSED("yellow", Mark.NOTE),
    WITHDRAWN("grey", Mark.TODO),
    UPCOMING("grey", Mark.TODO),

    // Of what we did about what people said. "Not done" is an answer and not a fault, so it is grey.
    DONE("green", Mark.OK),
    TO_BE_DONE("blue", Mark.HERE),
    PARTLY_DONE("yellow", Mark.NOTE),
    NOT_DONE("grey", Mark.TODO),
    ALREADY_IN_PLACE("green", Mark.OK),
    OUT_OF_SCOPE("grey", Mark.TODO),

    // Of a group, how its share of those who take part stands to its share of those affected.
    UNDER_HALF("yellow", Mark.NOTE),
    BELOW("grey", Mark.DOWN),
    IN_STEP("green", Mark.OK),
    ABOVE("grey", Mark.UP);

    private final String colour;
    private final Mark mark;

    Status(String colour, Mark mark) {
        this.colour = colour;
        this.mark = mark;
    }

    /** The key of its word. */
    public String key() {
        return "ui.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String colour() {
        return colour;
    }

    public Mark mark() {
        return mark;
    }

    /** The shapes that stand beside a word. An octagon never means bad, only stops. */
    public enum Mark {
        /** Octagon with bar. */
        STOP,
        /** Diamond with an exclamation mark. */
        FIX,
        /** Triangle with an exclamation mark. */
        NOTE,
        /** Disc with a tick. */
        OK,
        /** Ring with a dot. */
        HERE,
        /** Disc with an i. */
        INFO,
        /** Disc with an arrow down. */
        DOWN,
        /** Disc with an arrow up. */
        UP,
        /** Open ring. */
        TODO;

        /** The ending of the classes of rules and of work that go with it: rg-rule--stop. */
        public @Nullable String modifier() {
            return this == HERE ? "info" : this == TODO ? null : name().toLowerCase(Locale.ROOT);
        }
    }
}
