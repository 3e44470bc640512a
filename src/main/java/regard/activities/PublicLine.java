package regard.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regard.texts.PersonalData;
import regard.texts.PersonalData.Finding;
import regard.texts.PersonalData.Kind;

/**
 * A line of what everybody is about to read, with what was found that begins in it: a person clears no more than they see at once. A
 * detail may go on in the next lines, or be one only after the words before; then these belong to it.
 *
 * @param words the line, and the other lines without which nothing would be found in it
 */
record PublicLine(String words, Optional<Suspicion> suspicion) {

    private static final Set<Kind> WAYS_TO_REACH = Set.of(Kind.PHONE, Kind.EMAIL, Kind.POSTCODE);
    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\x0B\\f\\x85\\u2028\\u2029]+");

    private record Span(int start, int end) {

        boolean holdsStartOf(Finding detail) {
            return start <= detail.start() && detail.start() < end;
        }
    }

    static Stream<PublicLine> in(PublicWords words) {
        List<Span> lines = lines(words.words());
        List<Finding> details = details(words, lines);
        return Stream.iterate(0, at -> at < lines.size(), at -> at + 1)
                .map(at -> line(
                        words,
                        lines,
                        at,
                        details.stream().filter(lines.get(at)::holdsStartOf).toList()));
    }

    private static PublicLine line(PublicWords words, List<Span> lines, int at, List<Finding> details) {
        int from = lines.get(at).start();
        int to = lines.get(at).end();
        if (details.isEmpty()) {
            return new PublicLine(words.words().substring(from, to), Optional.empty());
        }
        to = Math.max(to, endOfLine(lines, details.getLast().end()));
        String line = words.words().substring(from, to);
        for (int before = at - 1; before >= 0 && PersonalData.find(line).isEmpty(); before--) {
            from = lines.get(before).start();
            line = words.words().substring(from, to);
        }
        int start = details.getFirst().start() - from;
        int end = details.getLast().end() - from;
        List<Kind> kinds = details.stream().map(Finding::kind).distinct().toList();
        return new PublicLine(line, Optional.of(Suspicion.of(words.place(), line, kinds, start, end)));
    }

    private static int endOfLine(List<Span> lines, int place) {
        return lines.stream()
                .filter(line -> line.end() >= place)
                .findFirst()
                .map(Span::end)
                .orElse(place);
    }

    /** What was found in the whole, and what a line says by itself besides. */
    private static List<Finding> details(PublicWords words, List<Span> lines) {
        List<Finding> details = new ArrayList<>(PersonalData.find(words.words()));
        for (Span line : lines) {
            PersonalData.find(words.words().substring(line.start(), line.end())).stream()
                    .map(each -> new Finding(each.kind(), line.start() + each.start(), line.start() + each.end()))
                    .filter(each -> details.stream().noneMatch(each::overlaps))
                    .toList()
                    .forEach(details::add);
        }
        return details.stream()
                .filter(detail -> !words.reachesUs() || !WAYS_TO_REACH.contains(detail.kind()))
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
    }

    /** Where each line stands that says something, without the space around it. */
    private static List<Span> lines(String words) {
        return LINE.matcher(words)
                .results()
                .filter(line -> !line.group().isBlank())
                .map(line -> new Span(
                        line.end() - line.group().stripLeading().length(),
                        line.start() + line.group().stripTrailing().length()))
                .toList();
    }
}
