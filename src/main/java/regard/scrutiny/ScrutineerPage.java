package regard.scrutiny;

import java.util.List;
import regard.kernel.Problem;

/**
 * A council or a Healthwatch being written.
 *
 * @param id its identity; {@code new} for a new one
 */
record ScrutineerPage(String id, ScrutineerForm form, List<Problem> problems) {

    boolean isNew() {
        return id.equals("new");
    }
}
