package regard.responses;

import java.time.LocalDate;

/** The way back to a draft: a link and a code, and until when. */
record SavedPage(String ref, String title, Code code, String address, LocalDate until) {}
