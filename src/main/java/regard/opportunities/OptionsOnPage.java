package regard.opportunities;

import java.util.List;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.options.Option;
import regard.options.Options;

/** The options on a public page: they stand in the register of options, and the page reads them from there. */
@Component
class OptionsOnPage {

    private final Options options;

    OptionsOnPage(Options options) {
        this.options = options;
    }

    /** The page with the options of the register; as it was written where the register has none yet. */
    StaffText joined(StaffText text, Activity activity) {
        List<Option> all = options.list(activity);
        if (all.isEmpty()) {
            return text;
        }
        List<PublicPage.Choice> onPage = all.stream()
                .filter(Option::isOnPage)
                .map(option -> new PublicPage.Choice(
                        option.title(), option.what(), option.better(), option.worse(), option.cost()))
                .toList();
        return new StaffText(
                text.activity(),
                text.owner(),
                text.ref(),
                text.draft().withOptions(onPage),
                text.published(),
                text.isPublic(),
                text.revision());
    }

    void takeIn(Activity activity, PublicPage page, Actor actor) {
        options.onPage(
                activity,
                page.options().stream()
                        .map(choice -> new Option.OnPage(
                                choice.name(), choice.what(), choice.better(), choice.worse(), choice.cost()))
                        .toList(),
                actor);
    }
}
