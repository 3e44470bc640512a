package regard.opportunities;

import java.util.List;

/** Events to come across all involvements, the next one first. */
record EventsPage(List<UpcomingMeeting> meetings) {}
