package regard.opportunities;

/** An event to come, with the involvement it belongs to. */
record UpcomingMeeting(String ref, String title, PublicPage.Meeting meeting) {}
