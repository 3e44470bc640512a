package regard.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Personal data in free text: where somebody could be recognised or reached. UK GDPR, article 4(1), article 5(1)(c) (no more than is
 * needed) and article 25. Rules find most of it and not all: a person reads before anything is published.
 */
public final class PersonalData {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\w.+-])[\\w.+'-]{1,64}+@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![\\d.+])\\d{3}([ -]?)\\d{3}\\1\\d{4}(?![\\d])");

    private static final Pattern PHONE_START =
            Pattern.compile("(?<![\\w.])(?:\\+44[ -]?(?:\\(0\\)[ -]?)?|0044[ -]?|\\(?0)(?=[1-9])");

    private static final Pattern PHONE_BY_CUE = Pattern.compile(
            "\\b(?:tel|telephone|phone|mobile|mob|ring|call|text|fax)(?:[ .:]+(?:me|us|no|number|is|on|at)){0,3}[ .:]{1,3}(\\d[\\d -]{4,14}\\d)(?![\\d])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![A-Za-z0-9])(?:GIR ?0AA|(?:[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-HJKPSTUW]?) {0,2}[0-9][ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BIRTH = Pattern.compile(
            "\\b(?:d\\.?o\\.?b\\.?|date[ -]of[ -]birth|birth ?date|birthday|born)(?:[ :=,-]+(?:is|was|on|in|the)){0,3}[ :=,-]{1,3}("
                    + "\\d{1,2}[./ -]\\d{1,2}[./ -](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}"
                    + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]" + MONTH + "[ ,-]{1,2}(?:\\d{4}|\\d{2})"
                    + "|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? (?:\\d{4}|\\d{2}))(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE_OR_TIME = Pattern.compile("\\d[./]\\d|\\d{1,2}-\\d{1,2}-\\d{4}");

    /** A million characters in one cell are still read to the end; regular expressions see them in pieces. */
    private static final int PIECE = 20_000;

    private static final int OVERLAP = 200;

    private PersonalData() {}

    /** What kind of detail it is. */
    public enum Kind {
        NHS_NUMBER,
        EMAIL,
        PHONE,
        POSTCODE,
        DATE_OF_BIRTH,
        NAME;

        /** What stands in its place when the text is shown. */
        public String mask() {
            return "[" + name().toLowerCase(Locale.ROOT).replace('_', ' ') + "]";
        }
    }

    /** One detail: its kind and where it stands, {@code end} being the place after its last character. */
    public record Finding(Kind kind, int start, int end) {

        public boolean overlaps(Finding other) {
            return start < other.end && other.start < end;
        }
    }

    /** The details in a text, in order, none overlapping; also those that run over the end of a line. */
    public static List<Finding> find(String text) {
        var found = new ArrayList<Finding>();
        for (int from = 0; from < text.length(); from += PIECE) {
            int to = Math.min(text.length(), from + PIECE + OVERLAP);
            found.addAll(findIn(text.substring(from, to), from));
            if (to == text.length()) {
                break;
            }
        }
        return withoutOverlap(found);
    }

    /** The text with each detail replaced by its kind in square brackets. */
    public static String mask(String text) {
        var findings = find(text);
        if (findings.isEmpty()) {
            return text;
        }
        var masked = new StringBuilder();
        int from = 0;
        for (Finding finding : findings) {
            masked.append(text, from, finding.start()).append(finding.kind().mask());
            from = finding.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    private static List<Finding> findIn(String piece, int offset) {
        var found = new ArrayList<Finding>();
        findWhole(piece, found);
        if (Unbroken.isNeededFor(piece)) {
            List<Finding> whole = List.copyOf(found);
            findBroken(piece, Unbroken.spaced(piece), PersonalData::findWhole, whole, found);
            Unbroken.glued(piece)
                    .forEach(two -> findBroken(piece, two, PersonalData::findAddressesAndNumbers, whole, found));
        }
        return found.stream()
                .map(each -> new Finding(each.kind(), offset + each.start(), offset + each.end()))
                .toList();
    }

    private static void findWhole(String text, List<Finding> found) {
        findAddressesAndNumbers(text, found);
        for (NamesInText.Span span : NamesInText.find(text)) {
            found.add(new Finding(Kind.NAME, span.start(), span.end()));
        }
    }

    private static void findAddressesAndNumbers(String text, List<Finding> found) {
        if (text.indexOf('@') >= 0) {
            add(Kind.EMAIL, EMAIL.matcher(text), 0, found);
        }
        if (text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            findNumbers(text, found);
        }
    }

    /** What is only there once lines run on: a number with a space where the line ended, an address with nothing there. */
    private static void findBroken(
            String text,
            Unbroken unbroken,
            BiConsumer<String, List<Finding>> look,
            List<Finding> whole,
            List<Finding> found) {
        var again = new ArrayList<Finding>();
        look.accept(unbroken.text(), again);
        again.stream()
                .map(unbroken::before)
                .filter(each -> whole.stream().noneMatch(known -> isAllOf(known, each, text)))
                .filter(each -> !isListOfTimes(each.kind(), text.substring(each.start(), each.end())))
                .forEach(found::add);
    }

    /** A name goes on in the next line, and so does a number that is too short; what else is whole in its line ends there. */
    private static boolean isAllOf(Finding known, Finding each, String text) {
        boolean goesOn = each.kind() == Kind.NAME
                || (each.kind() == Kind.PHONE
                        && text.substring(known.start(), known.end())
                                        .replaceAll("\\D", "")
                                        .length()
                                < 10);
        return known.kind() == each.kind() && known.overlaps(each) && !goesOn;
    }

    /** "09.30-10.30", and in the next line "11 people". */
    private static boolean isListOfTimes(Kind kind, String words) {
        return kind == Kind.PHONE && DATE_OR_TIME.matcher(words).find();
    }

    private static void findNumbers(String text, List<Finding> found) {
        Matcher ten = TEN_DIGITS.matcher(text);
        while (ten.find()) {
            if (isNhsNumber(ten.group().replaceAll("[ -]", ""))) {
                found.add(new Finding(Kind.NHS_NUMBER, ten.start(), ten.end()));
            }
        }
        Matcher start = PHONE_START.matcher(text);
        while (start.find()) {
            int end = endOfPhone(text, start.end());
            if (end > 0) {
                found.add(new Finding(Kind.PHONE, start.start(), end));
            }
        }
        add(Kind.PHONE, PHONE_BY_CUE.matcher(text), 1, found);
        add(Kind.DATE_OF_BIRTH, BIRTH.matcher(text), 1, found);
        Matcher postcode = POSTCODE.matcher(text);
        while (postcode.find()) {
            String code = postcode.group();
            // "at 5 pm in b1 2nd": lower case only where it is written as one is.
            boolean oneCase = code.equals(code.toUpperCase(Locale.ROOT)) || code.equals(code.toLowerCase(Locale.ROOT));
            boolean ordinal = code.toLowerCase(Locale.ROOT).matches(".*[0-9](?:st|nd|rd|th|pm|am)$")
                    && !code.equals(code.toUpperCase(Locale.ROOT));
            if (!ordinal && (oneCase || code.indexOf(' ') >= 0)) {
                found.add(new Finding(Kind.POSTCODE, postcode.start(), postcode.end()));
            }
        }
    }

    private static void add(Kind kind, Matcher matcher, int group, List<Finding> found) {
        while (matcher.find()) {
            int end = matcher.end(group);
            if (kind == Kind.EMAIL && matcher.group().endsWith("-")) {
                end--;
            }
            found.add(new Finding(kind, matcher.start(group), end));
        }
    }

    /** Where nine or ten digits after the leading 0 end, spaces and brackets between them allowed; 0 if there are not as many. */
    private static int endOfPhone(String text, int from) {
        int digits = 0;
        int end = 0;
        int gap = 0;
        for (int i = from; i < text.length() && digits < 10; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                gap = 0;
                end = i + 1;
            } else if (" -().".indexOf(c) >= 0 && gap < 2 && digits > 0) {
                gap++;
            } else {
                break;
            }
        }
        boolean more = end < text.length() && end > 0 && Character.isLetterOrDigit(text.charAt(end));
        return digits >= 9 && !more ? end : 0;
    }

    /** Whether the last digit is the check digit of the first nine (modulus 11, NHS Data Dictionary). */
    static boolean isNhsNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = 11 - sum % 11;
        boolean allTheSame = digits.chars().distinct().count() == 1;
        return !allTheSame && (check == 11 ? 0 : check) == digits.charAt(9) - '0';
    }

    /** Of two that overlap, the kind that is named first here stays, because its pattern is the stricter. */
    private static List<Finding> withoutOverlap(List<Finding> found) {
        var order = List.of(Kind.EMAIL, Kind.NHS_NUMBER, Kind.PHONE, Kind.DATE_OF_BIRTH, Kind.POSTCODE, Kind.NAME);
        var kept = new ArrayList<Finding>();
        found.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Finding f) -> order.indexOf(f.kind()))
                        .thenComparingInt(Finding::start)
                        .thenComparingInt(f -> -f.end()))
                .filter(f -> kept.stream().noneMatch(f::overlaps))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(kept);
    }
}
