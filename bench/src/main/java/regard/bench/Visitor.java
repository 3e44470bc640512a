package regard.bench;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps cookies, signs in, and follows links as a person does. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();
    // By hand: Java never sends a cookie marked "Secure" over HTTP, where browsers do so on loopback.
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Visitor(String address) {
        this.address = address.replaceFirst("/$", "");
    }

    void signIn(String[] account) throws IOException, InterruptedException {
        submit("/sign-in", Map.of("username", account[2], "password", account[3]));
        if (!account[4].isEmpty()) {
            submit("/sign-in/code", Map.of("code", code(account[4])));
        }
        if (get("/today").statusCode() != 200) {
            throw new IllegalStateException("the account " + account[2] + " cannot sign in");
        }
    }

    private static String code(String secret) {
        try {
            return new DefaultCodeGenerator().generate(secret, System.currentTimeMillis() / 30_000);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(path).body());
        var all = new LinkedHashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(all.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";")[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    /** Looks at so many pages, from one on, each link once; answers with how many were pages that worked. */
    int walk(String from, int most) throws IOException, InterruptedException {
        Set<String> seen = new LinkedHashSet<>(Set.of(from));
        var next = new ArrayDeque<>(seen);
        int worked = 0;
        for (int looked = 0; looked < most && !next.isEmpty(); looked++) {
            var answer = get(next.poll());
            if (answer.statusCode() >= 500) {
                throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode());
            }
            worked += answer.statusCode() == 200 ? 1 : 0;
            var links = LINK.matcher(answer.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (!link.startsWith("//") && !link.startsWith("/assets") && seen.add(link)) {
                    next.add(link);
                }
            }
        }
        return worked;
    }

    @Override
    public void close() {
        http.close();
    }
}
