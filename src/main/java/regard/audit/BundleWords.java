package regard.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** What a bundle says to people: how it is checked, and a page that leads to everything in it, without a script or the network. */
final class BundleWords {

    private BundleWords() {}

    static String verify() {
        return """
                HOW TO CHECK THIS BUNDLE

                You need unzip, sha256sum, openssl 3 and any program that can read JSON. "./regard audit verify --bundle FILE.zip" does
                all of it at once.

                1. Files. manifest.json lists every other file with its size and SHA-256. Compare each with sha256sum. A file that
                   is missing, was changed, or is not listed is a fault.

                2. Events. ledger/events.jsonl holds one event a line. Take the fields seq, at, actor, role, org, action, object,
                   before, after, requestId and prev, write them as canonical JSON (RFC 8785: keys sorted, no spaces), and take the
                   SHA-256 of these bytes. It must be the field hash.

                3. Proofs. The leaf is the SHA-256 of one byte 00 followed by the same canonical bytes. Fold the hashes of the field
                   proof over it, from the leaf to the root. With n = leafIndex and last = checkpoint.size - 1, for each hash p:
                     if n is odd, or n equals last:  r = SHA-256(01, p, r); while n is even and not 0, halve n and last;
                     otherwise:                      r = SHA-256(01, r, p);
                     then halve n and last (whole numbers, rounded down).
                   At the end last must be 0, and r must be checkpoint.root of manifest.json.

                4. Signature. Write at, root and size of the checkpoint as canonical JSON: {"at":"...","root":"...","size":N}. Decode
                   checkpoint.signature and checkpoint.key from Base64; the key is an Ed25519 public key (X.509, DER). Then:
                     openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in checkpoint.json -sigfile signature.bin
                   manifest.json names the same key as publicKey. Compare it with the one that the body publishes or gives you
                   by another way.

                before and after are the SHA-256 of an object's canonical JSON as it was before and after the event.
                """;
    }

    static String index(String ref, String body, Instant now, Map<String, Long> records, List<Bundle.Proved> events) {
        var page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped("Evidence of " + ref))
                .append("</title></head>\n<body>\n<main>\n<h1>")
                .append(escaped("Evidence of " + ref))
                .append("</h1>\n<p>")
                .append(escaped(body + ". Made at " + now + ". "))
                .append("<a href=\"VERIFY.txt\">How to check it</a>. <a href=\"manifest.json\">All files</a>.</p>\n")
                .append("<h2>Records</h2>\n<ul>\n");
        records.forEach((name, rows) -> page.append("<li><a href=\"records/")
                .append(escaped(name))
                .append(".json\">")
                .append(escaped(name.replace('.', ' ').replace('_', ' ')))
                .append("</a>: ")
                .append(rows)
                .append(rows == 1 ? " row" : " rows")
                .append("</li>\n"));
        page.append(
                        "</ul>\n<h2>What happened</h2>\n<p><a href=\"ledger/events.jsonl\">With hashes and proofs</a></p>\n")
                .append("<table><thead><tr><th scope=\"col\">Number</th><th scope=\"col\">When (UTC)</th>")
                .append(
                        "<th scope=\"col\">What</th><th scope=\"col\">By</th><th scope=\"col\">Role</th></tr></thead><tbody>\n");
        for (Bundle.Proved proved : events) {
            var event = proved.event();
            page.append("<tr><td>").append(event.seq()).append("</td>");
            for (String cell : List.of(event.at().toString(), event.action(), event.actor(), event.role())) {
                page.append("<td>").append(escaped(cell)).append("</td>");
            }
            page.append("</tr>\n");
        }
        return page.append("</tbody></table>\n</main>\n</body>\n</html>\n").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
