package regard.responses;

import java.util.List;
import java.util.UUID;
import regard.consultations.ConsultationId;

/** What became of the points that one response made: a slot that the room above fills, shown to whoever holds the receipt. */
public interface WhatHappened {

    List<Outcome> outcomes(ConsultationId id, UUID response);

    /** One point, and what was done about it, or why not. */
    record Outcome(String theme, String youSaid, String weDid, String status, String reason) {}
}
