package regard.themes;

/**
 * A code that people give to comments; what is coded alike is a theme.
 *
 * @param code what files call it
 * @param label what people call it
 * @param description when to give it, and when not
 */
public record Code(CodeId id, String code, String label, String description) {

    /**
     * New ideas must be looked at before a decision (Gunning, fourth principle), so every frame has a code for them and none can
     * drop it.
     */
    public static final String SUGGESTED_ALTERNATIVES = "SUGGESTED_ALTERNATIVES";

    public boolean isSuggestedAlternatives() {
        return code.equals(SUGGESTED_ALTERNATIVES);
    }
}
