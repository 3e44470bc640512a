package regard.themes;

import java.util.List;
import java.util.Optional;

/** One theme: what people wrote, in the order of the reading. */
record ThemePage(
        String ref,
        String title,
        ThemeCount count,
        List<Themes.OfTheme> comments,
        long after,
        Optional<Long> next,
        boolean mayClear) {

    String address() {
        return "/activities/" + ref + "/themes/" + count.code().id().value();
    }
}
