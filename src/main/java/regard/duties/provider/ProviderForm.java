package regard.duties.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.ui.DateInput;

/** What a provider was asked for and returned, as somebody typed it. */
record ProviderForm(
        int version,
        String provider,
        DateInput askedOn,
        DateInput planReceivedOn,
        DateInput reportSeenOn,
        String paper,
        List<String> checked,
        String opinion) {

    static final ProviderForm EMPTY = new ProviderForm(0, null, null, null, null, null, null, null);

    ProviderForm(
            int version,
            @Nullable String provider,
            @Nullable DateInput askedOn,
            @Nullable DateInput planReceivedOn,
            @Nullable DateInput reportSeenOn,
            @Nullable String paper,
            @Nullable List<String> checked,
            @Nullable String opinion) {
        this.version = version;
        this.provider = clean(provider);
        this.askedOn = askedOn == null ? DateInput.EMPTY : askedOn;
        this.planReceivedOn = planReceivedOn == null ? DateInput.EMPTY : planReceivedOn;
        this.reportSeenOn = reportSeenOn == null ? DateInput.EMPTY : reportSeenOn;
        this.paper = clean(paper);
        this.checked = checked == null ? List.of() : List.copyOf(checked);
        this.opinion = clean(opinion);
    }

    static ProviderForm of(ProviderReport report) {
        var checked = new java.util.ArrayList<String>();
        if (report.questionsRight()) {
            checked.add("QUESTIONS");
        }
        if (report.saidEnough()) {
            checked.add("ENOUGH");
        }
        if (report.longEnough()) {
            checked.add("LONG");
        }
        return new ProviderForm(
                report.version(),
                report.provider(),
                report.askedOn().map(DateInput::of).orElse(null),
                report.planReceivedOn().map(DateInput::of).orElse(null),
                report.reportSeenOn().map(DateInput::of).orElse(null),
                report.paper(),
                checked,
                report.opinion());
    }

    ProviderReport report() {
        return new ProviderReport(
                provider,
                askedOn.date(),
                planReceivedOn.date(),
                reportSeenOn.date(),
                paper,
                checked.contains("QUESTIONS"),
                checked.contains("ENOUGH"),
                checked.contains("LONG"),
                opinion,
                version);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "").strip();
    }
}
