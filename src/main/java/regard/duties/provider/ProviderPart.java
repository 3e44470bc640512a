package regard.duties.provider;

import gg.jte.html.HtmlTemplateOutput;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.duties.Afterwards;
import regard.duties.Version;
import regard.kernel.Actor;
import regard.ui.Words;

/** What the provider returned, on the page of the result of a change that it leads. */
@Component
class ProviderPart implements Afterwards {

    private static final int POSITION = 30;

    private final ProviderReportStore store;

    ProviderPart(ProviderReportStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Object> facts(Version version) {
        return Map.of();
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Part> part(Version version, Activity activity, Actor actor, Words words) {
        if (!version.facts().providerLed()) {
            return Optional.empty();
        }
        Optional<ProviderReport> report = store.of(activity.id());
        String address = "/activities/" + activity.ref() + "/duty/provider-report";
        return Optional.of(new Part(
                POSITION,
                output -> JtepartGenerated.render((HtmlTemplateOutput) output, null, report, address, words)));
    }
}
