package regard.decisions;

import java.util.UUID;

/**
 * What the paper says people were asked about: that they were asked about a proposal, in an activity.
 *
 * @param askedIn the reference of the activity
 */
public record PaperClaim(UUID id, String proposal, String askedIn) {}
