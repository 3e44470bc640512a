package regard.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import regard.kernel.NotFound;

/**
 * One of the twenty: the ten key actions of the guidance on public involvement in commissioning, and the ten areas of the guidance
 * on people's own health and care.
 */
public enum Area {
    ACTION_1,
    ACTION_2,
    ACTION_3,
    ACTION_4,
    ACTION_5,
    ACTION_6,
    ACTION_7,
    ACTION_8,
    ACTION_9,
    ACTION_10,
    OWN_1,
    OWN_2,
    OWN_3,
    OWN_4,
    OWN_5,
    OWN_6,
    OWN_7,
    OWN_8,
    OWN_9,
    OWN_10;

    public boolean isAction() {
        return name().startsWith("ACTION");
    }

    /** Its number among its ten. */
    public int number() {
        return Integer.parseInt(name().substring(name().indexOf('_') + 1));
    }

    /** How addresses name it: {@code action-5}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Area of(String slug) {
        return Arrays.stream(values())
                .filter(area -> area.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("area"));
    }

    public static List<Area> actions() {
        return Arrays.stream(values()).filter(Area::isAction).toList();
    }

    public static List<Area> own() {
        return Arrays.stream(values()).filter(area -> !area.isAction()).toList();
    }
}
