package regard.decisions;

import java.util.List;
import org.springframework.stereotype.Component;
import regard.consultations.Consultations;
import regard.themes.Code;
import regard.themes.CodeFrame;
import regard.themes.Themes;

/** What is decided about each thing people said, under the name that they read it by. */
@Component
class AnsweredThemes {

    private final Consultations consultations;
    private final Themes themes;

    AnsweredThemes(Consultations consultations, Themes themes) {
        this.consultations = consultations;
        this.themes = themes;
    }

    /** An answer, with the theme it answers. */
    record Answered(String theme, ThemeAnswer answer) {}

    List<Answered> of(Decision.Paper paper) {
        List<Code> codes = consultations
                .find(paper.activityRef())
                .flatMap(consultation -> themes.frame(consultation.brief().id()))
                .map(CodeFrame::codes)
                .orElse(List.of());
        return codes.stream()
                .flatMap(code -> paper.answers().stream()
                        .filter(answer -> answer.code().equals(code.id()))
                        .map(answer -> new Answered(code.label(), answer)))
                .toList();
    }
}
