package regard.duties.joint;

import java.time.LocalDate;
import regard.kernel.PersonId;

/**
 * That a body which decides with us signed a version.
 *
 * @param person who signed for it here, or who recorded what was signed elsewhere
 * @param own whether its own people signed here
 * @param affected which of its people are affected
 * @param councils which councils' scrutiny it consults
 * @param paper where its signature stands, if it was given elsewhere
 */
record BodySignature(
        String body,
        PersonId person,
        boolean own,
        String statement,
        String affected,
        String councils,
        String paper,
        LocalDate signedOn) {}
