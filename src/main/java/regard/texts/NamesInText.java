package regard.texts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of people in a text, by three signs: a title ("Mrs"), a cue ("my name is", "the receptionist"), or a first name that is no
 * other word. The lists know names from the many parts of the world that people in Britain come from.
 */
final class NamesInText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Set<String> FIRST = lower(Lists.read("first-names.txt"));
    private static final Set<String> ALSO_WORDS = lower(Lists.read("first-names-also-words.txt"));
    private static final Set<String> SURNAMES = lower(Lists.read("surnames.txt"));
    private static final Set<String> NOT_SURNAMES = lower(Lists.read("not-surnames.txt"));
    private static final Set<String> COMMON = Lists.read("common-english-words.txt");

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "cllr",
            "councillor",
            "rev",
            "reverend",
            "messrs");
    private static final Set<String> ROLES = Set.of(
            "doctor",
            "nurse",
            "sister",
            "matron",
            "midwife",
            "receptionist",
            "consultant",
            "surgeon",
            "physio",
            "physiotherapist",
            "paramedic",
            "therapist",
            "counsellor",
            "volunteer",
            "porter",
            "driver",
            "manager",
            "carer",
            "son",
            "daughter",
            "husband",
            "wife",
            "partner",
            "mum",
            "mam",
            "mother",
            "dad",
            "father",
            "brother",
            "friend",
            "neighbour",
            "aunt",
            "auntie",
            "uncle",
            "nan",
            "gran",
            "grandson",
            "granddaughter",
            "baby",
            "named",
            "called",
            "sir",
            "dame",
            "lord",
            "hca",
            "gp",
            "dentist",
            "pharmacist",
            "colleague",
            "student");
    private static final Set<String> PATRONS = Set.of(
            "queen",
            "king",
            "st",
            "saint",
            "royal",
            "princess",
            "prince",
            "duke",
            "great",
            "new",
            "north",
            "south",
            "east",
            "west");

    /** Endings of the words before, after which a name is expected. */
    private static final List<List<String>> STRONG_CUES = List.of(
            List.of("my", "name", "is"),
            List.of("name", "is"),
            List.of("my", "names"),
            List.of("regards"),
            List.of("sincerely"),
            List.of("faithfully"),
            List.of("signed"));

    private static final List<List<String>> WEAK_CUES = List.of(
            List.of("i", "am"),
            List.of("im"),
            List.of("spoke", "to"),
            List.of("spoke", "with"),
            List.of("seen", "by"),
            List.of("contact"),
            List.of("saw"),
            List.of("met"),
            List.of("asked", "for"),
            List.of("thank"),
            List.of("thank", "you"),
            List.of("thanks", "to"),
            List.of("thanks"),
            List.of("thank", "you", "to"),
            List.of("especially"),
            List.of("particularly"),
            List.of("love"),
            List.of("to"),
            List.of("from"),
            List.of("hi"),
            List.of("dear"));

    private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");

    /** "From April" is when, "thanks to April" is who. */
    private static final Set<String> BEFORE_A_DAY = Set.of("from", "to");

    private static final Set<String> BEFORE_A_PERSON = Set.of("thanks", "you", "spoke", "grateful");

    private NamesInText() {}

    /** Where a name stands. */
    record Span(int start, int end) {}

    private record Word(String text, String plain, int start, int end) {

        boolean isCapital() {
            return Character.isUpperCase(text.codePointAt(0));
        }
    }

    static List<Span> find(String text) {
        List<Word> words = words(text);
        var spans = new ArrayList<Span>();
        boolean shouting = isShouting(words);
        for (int i = 0; i < words.size(); i++) {
            int length = nameAt(text, words, i, shouting);
            if (length > 0) {
                Word last = words.get(i + length - 1);
                int end = last.text().endsWith("'s") || last.text().endsWith("\u2019s") ? last.end() - 2 : last.end();
                spans.add(new Span(words.get(i).start(), end));
                i += length - 1;
            }
        }
        return spans;
    }

    /** How many words from this one on are a name; 0 if none is. */
    private static int nameAt(String text, List<Word> words, int i, boolean shouting) {
        Word word = words.get(i);
        boolean listed = FIRST.contains(word.plain());
        boolean known = listed || ALSO_WORDS.contains(word.plain()) || SURNAMES.contains(word.plain());
        if (!known && (!word.isCapital() || COMMON.contains(word.plain()))) {
            return 0;
        }
        Word before = i > 0 && joined(text, words.get(i - 1), word, 3) ? words.get(i - 1) : null;
        boolean capital = word.isCapital() && !shouting;
        if (before != null && TITLES.contains(before.plain())) {
            boolean fits = capital ? isNoWord(word) : SURNAMES.contains(word.plain()) || listed;
            return fits ? 1 + following(text, words, i, 2, capital) : 0;
        }
        if (before != null && PATRONS.contains(before.plain()) && before.isCapital()) {
            return 0;
        }
        if (isPlace(text, words, i)) {
            return 0;
        }
        if (endsWith(text, words, i, STRONG_CUES) && (capital ? isNoWord(word) : listed)) {
            return 1 + following(text, words, i, 2, capital);
        }
        boolean cued = (before != null && ROLES.contains(before.plain()))
                || (endsWith(text, words, i, WEAK_CUES) && !isWhen(words, i));
        if (known && cued && capital && !COMMON.contains(word.plain())) {
            return 1 + following(text, words, i, 2, true);
        }
        if (listed && (capital || (shouting && word.text().length() > 3))) {
            return 1 + following(text, words, i, 2, capital);
        }
        if (listed
                && cued
                && !COMMON.contains(word.plain())
                && word.text().length() > 3
                && !ALSO_WORDS.contains(word.plain())) {
            return 1 + following(text, words, i, 1, false);
        }
        if (ALSO_WORDS.contains(word.plain()) && capital) {
            int more = followingSurname(text, words, i);
            return more > 0 || hasRoleInBrackets(text, words, i) ? 1 + more : 0;
        }
        return 0;
    }

    /** "From April", "to June": a month, although both are names too. */
    private static boolean isWhen(List<Word> words, int i) {
        return i > 0
                && MONTHS.contains(words.get(i).plain())
                && BEFORE_A_DAY.contains(words.get(i - 1).plain())
                && (i == 1 || !BEFORE_A_PERSON.contains(words.get(i - 2).plain()));
    }

    /** How many of the next words belong to the name. */
    private static int following(String text, List<Word> words, int i, int most, boolean capital) {
        int count = 0;
        while (count < most && i + count + 1 < words.size()) {
            Word last = words.get(i + count);
            Word next = words.get(i + count + 1);
            boolean surname = SURNAMES.contains(next.plain()) || FIRST.contains(next.plain());
            boolean fits = capital
                    ? next.isCapital() && isNoWord(next) && (count == 0 || surname)
                    : surname && !COMMON.contains(next.plain());
            if (!fits || !joined(text, last, next, 1) || (isPlace(text, words, i + count + 1) && !surname)) {
                break;
            }
            count++;
        }
        return count;
    }

    private static int followingSurname(String text, List<Word> words, int i) {
        if (i + 1 >= words.size()) {
            return 0;
        }
        Word next = words.get(i + 1);
        boolean surname = SURNAMES.contains(next.plain()) || FIRST.contains(next.plain());
        return surname && next.isCapital() && !COMMON.contains(next.plain()) && joined(text, words.get(i), next, 1)
                ? 1
                : 0;
    }

    /** "Victoria Hospital", "Grace Ward", "Elizabeth Centre". */
    private static boolean isPlace(String text, List<Word> words, int i) {
        for (int j = i + 1; j <= i + 2 && j < words.size(); j++) {
            Word next = words.get(j);
            if (!next.isCapital() || !joined(text, words.get(j - 1), next, 3)) {
                return false;
            }
            if (isInstitution(next.plain())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInstitution(String plain) {
        return switch (plain) {
            case "hospital",
                    "hospitals",
                    "ward",
                    "centre",
                    "center",
                    "clinic",
                    "surgery",
                    "practice",
                    "unit",
                    "infirmary",
                    "hospice",
                    "house",
                    "court",
                    "road",
                    "street",
                    "avenue",
                    "drive",
                    "park",
                    "square",
                    "building",
                    "wing",
                    "suite",
                    "school",
                    "college",
                    "university",
                    "trust",
                    "line",
                    "memorial",
                    "nightingale" -> true;
            default -> false;
        };
    }

    private static boolean hasRoleInBrackets(String text, List<Word> words, int i) {
        if (i + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(i + 1);
        return ROLES.contains(next.plain())
                && text.substring(words.get(i).end(), next.start()).strip().equals("(");
    }

    private static boolean isNoWord(Word word) {
        boolean excluded = NOT_SURNAMES.contains(word.plain()) && !SURNAMES.contains(word.plain());
        return !COMMON.contains(word.plain()) && !excluded && word.text().length() > 1;
    }

    private static boolean endsWith(String text, List<Word> words, int i, List<List<String>> cues) {
        for (List<String> cue : cues) {
            boolean fits = i >= cue.size();
            for (int j = 0; fits && j < cue.size(); j++) {
                Word at = words.get(i - cue.size() + j);
                fits = at.plain().equals(cue.get(j)) && joined(text, at, words.get(i - cue.size() + j + 1), 3);
            }
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing that ends a thought stands between two words. */
    private static boolean joined(String text, Word one, Word next, int widest) {
        int gap = next.start() - one.end();
        if (gap > widest) {
            return false;
        }
        for (int at = one.end(); at < next.start(); at++) {
            char c = text.charAt(at);
            boolean stop = widest == 1
                    ? c != ' ' && c != '\u00a0'
                    : c == '!'
                            || c == '?'
                            || c == ';'
                            || (c == '.' && one.text().length() > 4);
            if (stop) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is written in capitals, so that a capital says nothing. */
    private static boolean isShouting(List<Word> words) {
        long capitals = words.stream()
                .filter(word -> word.text().length() > 1
                        && word.text().equals(word.text().toUpperCase(Locale.ROOT)))
                .count();
        return capitals * 2 > words.size();
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (int at = 0; at < text.length(); ) {
            if (!Character.isLetter(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            int end = at;
            while (end < text.length() && isInWord(text, end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            String word = text.substring(at, end);
            words.add(new Word(word, plain(word), at, end));
            at = end;
        }
        return words;
    }

    /** A letter or its mark, or an apostrophe or hyphen between two letters. */
    private static boolean isInWord(String text, int at) {
        int c = text.codePointAt(at);
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        return (c == '\'' || c == '\u2019' || c == '-')
                && at + 1 < text.length()
                && Character.isLetter(text.codePointAt(at + 1));
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        String bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        String ascii = isAscii(bare)
                ? bare
                : MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace('\u0142', 'l');
        return ascii.startsWith("o'") ? ascii : ascii.replace("'", "");
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> lower(Set<String> names) {
        var lower = new HashSet<String>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return Set.copyOf(lower);
    }
}
