package regard.duties;

import java.time.LocalDate;
import regard.kernel.PersonId;

/**
 * Somebody's word on one version of an assessment.
 *
 * @param given whether they signed; otherwise they refused, and the statement is their reason
 */
record Signature(SignOffRole role, PersonId person, boolean given, String statement, LocalDate on) {}
