package regard.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;

/** The decision that an activity leads to: being prepared, until it is taken; then it stands. */
public sealed interface Decision {

    Paper paper();

    /** Nothing is decided. What is written here is put before those who will. */
    record Prepared(Paper paper) implements Decision {}

    /**
     * It was taken, and everybody can read it.
     *
     * @param option the title of the option chosen, if it was one of those
     * @param reconsultation what was said of a decision that people were not asked about
     */
    record Taken(
            Paper paper,
            LocalDate on,
            Optional<OptionId> option,
            String text,
            String reasons,
            Optional<Reconsultation> reconsultation)
            implements Decision {}

    /**
     * What a decision is prepared with.
     *
     * @param ref what people call the decision: {@code PI-2026-0047-D1}
     * @param maker who decides, and where
     * @param meetsOn the day on which they mean to decide
     * @param version grows with each change, so that two people never overwrite each other
     */
    record Paper(
            ActivityId activity,
            String ref,
            String activityRef,
            String title,
            OrganisationId owner,
            String maker,
            Optional<LocalDate> meetsOn,
            String papersUrl,
            ConsiderationRecord consideration,
            List<OptionConsidered> options,
            List<Member> members,
            List<ThemeAnswer> answers,
            int version) {

        public Paper {
            options = List.copyOf(options);
            members = List.copyOf(members);
            answers = List.copyOf(answers);
        }

        /** Before anybody has written anything. */
        static Paper empty(regard.activities.Activity activity) {
            return new Paper(
                    activity.id(),
                    activity.ref() + "-D1",
                    activity.ref(),
                    activity.title(),
                    activity.owner(),
                    "",
                    activity.plannedDecisionOn(),
                    "",
                    ConsiderationRecord.EMPTY,
                    List.of(),
                    List.of(),
                    List.of(),
                    1);
        }

        public Optional<OptionConsidered> option(OptionId id) {
            return options.stream().filter(option -> option.id().equals(id)).findFirst();
        }
    }

    /**
     * A decision for something that people were not asked about: whether it is so different that they must be asked again.
     *
     * @param askedAgainOn when they were, if it is
     */
    record Reconsultation(boolean fundamentallyDifferent, String why, Optional<LocalDate> askedAgainOn) {}
}
