package regard.responses;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.ActivityId;
import regard.consultations.Consultations;
import regard.equality.TakingPart;

/** How many responses an activity had, for the page of who is missing. */
@Component
class HowManyTookPart implements TakingPart {

    private final Consultations consultations;
    private final Responses responses;

    HowManyTookPart(Consultations consultations, Responses responses) {
        this.consultations = consultations;
        this.responses = responses;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Figures> in(ActivityId activity) {
        return consultations
                .of(activity)
                .flatMap(consultation -> Responses.period(consultation)
                        .map(period -> new Figures(
                                responses.received(consultation.brief().id()), period)));
    }
}
