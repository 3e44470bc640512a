package regard.feedback;

import java.util.List;
import regard.messages.Undelivered;

/** Messages that wait, and those that could not be sent. */
record OutboxPage(long waiting, List<Undelivered> givenUp) {}
