package regard.promises;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;

/**
 * A promise of involvement that somebody may rely on: once it is clear, it is a legitimate expectation (R v North and East Devon HA ex
 * p Coughlan; R (Buckingham) v NHS Corby CCG).
 *
 * @param ref what people call it: {@code PR-2026-0003}
 * @param because how it was kept, or why it was released; blank while it is open
 * @param adviceRef where the legal advice is kept on which it was released
 * @param standingBy who recorded how it stands
 * @param version grows with each change, so that two people never overwrite each other
 */
public record Promise(
        String ref,
        OrganisationId owner,
        Wording wording,
        Standing standing,
        String because,
        String adviceRef,
        Optional<PersonId> standingBy,
        Optional<LaySignature> lay,
        List<Link> links,
        LocalDate registeredOn,
        int version) {

    public Promise {
        links = List.copyOf(links);
    }

    /** What people were told they would get. */
    public enum Kind {
        CONSULT,
        INVOLVE
    }

    /** How a promise stands (contracts, section 2.1). */
    public enum Standing {
        OPEN,
        KEPT,
        RELEASED_WITH_ADVICE
    }

    /**
     * What was promised.
     *
     * @param quote the words themselves
     * @param source the document or the speech
     * @param audience to whom
     * @param clear whether it is clear and without reservation; one that is not binds nobody, and is kept in sight all the same
     */
    public record Wording(
            String quote,
            String source,
            Optional<LocalDate> madeOn,
            String madeBy,
            String audience,
            String subject,
            Optional<Kind> kind,
            boolean clear) {

        static final Wording NONE = new Wording("", "", Optional.empty(), "", "", "", Optional.empty(), true);
    }

    /** A lay member is satisfied, by their own account, that a greater public interest requires the promise to be set aside. */
    public record LaySignature(PersonId person, String statement, LocalDate on) {}

    /**
     * Work that the promise is about.
     *
     * @param met whether this work keeps it
     * @param how how it does
     */
    public record Link(ActivityId activity, String ref, String title, boolean met, String how) {}

    public Optional<Link> link(ActivityId activity) {
        return links.stream().filter(link -> link.activity().equals(activity)).findFirst();
    }

    boolean waitsForLay() {
        return standing == Standing.RELEASED_WITH_ADVICE && lay.isEmpty();
    }
}
