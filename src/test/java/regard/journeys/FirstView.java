package regard.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * What a browser that has nothing yet has to fetch to show a page, as it comes over the wire: compressed.
 *
 * @param fetched what was fetched over the network, with its kind and weight
 * @param elsewhere addresses of others that were asked
 * @param reports how often the page broke its own content security policy
 */
record FirstView(List<Fetched> fetched, List<String> elsewhere, long reports) {

    record Fetched(String kind, String address, long bytes) {}

    /** Opens a page in a context, and answers with what it fetched. */
    static FirstView of(BrowserContext context, String base, String path) {
        var asked = new ArrayList<Request>();
        try (Page page = context.newPage()) {
            page.onRequestFinished(asked::add);
            page.navigate(base + path);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            var fetched = new ArrayList<Fetched>();
            var elsewhere = new ArrayList<String>();
            long reports = 0;
            for (Request request : asked) {
                if (request.url().startsWith("data:")) {
                    continue;
                }
                if (!request.url().startsWith(base)) {
                    elsewhere.add(request.url());
                }
                if (request.url().endsWith("/csp-report")) {
                    reports++;
                }
                long bytes = request.sizes().responseBodySize;
                if (bytes > 0) {
                    fetched.add(new Fetched(request.resourceType(), request.url(), bytes));
                }
            }
            return new FirstView(fetched, elsewhere, reports);
        }
    }

    long bytes(String kind) {
        return fetched.stream()
                .filter(each -> each.kind().equals(kind))
                .mapToLong(Fetched::bytes)
                .sum();
    }

    long bytes() {
        return fetched.stream().mapToLong(Fetched::bytes).sum();
    }
}
