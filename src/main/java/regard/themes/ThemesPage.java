package regard.themes;

import java.util.List;
import regard.kernel.Problem;
import regard.responses.Comment;

/**
 * How many said what.
 *
 * @param mayFinish whether it can be declared analysed now
 * @param isAnalysed whether it was
 */
record ThemesPage(
        String ref,
        String title,
        Progress progress,
        List<Theme> themes,
        boolean mayCode,
        boolean mayFinish,
        boolean isAnalysed,
        List<Problem> problems) {

    private static final long FEW = 8;

    /** One theme, with sentences that may be printed. */
    record Theme(ThemeCount count, List<Comment> quotes) {

        Theme {
            quotes = List.copyOf(quotes);
        }
    }

    String address() {
        return "/activities/" + ref;
    }

    /** Themes that somebody spoke of, the most frequent first. */
    List<Theme> spokenOf() {
        return themes.stream().filter(theme -> theme.count().comments() >= FEW).toList();
    }

    /** Themes of few: said by few, so not lost. */
    List<Theme> ofFew() {
        return themes.stream()
                .filter(theme -> theme.count().comments() > 0 && theme.count().comments() < FEW)
                .toList();
    }

    List<Theme> notSpokenOf() {
        return themes.stream().filter(theme -> theme.count().comments() == 0).toList();
    }

    /** Whether some comments stand in several themes. */
    boolean addUpToMore() {
        return themes.stream().mapToLong(theme -> theme.count().comments()).sum() > progress.commentsCoded();
    }

    /** The length of a bar against the longest, in per cent. */
    String width(Theme theme) {
        long most =
                themes.stream().mapToLong(each -> each.count().comments()).max().orElse(0);
        return most == 0 ? "0%" : Math.round(1000.0 * theme.count().comments() / most) / 10.0 + "%";
    }
}
