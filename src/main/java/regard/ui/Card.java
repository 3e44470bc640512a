package regard.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The card around a summary list or a table. It never changes; each method gives another one. */
public final class Card {

    private static final Map<String, String> CARE = Map.of(
            "non-urgent", "Non-urgent advice", "urgent", "Urgent advice", "emergency", "Immediate action required");

    private Part heading = Part.NONE;
    private @Nullable String href;
    private boolean clickable;
    private List<Link> actions = List.of();
    private @Nullable String actionsClasses;
    private @Nullable String variant;
    private @Nullable String id;
    private @Nullable String classes;
    private @Nullable Attributes attributes;

    private Card() {}

    private Card(Card other) {
        heading = other.heading;
        href = other.href;
        clickable = other.clickable;
        actions = other.actions;
        actionsClasses = other.actionsClasses;
        variant = other.variant;
        id = other.id;
        classes = other.classes;
        attributes = other.attributes;
    }

    public static Card of(String heading) {
        return of(Part.of(heading));
    }

    public static Card of(Part heading) {
        var card = new Card();
        card.heading = heading;
        return card;
    }

    /** All of the card can be pressed. */
    public Card clickable() {
        var copy = new Card(this);
        copy.clickable = true;
        return copy;
    }

    Card clickable(boolean value) {
        var copy = new Card(this);
        copy.clickable = value;
        return copy;
    }

    public Card actions(List<Link> links) {
        var copy = new Card(this);
        copy.actions = links.stream().filter(Objects::nonNull).toList();
        return copy;
    }

    public Card href(@Nullable String value) {
        var copy = new Card(this);
        copy.href = value;
        return copy;
    }

    public Card actionsClasses(@Nullable String value) {
        var copy = new Card(this);
        copy.actionsClasses = value;
        return copy;
    }

    /** primary, secondary, feature, warning, non-urgent, urgent or emergency. */
    public Card variant(@Nullable String value) {
        var copy = new Card(this);
        copy.variant = value;
        return copy;
    }

    public Card id(@Nullable String value) {
        var copy = new Card(this);
        copy.id = value;
        return copy;
    }

    public Card classes(@Nullable String value) {
        var copy = new Card(this);
        copy.classes = value;
        return copy;
    }

    public Card attributes(@Nullable Attributes value) {
        var copy = new Card(this);
        copy.attributes = value;
        return copy;
    }

    /** A care card says how urgent its advice is. */
    boolean isCare() {
        return variant != null && CARE.containsKey(variant) && heading.hasWords();
    }

    @Nullable
    String careWords() {
        return heading.hidden() != null ? heading.hidden() : CARE.get(variant);
    }

    String names() {
        boolean says = classes != null && classes.contains("nhsuk-card--care--");
        return ClassNames.of("nhsuk-card", classes)
                .and(clickable ? "nhsuk-card--clickable" : null)
                .variant("nhsuk-card--", variant, List.of("feature", "primary", "secondary", "warning"))
                .and(isCare() && !says ? "nhsuk-card--care nhsuk-card--care--" + variant : null)
                .toString();
    }

    Part heading() {
        return heading;
    }

    @Nullable
    String href() {
        return href;
    }

    List<Link> actions() {
        return actions;
    }

    @Nullable
    String actionsClasses() {
        return actionsClasses;
    }

    @Nullable
    String variant() {
        return variant;
    }

    @Nullable
    String id() {
        return id;
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
