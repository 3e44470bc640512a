package regard.ui;

import gg.jte.Content;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers that radios, checkboxes or a list to select from offer. It never changes; each method gives another one.
 */
public final class Choice {

    private @Nullable String value;
    private Part label = Part.NONE;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable Part hint;
    private @Nullable Content conditional;
    private @Nullable String divider;
    private boolean rule;
    private @Nullable Boolean checked;
    private @Nullable Boolean disabled;
    private @Nullable String behaviour;
    private @Nullable String behaviourGroup;
    private @Nullable String classes;
    private @Nullable Attributes attributes;

    private Choice() {}

    private Choice(Choice other) {
        value = other.value;
        label = other.label;
        id = other.id;
        name = other.name;
        hint = other.hint;
        conditional = other.conditional;
        divider = other.divider;
        rule = other.rule;
        checked = other.checked;
        disabled = other.disabled;
        behaviour = other.behaviour;
        behaviourGroup = other.behaviourGroup;
        classes = other.classes;
        attributes = other.attributes;
    }

    public static Choice of(@Nullable String value, String text) {
        return of(value, Part.of(text));
    }

    public static Choice of(@Nullable String value, Part label) {
        var choice = new Choice();
        choice.value = value;
        choice.label = label;
        return choice;
    }

    /** Not a choice but a word between choices, such as "or". */
    public static Choice divider(String word) {
        var choice = new Choice();
        choice.divider = word;
        return choice;
    }

    /** Not a choice but a line between the choices of a select. */
    public static Choice rule() {
        var choice = new Choice();
        choice.rule = true;
        return choice;
    }

    public Choice hint(String text) {
        return hint(Part.of(text));
    }

    /** The words when text alone is not enough. */
    public Choice label(Part value) {
        var copy = new Choice(this);
        copy.label = value;
        return copy;
    }

    public Choice id(@Nullable String value) {
        var copy = new Choice(this);
        copy.id = value;
        return copy;
    }

    /** For a checkbox whose name is not that of its group. */
    public Choice name(@Nullable String value) {
        var copy = new Choice(this);
        copy.name = value;
        return copy;
    }

    public Choice hint(@Nullable Part value) {
        var copy = new Choice(this);
        copy.hint = value;
        return copy;
    }

    /** What appears under this choice once it is chosen. */
    public Choice conditional(@Nullable Content value) {
        var copy = new Choice(this);
        copy.conditional = value;
        return copy;
    }

    /** Chosen, or not, whatever the value of the whole says. */
    public Choice checked(@Nullable Boolean value) {
        var copy = new Choice(this);
        copy.checked = value;
        return copy;
    }

    public Choice disabled(@Nullable Boolean value) {
        var copy = new Choice(this);
        copy.disabled = value;
        return copy;
    }

    /** For checkboxes: exclusive ("None of these") or inclusive ("All of these"). */
    public Choice behaviour(@Nullable String value) {
        var copy = new Choice(this);
        copy.behaviour = value;
        return copy;
    }

    public Choice behaviourGroup(@Nullable String value) {
        var copy = new Choice(this);
        copy.behaviourGroup = value;
        return copy;
    }

    public Choice classes(@Nullable String value) {
        var copy = new Choice(this);
        copy.classes = value;
        return copy;
    }

    public Choice attributes(@Nullable Attributes value) {
        var copy = new Choice(this);
        copy.attributes = value;
        return copy;
    }

    /** None of the others goes with this one: "None of these", "Prefer not to say". */
    public Choice exclusive() {
        return behaviour("exclusive");
    }

    boolean isChosen(Collection<String> chosen) {
        if (checked != null) {
            return checked;
        }
        String mine = value == null ? label.text() : value;
        return mine != null && chosen.contains(mine);
    }

    /** The first has the id of the group, so that an error summary can lead to it. */
    String idOr(String prefix, int index) {
        return id != null ? id : index == 1 ? prefix : prefix + "-" + index;
    }

    boolean isDisabled(boolean all) {
        return disabled == null ? all : disabled;
    }

    @Nullable
    String value() {
        return value;
    }

    Part label() {
        return label;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    Part hint() {
        return hint;
    }

    @Nullable
    Content conditional() {
        return conditional;
    }

    @Nullable
    String divider() {
        return divider;
    }

    boolean isRule() {
        return rule;
    }

    @Nullable
    String behaviour() {
        return behaviour;
    }

    @Nullable
    String behaviourGroup() {
        return behaviourGroup;
    }

    @Nullable
    String classes() {
        return classes;
    }

    @Nullable
    Attributes attributes() {
        return attributes;
    }
}
