package regard.themes;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;

/** The themes of a consultation: how many said what, and in what words. */
@Controller
@RequestMapping("/activities/{ref}")
class ThemesController {

    private static final int A_PAGE = 25;
    private static final int QUOTES = 2;

    private final Themes themes;
    private final Activities activities;
    private final Consultations consultations;

    ThemesController(Themes themes, Activities activities, Consultations consultations) {
        this.themes = themes;
        this.activities = activities;
        this.consultations = consultations;
    }

    @GetMapping("/themes")
    ModelAndView list(@PathVariable String ref, Actor actor) {
        return page(ref, List.of(), actor);
    }

    @PostMapping("/themes/analysis")
    ModelAndView analysed(@PathVariable String ref, Actor actor) {
        List<Problem> problems = themes.analysed(ref, actor);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/activities/" + ref + "/themes")
                : page(ref, problems, actor);
    }

    private ModelAndView page(String ref, List<Problem> problems, Actor actor) {
        Activity activity = activities.get(ref, actor);
        Consultation consultation = consultations.get(ref, actor);
        var id = consultation.brief().id();
        List<ThemesPage.Theme> list = themes.counts(id).stream()
                .map(count -> new ThemesPage.Theme(
                        count, themes.quotes(id, count.code().id(), QUOTES)))
                .toList();
        return new ModelAndView(
                "themes/themes",
                "page",
                new ThemesPage(
                        ref,
                        consultation.brief().title(),
                        themes.progress(id),
                        list,
                        mayCode(activity, actor),
                        consultation instanceof Consultation.Closed
                                && activity.state().isBefore(ActivityState.ANALYSED),
                        !activity.state().isBefore(ActivityState.ANALYSED),
                        problems));
    }

    /** Exactly the figures of the page. */
    @GetMapping("/themes.csv")
    ResponseEntity<String> file(@PathVariable String ref, Actor actor) {
        Consultation consultation = consultations.get(ref, actor);
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("code", "theme", "comments", "people");
            themes.counts(consultation.brief().id())
                    .forEach(count -> csv.writeRecord(
                            count.code().code(),
                            harmless(count.code().label()),
                            String.valueOf(count.comments()),
                            String.valueOf(count.people())));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + ref + "-themes.csv\"")
                .body(text.toString());
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe (contracts, 5.2). */
    private static String harmless(String cell) {
        return cell.matches("(?s)['\\s]*[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }

    @GetMapping("/themes/{code}")
    ModelAndView theme(
            @PathVariable String ref,
            @PathVariable UUID code,
            @RequestParam(defaultValue = "0") long after,
            Actor actor) {
        Activity activity = activities.get(ref, actor);
        Consultation consultation = consultations.get(ref, actor);
        var id = consultation.brief().id();
        ThemeCount count = themes.counts(id).stream()
                .filter(each -> each.code().id().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
        List<Themes.OfTheme> page = themes.commentsOf(id, count.code().id(), after, A_PAGE + 1);
        return new ModelAndView(
                "themes/theme",
                "page",
                new ThemePage(
                        ref,
                        consultation.brief().title(),
                        count,
                        page.stream().limit(A_PAGE).toList(),
                        after,
                        page.size() > A_PAGE
                                ? Optional.of(page.get(A_PAGE - 1).given().number())
                                : Optional.empty(),
                        mayCode(activity, actor)));
    }

    @PostMapping("/themes/{code}/clearing")
    ModelAndView clear(
            @PathVariable String ref,
            @PathVariable UUID code,
            @RequestParam long number,
            @RequestParam(defaultValue = "false") boolean cleared,
            @RequestParam(defaultValue = "0") long after,
            Actor actor) {
        themes.clear(ref, new CodeId(code), number, cleared, actor);
        return new ModelAndView(
                "redirect:/activities/" + ref + "/themes/" + code + "?after=" + after + "#comment-" + number);
    }

    private static boolean mayCode(Activity activity, Actor actor) {
        return actor.is(Role.STAFF) && activity.owner().equals(actor.organisation());
    }
}
