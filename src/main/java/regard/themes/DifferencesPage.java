package regard.themes;

import java.util.List;
import java.util.Optional;

/** Comments that two people coded differently, to be settled. */
record DifferencesPage(String ref, String title, List<CommentToCode> comments, Optional<Long> next, long all) {

    String address() {
        return "/activities/" + ref + "/coding";
    }
}
