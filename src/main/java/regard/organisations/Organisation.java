package regard.organisations;

import java.time.LocalDate;
import java.util.Optional;
import regard.kernel.OrganisationId;

/**
 * A body: a commissioner whose people work here, or one it works with.
 *
 * @param odsCode its code at the NHS Organisation Data Service; not safe as a key over time
 * @param onsCode the code of its area, the key of the population figures
 */
public record Organisation(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        Optional<String> odsCode,
        Optional<String> onsCode,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Contact contact,
        boolean host) {

    /** How people reach the body. */
    public record Contact(String phone, String hours, String textRelay, String email, String post) {

        public static final Contact NONE = new Contact("", "", "", "", "");
    }
}
