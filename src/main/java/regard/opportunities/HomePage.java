package regard.opportunities;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.organisations.Organisation;

/**
 * The public home.
 *
 * @param place what somebody looks for near
 * @param open what is open, near that place if one is given
 * @param openCount how many are open near it, and how many anywhere
 * @param firstAnswerDue by when people first hear what changed, while nobody has been told yet
 */
record HomePage(
        Optional<String> place,
        List<Listing> open,
        long openHere,
        long openCount,
        List<Listing> upcoming,
        List<Content> whatChanged,
        Optional<LocalDate> firstAnswerDue,
        Organisation.Contact contact,
        Optional<UpcomingMeeting> nextMeeting) {}
