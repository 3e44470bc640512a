package regard.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the axe checker finds on the page that a person has before them: the rules of WCAG 2.2, levels A and AA. */
final class Axe {

    private static final String SCRIPT = "() => {" + AxeBuilder.getAxeScript() + "}";
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** No page of ours has frames. Of what is right we ask for nothing, which spares most of the answer. */
    private static final String RUN = """
            async rules => {
                const found = await axe.run(document, { runOnly: rules, resultTypes: ['violations'], iframes: false });
                return found.violations.map(rule => ({
                    id: rule.id, help: rule.help, where: rule.nodes.map(node => node.html)
                }));
            }
            """;

    private static final Pattern CONDITIONAL_STATE = Pattern.compile(
            "(<input class=\"nhsuk-radios__input\"[^>]* aria-controls=\"conditional-[^>]*) aria-expanded=\"[a-z]+\"");

    private final Page page;
    private final boolean scripts;
    private final CDPSession browser;

    /** For a page whose own scripts run, or do not. */
    Axe(Page page, boolean scripts) {
        this.page = page;
        this.scripts = scripts;
        this.browser = page.context().newCDPSession(page);
        if (!scripts) {
            // The browser only lets in whom it knows to be kept out.
            letScriptsIn(false);
        }
    }

    /** What is wrong, with up to three places of each. */
    List<String> complaints() {
        if (scripts) {
            return run();
        }
        // Scripts are let in for axe alone. Those of the page were passed over when it was read, and stay so.
        letScriptsIn(true);
        try {
            return run();
        } finally {
            letScriptsIn(false);
        }
    }

    private void letScriptsIn(boolean in) {
        var how = new JsonObject();
        how.addProperty("value", !in);
        browser.send("Emulation.setScriptExecutionDisabled", how);
    }

    private List<String> run() {
        page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(RUN, RULES))
                .stream()
                        .map(each -> complaint((Map<?, ?>) each))
                        .filter(complaint -> !complaint.where().isEmpty())
                        .map(Complaint::toString)
                        .toList();
    }

    private record Complaint(String what, List<String> where) {}

    private static Complaint complaint(Map<?, ?> rule) {
        String id = String.valueOf(rule.get("id"));
        List<String> where = ((List<?>) rule.get("where"))
                .stream()
                        .map(String::valueOf)
                        .filter(html -> !isConditionalRadio(id, html))
                        .limit(3)
                        .toList();
        return new Complaint(id + ": " + rule.get("help"), where);
    }

    /** The library's own script says of a radio button whether what belongs to it is open; its makers know that checkers object. */
    private static boolean isConditionalRadio(String rule, String html) {
        return rule.equals("aria-allowed-attr")
                && CONDITIONAL_STATE.matcher(html).find();
    }

    /** The same words for the HTML checker, which objects to the same. */
    static String withoutConditionalState(String html) {
        return CONDITIONAL_STATE.matcher(html).replaceAll("$1");
    }
}
