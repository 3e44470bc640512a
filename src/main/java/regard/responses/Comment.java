package regard.responses;

import java.util.UUID;

/**
 * What somebody wrote in their own words in answer to one question.
 *
 * @param number the running number of the response within its consultation
 */
public record Comment(
        UUID response, long number, String question, String text, String respondentType, String channel) {}
