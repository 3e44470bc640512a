package regard.activities;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import regard.texts.PersonalData.Kind;
import regard.ui.Choice;
import regard.ui.Words;

/**
 * A place in what is about to be published where somebody might be known (R-62; UK GDPR, article 5(1)(c) and (f)). Rules find most
 * and are sometimes wrong, so a person looks and says.
 *
 * @param place where it stands, as people call it
 * @param line the line in which something was found, to the end of the line in which it ends
 * @param kinds what was found, each kind once
 * @param excerpt what was found, with a little of what stands around it
 */
public record Suspicion(String place, String line, List<Kind> kinds, String excerpt) {

    private static final int AROUND = 40;

    /** Every line with something in it, in the order in which it would be read; the same line once. */
    static List<Suspicion> in(List<PublicWords> words) {
        var found = new LinkedHashMap<String, Suspicion>();
        words.stream()
                .flatMap(PublicLine::in)
                .flatMap(line -> line.suspicion().stream())
                .forEach(each -> found.putIfAbsent(each.line(), each));
        return List.copyOf(found.values());
    }

    static Suspicion of(String place, String line, List<Kind> kinds, int start, int end) {
        return new Suspicion(place, line, kinds, excerpt(line, start, end).replaceAll("\\s+", " "));
    }

    /** What was found with whole words around it. */
    private static String excerpt(String line, int start, int end) {
        int from = start <= AROUND ? 0 : line.lastIndexOf(' ', start - AROUND) + 1;
        int space = line.indexOf(' ', Math.min(line.length(), end + AROUND));
        int to = space < 0 ? line.length() : space;
        return (from > 0 ? "… " : "") + line.substring(from, to) + (to < line.length() ? " …" : "");
    }

    /** What a person ticks who looked at these very words: other words are looked at anew. */
    public String token() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To be ticked: where it stands, what it says, and what it may be. */
    public Choice choice(Words words) {
        return Choice.of(token(), words.say("activities.looking.at", place, excerpt))
                .hint(words.say("activities.looking.kind", kinds(words)));
    }

    /** What it may be, in words. */
    public String kinds(Words words) {
        return kinds.stream()
                .map(kind -> words.say("activities.looking.kind." + kind))
                .collect(Collectors.joining(", "));
    }
}
