package regard.duties.joint;

import java.time.LocalDate;
import java.util.Optional;
import regard.kernel.OrganisationId;
import regard.ui.Status.Mark;

/**
 * One of the bodies that decide together, as it stands on one version.
 *
 * @param number its place in the list, by which its page is addressed; the body that leads is 0
 * @param here the body in this service, where it works with it; its own people then sign
 * @param signedOn when it signed; for the body that leads, when the last of its people did
 */
record JointBody(
        int number,
        String name,
        Optional<OrganisationId> here,
        Optional<LocalDate> signedOn,
        Optional<BodySignature> signature) {

    boolean isLead() {
        return number == 0;
    }

    boolean hasSigned() {
        return signedOn.isPresent();
    }

    boolean isOf(OrganisationId body) {
        return here.filter(body::equals).isPresent();
    }

    Mark mark() {
        return hasSigned() ? Mark.OK : Mark.TODO;
    }
}
