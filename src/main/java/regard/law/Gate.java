package regard.law;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import regard.kernel.Refused;

/** A moment at which rules are asked: five gates an activity passes, and the days and deeds that have rules of their own. */
public enum Gate {
    /** The assessment is signed. */
    G1("G1"),
    /** A consultation opens. */
    G2("G2"),
    /** The decision is taken. */
    G3("G3"),
    /** The activity is closed. */
    G4("G4"),
    /** Data are published. */
    G5("G5"),
    NIGHTLY("nightly"),
    /** On every day that a consultation is open. */
    OPEN("open"),
    EVENT("event"),
    /** The day after an urgent decision. */
    DAY_AFTER("day+1"),
    PUBLISH("publish"),
    SAVE("save"),
    PLAN("plan"),
    REPORT("report"),
    MEETING("meeting"),
    CLAIM("claim"),
    /** Every rule there is. */
    ALL("all");

    private final String word;

    Gate(String word) {
        this.word = word;
    }

    /** The gate that files, commands and addresses call by this word. */
    public static Gate named(String word) {
        return Arrays.stream(values())
                .filter(gate -> gate.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "gate",
                        "range",
                        "the gate must be one of "
                                + Arrays.stream(values()).map(Gate::toString).collect(Collectors.joining(", "))));
    }

    /** Every gate that can be passed: for a rule that holds at all of them. */
    public static List<Gate> every() {
        return Arrays.stream(values()).filter(gate -> gate != ALL).toList();
    }

    /** As files and answers write it. */
    @Override
    @JsonValue
    public String toString() {
        return word;
    }
}
