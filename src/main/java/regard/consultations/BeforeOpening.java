package regard.consultations;

import java.util.List;

/** What a room above would have in place before a consultation opens: a slot that is shown where it is opened. */
public interface BeforeOpening {

    List<Missing> missing(Consultation.Brief brief);

    /** One thing that is missing, and where it is put right. */
    record Missing(String words, String href, String act) {}
}
