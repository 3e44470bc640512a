package regard.duties.provider;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** It was recorded what a provider that leads a change was asked for and returned. */
record ProviderReported(Actor actor, String ref, ProviderReport report) implements Audited {

    @Override
    public String action() {
        return "duty.provider-report-recorded";
    }

    @Override
    public String object() {
        return "provider-report:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(report);
    }
}
