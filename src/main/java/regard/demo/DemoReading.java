package regard.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.responses.Comment;
import regard.responses.Responses;
import regard.themes.Coded;
import regard.themes.Naming;
import regard.themes.Themes;

/** Reads what people said in a scene: closes it, gives codes to the comments, and declares the analysis done. */
@Component
class DemoReading {

    private static final int PAGE = 500;

    private final Consultations consultations;
    private final Responses responses;
    private final Themes themes;

    DemoReading(Consultations consultations, Responses responses, Themes themes) {
        this.consultations = consultations;
        this.responses = responses;
        this.themes = themes;
    }

    void code(String ref, Story.Scene scene, Demo.Cast cast, Consumer<LocalDate> at) {
        LocalDate closed = Objects.requireNonNull(scene.open()).getLast().plusDays(1);
        at.accept(closed);
        consultations.close(ref, "", cast.officer());
        at.accept(closed.plusDays(6));
        themes.frame(
                ref,
                Objects.requireNonNull(scene.codes()).stream()
                        .map(code -> new Naming(code.code(), code.label(), code.description()))
                        .toList(),
                cast.officer());
        Consultation consultation = consultations.get(ref, cast.officer());
        var id = consultation.brief().id();
        themes.takeIn(id);
        Map<String, Set<String>> known = DemoAnswers.REAL_COMMENTS.equals(scene.comments())
                ? DemoComments.codesByText(DemoComments.first(scene.count()))
                : Map.of();
        List<String> codes = scene.codes().stream().map(Story.Code::code).toList();
        var coded = new ArrayList<Coded>();
        Optional<Long> after = Optional.empty();
        List<Comment> page = responses.comments(id, after, PAGE);
        int number = 0;
        while (!page.isEmpty()) {
            for (var comment : page) {
                if (number++ % 10 < Math.round(scene.coded() * 10)) {
                    coded.add(new Coded(
                            comment.response(),
                            comment.question(),
                            known.isEmpty()
                                    ? Set.of(codes.get(
                                            Math.floorMod(comment.text().hashCode(), codes.size())))
                                    : known.getOrDefault(comment.text(), Set.of("OTHER"))));
                }
            }
            after = Optional.of(page.getLast().number());
            page = responses.comments(id, after, PAGE);
        }
        themes.code(id, coded, cast.engagement());
        if (scene.analysed() != null) {
            at.accept(scene.analysed());
            DemoRefusal.fine("reading " + ref, themes.analysed(ref, cast.officer()));
        }
    }
}
