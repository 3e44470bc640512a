package regard.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Personal data in text, found by its shape: numbers, addresses, dates of birth, names with a title. */
public final class PersonalData {

    private static final int DIGITS_OF_AN_NHS_NUMBER = 10;

    private static final List<Shape> SHAPES = List.of(
            new Shape(Kind.EMAIL, "[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"),
            new Shape(Kind.NHS_NUMBER, "(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)"),
            new Shape(
                    Kind.DATE_OF_BIRTH,
                    "(?i)\\b(?:born|birth|d\\.?o\\.?b\\.?)\\b[^\\d\\n]{0,20}\\d{1,2}[ /.-]+(?:\\d{1,2}|[a-z]{3,9})[ /.-]+\\d{2,4}"),
            new Shape(Kind.PHONE, "(?<![\\d+])(?:\\+44[ ()-]*|\\(?0)(?:[ ()-]*\\d){9,10}(?!\\d)"),
            new Shape(
                    Kind.POSTCODE,
                    "(?i)\\b(?:GIR ?0AA|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRV-Y]) ?\\d[ABD-HJLNP-UW-Z]{2})\\b"),
            new Shape(
                    Kind.NAME,
                    "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Nurse|Sir|Dame|Lord|Lady|Rev)\\.? (?:\\p{Lu}[\\p{L}'’-]+)(?: \\p{Lu}[\\p{L}'’-]+){0,2}"));

    private PersonalData() {}

    public enum Kind {
        NHS_NUMBER,
        EMAIL,
        PHONE,
        POSTCODE,
        DATE_OF_BIRTH,
        NAME
    }

    /** Something that may say who a person is, from one character up to, not including, another. */
    public record Finding(Kind kind, int start, int end) {

        private boolean overlaps(Finding other) {
            return start < other.end && other.start < end;
        }
    }

    private record Shape(Kind kind, Pattern pattern) {

        Shape(Kind kind, String regex) {
            this(kind, Pattern.compile(regex, Pattern.UNICODE_CASE));
        }
    }

    /** Everything found, in the order of the text; where two overlap, the surer kind. */
    public static List<Finding> find(String text) {
        List<Finding> found = new ArrayList<>();
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern.matcher(text);
            while (matcher.find()) {
                var finding = new Finding(shape.kind, matcher.start(), matcher.end());
                if (isReal(finding, matcher.group()) && found.stream().noneMatch(finding::overlaps)) {
                    found.add(finding);
                }
            }
        }
        found.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(found);
    }

    private static boolean isReal(Finding finding, String text) {
        return finding.kind != Kind.NHS_NUMBER || hasValidCheckDigit(text.replaceAll("\\D", ""));
    }

    /** Modulus 11 over the first nine digits, weighted 10 to 2 (NHS Data Dictionary, NHS number). */
    private static boolean hasValidCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS_OF_AN_NHS_NUMBER - 1; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (DIGITS_OF_AN_NHS_NUMBER - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == Character.digit(digits.charAt(DIGITS_OF_AN_NHS_NUMBER - 1), 10);
    }
}
