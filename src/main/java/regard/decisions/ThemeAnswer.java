package regard.decisions;

import regard.themes.CodeId;

/**
 * What was decided about one theme, and why. It becomes what people are told: you said, we did.
 *
 * @param changes whether something changes because of it; where nothing does, there is a reason
 */
public record ThemeAnswer(CodeId code, String decided, String reason, boolean changes, int version) {}
