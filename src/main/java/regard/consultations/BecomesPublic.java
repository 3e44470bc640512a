package regard.consultations;

import java.util.List;
import regard.activities.Activity;
import regard.activities.PublicWords;

/** Words of a room above that everybody can read from the moment a consultation opens: a slot, so that they are looked at before. */
public interface BecomesPublic {

    List<PublicWords> onOpening(Activity activity);
}
