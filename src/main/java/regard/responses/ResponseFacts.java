package regard.responses;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.consultations.Consultations;
import regard.law.Facts;

/** Late responses and what was done with them, for rule R-28. */
@Component
class ResponseFacts implements Facts {

    private static final int MOST = 1_000;

    private final Consultations consultations;
    private final ResponseStore store;

    ResponseFacts(Consultations consultations, ResponseStore store) {
        this.consultations = consultations;
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String activity) {
        return consultations
                .find(activity)
                .filter(consultation -> Responses.period(consultation).isPresent())
                .<Map<String, Object>>map(consultation -> Map.of(
                        "responses",
                        Map.of(
                                "late",
                                store.late(consultation.brief().id(), MOST).stream()
                                        .map(ResponseFacts::late)
                                        .toList())))
                .orElse(Map.of());
    }

    private static Map<String, Object> late(Response response) {
        return switch (response.state()) {
            case COUNTED -> Map.of("id", response.reference(), "status", "CONSIDERED", "reason", response.lateReason());
            case REFUSED -> Map.of("id", response.reference(), "status", "REFUSED", "reason", response.lateReason());
            case WAITING, WITHDRAWN -> Map.of("id", response.reference());
        };
    }
}
