package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.HashingAlgorithm;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A person at a browser of their own. After everything they do, the page they see is looked at by axe and by the HTML checker, must
 * not run off the side, and must have asked nobody else for anything.
 */
final class Someone implements AutoCloseable {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Pattern CONDITIONAL_STATE = Pattern.compile(
            "(<input class=\"nhsuk-radios__input\"[^>]* aria-controls=\"conditional-[^>]*) aria-expanded=\"[a-z]+\"");
    /** A code counts once for a person, whichever browser they sit at. */
    private static final Map<String, Set<Long>> USED_STEPS = new ConcurrentHashMap<>();

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private final String base;
    private final boolean scripts;
    private final BrowserContext context;
    private final BrowserContext looker;
    private final Page page;
    private final Page copy;
    private final Clock clock;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> walked = new LinkedHashSet<>();
    private String asked = "GET";

    Someone(String base, boolean scripts, int width) {
        this(base, scripts, width, Clock.systemUTC());
    }

    /** Somebody who lives by this clock: their one-time codes go by it. */
    Someone(String base, boolean scripts, int width, Clock clock) {
        this.base = base;
        this.scripts = scripts;
        this.clock = clock;
        this.context = Browser.context(scripts, width);
        this.looker = scripts ? context : Browser.context(true, width);
        this.page = context.newPage();
        this.copy = scripts ? page : looker.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (request.isNavigationRequest()) {
                asked = request.method();
            }
            if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
                complaints.add("asked somebody else: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    void opens(String path) {
        page.navigate(path.startsWith("http") ? path : base + path);
        looks();
    }

    /** Asks for a page as one types an address, and is told that there is no such page: not even that it is somebody else's. */
    void isTurnedAwayAt(String path) {
        Response answer = page.navigate(base + path);
        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(page.locator("h1").innerText()).as(path).contains("We cannot find this page");
    }

    /** The addresses of the pages this person has been to, less what only answers a form. */
    Set<String> walked() {
        return walked;
    }

    /** Follows a link or presses a button by its words. */
    void clicks(String words) {
        pressable(words).click();
        page.waitForLoadState();
        looks();
    }

    /** Whether a link or a button says exactly this. */
    boolean offers(String words) {
        return named(words, true).count() > 0;
    }

    private Locator pressable(String words) {
        return offers(words) ? named(words, true).first() : named(words, false).first();
    }

    private Locator named(String words, boolean exactly) {
        var options = new Page.GetByRoleOptions().setName(words).setExact(exactly);
        return page.getByRole(AriaRole.BUTTON, options).or(page.getByRole(AriaRole.LINK, options));
    }

    void types(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    /** A date, in its three boxes, within the group of this legend. */
    void typesDate(String legend, java.time.LocalDate day) {
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend));
        group.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
        group.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
        group.getByLabel("Year").fill(String.valueOf(day.getYear()));
    }

    void chooses(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
    }

    /** Chooses within the group of this legend, where the same words stand more than once. */
    void chooses(String legend, String label) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend))
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
    }

    void presses(String key) {
        page.keyboard().press(key);
    }

    /** Goes on with the tabulator until what has the focus says these words, or is this kind of element. */
    void tabsTo(String words) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            String focused = String.valueOf(page.evaluate("""
                    (() => {
                        const at = document.activeElement;
                        const labels = at.labels ? [...at.labels].map(label => label.innerText).join(' ') : '';
                        return [at.tagName.toLowerCase(), at.innerText || '', labels].join(' ');
                    })()
                    """));
            if (focused.contains(words)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach “" + words + "” on " + page.url());
    }

    void entersAndWaits() {
        String here = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.equals(here));
        looks();
    }

    void sees(String... words) {
        String text = page.locator("body").innerText();
        for (String word : words) {
            assertThat(text).as(page.url()).contains(word);
        }
    }

    String reads(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    String address() {
        return page.url().substring(base.length());
    }

    void signsIn(String username, String password, String totpSecret) {
        opens("/sign-in");
        types("Email address", username);
        page.locator("input[name=password]").fill(password);
        clicks("Continue");
        types("Code", code(username, totpSecret));
        clicks("Sign in");
    }

    /** A code that was not used yet: those of the steps before and after are taken too. */
    private String code(String username, String secret) {
        long now = clock.millis() / 30_000;
        for (long step : new long[] {now, now + 1}) {
            if (USED_STEPS.computeIfAbsent(username, _ -> new HashSet<>()).add(step)) {
                try {
                    return new DefaultCodeGenerator(HashingAlgorithm.SHA1, 6).generate(secret, step);
                } catch (CodeGenerationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalStateException("signed in too often within a minute");
    }

    /** For people who want to look: only with REGARD_PICTURES set, because each takes as long as a page. */
    void takesPictureAs(String name) {
        if (System.getenv("REGARD_PICTURES") == null) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/" + name + ".png"))
                .setFullPage(true));
    }

    private void looks() {
        assertThat(complaints).isEmpty();
        if (asked.equals("GET")) {
            walked.add(address().replaceAll("[?#].*", ""));
        }
        String html = page.content();
        assertThat(html).as(page.url()).contains("<h1");
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("runs off the side: " + page.url())
                .isLessThanOrEqualTo(0);
        // The same page in the same state is looked at once.
        String known = html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("[0-9a-f-]{36}", "");
        if (SEEN.add(scripts + Integer.toHexString(known.hashCode()))) {
            axe(html);
            assertThat(HtmlCheck.problems(withoutConditionalState(html)))
                    .as(page.url())
                    .isEmpty();
        }
    }

    private void axe(String html) {
        if (scripts) {
            assertThat(violations(page)).as(page.url()).isEmpty();
            return;
        }
        // Without scripts axe cannot run in the page itself: a second one shows the same text.
        String address = page.url();
        copy.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setHeaders(Map.of("Content-Security-Policy", "script-src 'none'"))
                        .setBody(html)));
        copy.navigate(address);
        assertThat(violations(copy)).as(address).isEmpty();
        copy.unroute(address);
    }

    private static List<String> violations(Page page) {
        // No page of ours has frames. For them axe would open another page at each look, which is most of its time.
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> new Complaint(
                                rule.getId() + ": " + rule.getHelp(),
                                rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .filter(html -> !isConditionalRadio(rule.getId(), html))
                                        .limit(3)
                                        .toList()))
                        .filter(complaint -> !complaint.where().isEmpty())
                        .map(Complaint::toString)
                        .toList();
    }

    private record Complaint(String what, List<String> where) {}

    /** The library's own script says of a radio button whether what belongs to it is open; its makers know that checkers object. */
    private static boolean isConditionalRadio(String rule, String html) {
        return rule.equals("aria-allowed-attr")
                && CONDITIONAL_STATE.matcher(html).find();
    }

    private static String withoutConditionalState(String html) {
        return CONDITIONAL_STATE.matcher(html).replaceAll("$1");
    }

    @Override
    public void close() {
        context.close();
        if (!scripts) {
            looker.close();
        }
    }
}
