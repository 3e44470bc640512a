package regard.themes;

import java.util.List;
import java.util.Optional;
import regard.kernel.Problem;

/** The code frame, and a form to add a code or change the words of one. */
record CodesPage(
        String ref,
        String title,
        Optional<CodeFrame> frame,
        List<ThemeCount> counts,
        Optional<CodeId> changed,
        String label,
        String description,
        List<Problem> problems) {

    String address() {
        return "/activities/" + ref + "/coding";
    }

    List<Code> codes() {
        return frame.map(CodeFrame::codes).orElse(List.of());
    }

    long comments(Code code) {
        return counts.stream()
                .filter(count -> count.code().id().equals(code.id()))
                .mapToLong(ThemeCount::comments)
                .sum();
    }
}
