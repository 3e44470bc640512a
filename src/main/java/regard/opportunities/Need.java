package regard.opportunities;

import java.util.Arrays;
import java.util.List;
import regard.ui.Choice;
import regard.ui.Words;

/** What people may need so that they can read, and take part (commissioning specification, 7.8). The codes are those of the assessment. */
enum Need {
    LARGE_PRINT,
    EASY_READ,
    AUDIO,
    BRAILLE,
    BSL,
    HEARING_LOOP,
    TEXT_RELAY,
    TRANSLATION,
    INTERPRETER,
    STEP_FREE,
    QUIET_SPACE,
    TRANSPORT,
    CHILDCARE;

    /** What people call it; a code that is not one of ours is shown as it is. */
    static String title(String code, Words words) {
        String key = "opportunities.need." + code;
        return words.has(key) ? words.say(key) : code;
    }

    static List<Choice> choices(Words words) {
        return Arrays.stream(values())
                .map(need -> Choice.of(need.name(), title(need.name(), words)))
                .toList();
    }
}
