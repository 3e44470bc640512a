package regard.consultations;

import java.util.List;
import regard.kernel.Problem;
import regard.kernel.Refused.Fault;

/**
 * Taking a questionnaire from a file.
 *
 * @param faults what is wrong with the file that was given
 */
record ImportPage(StaffPage head, List<Fault> faults, List<Problem> problems) {}
