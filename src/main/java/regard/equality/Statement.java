package regard.equality;

/**
 * What an equality impact analysis says in words of its own (NHS England's form of 2014; domain specification 7.3): the change and
 * its aims, the three aims of the public sector equality duty (Equality Act 2010, section 149), the duties on inequalities (National
 * Health Service Act 2006, section 14Z35), human rights, and how it will be watched.
 */
public enum Statement {
    /** What the change is meant to bring about. */
    OUTCOMES(Section.ABOUT),
    HOW(Section.ABOUT),
    WHO_IS_AFFECTED(Section.ABOUT),
    /** How it was found that nobody is affected differently; blank where somebody is. It answers for every group. */
    NO_IMPACT(Section.ABOUT),
    ELIMINATE(Section.AIMS),
    ADVANCE(Section.AIMS),
    FOSTER(Section.AIMS),
    /** Inequalities in who can get care. */
    ACCESS(Section.INEQUALITIES),
    /** Inequalities in what care does for people. */
    RESULTS(Section.INEQUALITIES),
    HUMAN_RIGHTS(Section.INEQUALITIES),
    REASONS(Section.CONCLUSION),
    MONITORING(Section.CONCLUSION);

    private final Section section;

    Statement(Section section) {
        this.section = section;
    }

    Section section() {
        return section;
    }

    boolean isNeeded() {
        return this != NO_IMPACT;
    }

    /** The name of its field on a page. */
    String field() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
