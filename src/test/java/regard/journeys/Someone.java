package regard.journeys;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.HashingAlgorithm;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;

/**
 * A person at a browser of their own. After everything they do, the page they see is looked at by axe and by the HTML checker, must
 * not run off the side, and must have asked nobody else for anything. The HTML checker reads every page that differs in anything;
 * axe looks at every {@link Skeleton} once on each kind of screen, with scripts and without.
 */
final class Someone implements AutoCloseable {

    /** A code counts once for a person, whichever browser they sit at. */
    private static final Map<String, Set<Long>> USED_STEPS = new ConcurrentHashMap<>();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What was looked at in this run, and was right. */
    private static final Set<String> READ = ConcurrentHashMap.newKeySet();

    private static final Set<Look> LOOKED = ConcurrentHashMap.newKeySet();

    private final String base;
    private final boolean scripts;
    private final int width;
    private final BrowserContext context;
    private final Page page;
    private final Axe axe;
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
        this.width = width;
        this.clock = clock;
        this.context = Browser.context(scripts, width);
        this.page = context.newPage();
        this.axe = new Axe(page, scripts);
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

    /** Asks the server for a page, signed in as they are, and is told that there is none: not even that it is somebody else's. */
    void isTurnedAwayAt(String path) {
        String cookies = context.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(joining("; "));
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookies);
        HttpResponse<String> answer =
                HTTP.sendAsync(request.build(), BodyHandlers.ofString()).join();
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).as(path).contains("We cannot find this page");
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
        String known = html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("[0-9a-f-]{36}", "");
        if (READ.add(scripts + known)) {
            assertThat(HtmlCheck.problems(Axe.withoutConditionalState(html)))
                    .as(page.url())
                    .isEmpty();
        }
        if (LOOKED.add(new Look(Skeleton.of(html), scripts, width))) {
            assertThat(axe.complaints()).as(page.url()).isEmpty();
        }
    }

    /** Pages of one skeleton look alike on one screen: axe looks at the first. */
    private record Look(Skeleton skeleton, boolean scripts, int width) {}

    @Override
    public void close() {
        context.close();
    }
}
