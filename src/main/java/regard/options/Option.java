package regard.options;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that could be done. People need not be asked about one that is honestly judged unviable, but how it was screened must be
 * shown (R (Nettleship) v South Tyneside CCG; Glatter v NHS Herts Valleys CCG), and a short account of it given (Moseley).
 *
 * @param code what rules and tables call it: {@code OP2}
 * @param better what would be better; beside it, in {@code worse}, what would be worse
 * @param reason why it is preferred or was dropped; for a single live one, why there is only one
 * @param evidence what shows that
 * @param screenedOn the day it was screened
 * @param decidedBy who screened it
 * @param panel the panel that looked at it, if one did
 * @param outlined whether those who are asked can read of it
 * @param version grows with each change, so that two people never overwrite each other
 */
public record Option(
        UUID id,
        String code,
        String title,
        String what,
        String better,
        String worse,
        String cost,
        Standing standing,
        String reason,
        String evidence,
        Optional<LocalDate> screenedOn,
        String decidedBy,
        Optional<UUID> panel,
        boolean outlined,
        int version) {

    /** How it stands (contracts, section 2.1). */
    public enum Standing {
        LIVE,
        PREFERRED,
        REJECTED,
        UNVIABLE
    }

    /** One that people read of, as the public page puts it. */
    public record OnPage(String title, String what, String better, String worse, String cost) {}

    public boolean isLive() {
        return standing == Standing.LIVE || standing == Standing.PREFERRED;
    }

    public boolean isOnPage() {
        return isLive() && outlined;
    }

    /** The same option, put in other words. */
    public Option with(OnPage page) {
        return with(page, true);
    }

    Option named(String other) {
        return with(new OnPage(other, what, better, worse, cost), outlined);
    }

    Option notOnPage() {
        return with(new OnPage(title, what, better, worse, cost), false);
    }

    private Option with(OnPage page, boolean isOutlined) {
        return new Option(
                id,
                code,
                page.title(),
                page.what(),
                page.better(),
                page.worse(),
                page.cost(),
                standing,
                reason,
                evidence,
                screenedOn,
                decidedBy,
                panel,
                isOutlined,
                version);
    }
}
