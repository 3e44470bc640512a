package regard.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day as somebody typed it into three boxes, kept so that a refused page can show it again. Months may be numbers or names,
 * short or long; spaces and a stray full stop do not matter.
 */
public record DateInput(String day, String month, String year) {

    public static final DateInput EMPTY = new DateInput("", "", "");

    public DateInput(@Nullable String day, @Nullable String month, @Nullable String year) {
        this.day = day == null ? "" : day;
        this.month = month == null ? "" : month;
        this.year = year == null ? "" : year;
    }

    public static DateInput of(LocalDate day) {
        return new DateInput(
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    public Optional<LocalDate> date() {
        var days = number(day);
        var months = monthNumber();
        var years = yearNumber();
        if (days.isEmpty() || months.isEmpty() || years.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(years.getAsInt(), months.getAsInt(), days.getAsInt()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return Stream.of(day, month, year).allMatch(String::isBlank);
    }

    /**
     * The id of the first box that is wrong, for the field of a {@link regard.kernel.Problem}: an error summary leads to it. The box
     * of the day has the name of the whole.
     */
    public String wrongField(String name) {
        List<String> wrong = wrongBoxes();
        return wrong.isEmpty() || wrong.getFirst().equals("day") ? name : name + "-" + wrong.getFirst();
    }

    /** Which of day, month and year cannot be read; the day too where the month is too short for it. */
    List<String> wrongBoxes() {
        var wrong = new ArrayList<String>();
        if (number(day).stream().noneMatch(n -> n >= 1 && n <= 31)) {
            wrong.add("day");
        }
        if (monthNumber().isEmpty()) {
            wrong.add("month");
        }
        if (yearNumber().isEmpty()) {
            wrong.add("year");
        }
        return wrong.isEmpty() && date().isEmpty() ? List.of("day") : List.copyOf(wrong);
    }

    private OptionalInt monthNumber() {
        String typed = month.strip().toLowerCase(Locale.ROOT).replace(".", "");
        var named = Stream.of(Month.values())
                .filter(each -> (typed.length() >= 3
                                && each.getDisplayName(TextStyle.FULL, Locale.UK)
                                        .toLowerCase(Locale.ROOT)
                                        .startsWith(typed))
                        || (typed.equals("sept") && each == Month.SEPTEMBER))
                .mapToInt(Month::getValue)
                .findFirst();
        var number = number(month);
        return named.isPresent()
                ? named
                : number.stream().filter(n -> n >= 1 && n <= 12).findFirst();
    }

    /** Four digits: with two we would have to guess the century of a birth or of a plan. */
    private OptionalInt yearNumber() {
        return year.strip().length() == 4 ? number(year) : OptionalInt.empty();
    }

    private static OptionalInt number(String typed) {
        String digits = typed.strip().replaceFirst("(?<=\\d)(st|nd|rd|th)?[.]?$", "");
        return digits.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
