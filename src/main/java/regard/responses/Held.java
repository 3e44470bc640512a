package regard.responses;

import regard.consultations.Consultation;

/**
 * Somebody's answers, with what they hold to see them again.
 *
 * @param counted whether the response has its number already
 */
record Held(Code code, Response response, Consultation consultation, boolean counted) {}
