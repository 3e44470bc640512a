package regard.responses;

/** How an answer came (contracts, section 10). Who it came from is another question: {@link RespondentType}. */
public enum Channel {
    ONLINE,
    EASY_READ,
    PAPER,
    LETTER,
    EMAIL,
    PHONE,
    SMS,
    KIOSK,
    IN_PERSON,
    EVENT,
    FOCUS_GROUP,
    STREET,
    SOCIAL,
    ORGANISATION,
    PETITION,
    CAMPAIGN,
    STORY;

    /** What people do themselves, on a page; the others are keyed in by staff. */
    public boolean isByThemselves() {
        return this == ONLINE || this == EASY_READ || this == KIOSK;
    }
}
