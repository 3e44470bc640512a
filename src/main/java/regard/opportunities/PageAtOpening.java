package regard.opportunities;

import java.util.List;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.PublicWords;
import regard.consultations.BecomesPublic;

/** A page that nobody published by hand becomes public when the consultation opens, so its words are looked at before that. */
@Component
class PageAtOpening implements BecomesPublic {

    private final Opportunities opportunities;

    PageAtOpening(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public List<PublicWords> onOpening(Activity activity) {
        StaffText text = opportunities.staffText(activity);
        return text.published().isEmpty() ? PublicPageWords.of(text.draft()) : List.of();
    }
}
