package regard.responses;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.consultations.Consultation;
import regard.kernel.Actor;
import regard.kernel.Csv;
import regard.kernel.Role;
import regard.questionnaires.Answers;
import regard.questionnaires.Questionnaire;
import regard.responses.ResponseStore.Numbered;
import regard.ui.Words;

/** Answers as files: row after row, as they are read, however many there are. */
@Controller
@RequestMapping("/activities/{ref}/responses")
class ExportController {

    private static final int PAGE = 1_000;

    private final Responses responses;
    private final StaffResponses staff;
    private final Activities activities;

    ExportController(Responses responses, StaffResponses staff, Activities activities) {
        this.responses = responses;
        this.staff = staff;
        this.activities = activities;
    }

    @GetMapping("/export")
    ModelAndView ask(@PathVariable String ref, Actor actor) {
        actor.must(Role.STAFF);
        var head = ActivityHead.of(activities.own(ref, actor));
        return new ModelAndView(
                "responses/export",
                "page",
                new ExportPage(head, staff.results(ref, actor).all()));
    }

    @GetMapping("/export/wide.csv")
    void wide(@PathVariable String ref, Actor actor, HttpServletResponse response) throws IOException {
        var layout = new Layout("csv-wide", ResponseExport::wideHeader, ResponseExport::wide);
        write(ref, layout, ref + "-responses.csv", actor, response);
    }

    @GetMapping("/export/long.csv")
    void tidy(@PathVariable String ref, Actor actor, HttpServletResponse response) throws IOException {
        var layout = new Layout("csv-long", _ -> ResponseExport.longHeader(), ResponseExport::longRows);
        write(ref, layout, ref + "-answers.csv", actor, response);
    }

    @GetMapping("/export/dictionary.csv")
    void dictionary(@PathVariable String ref, Actor actor, HttpServletResponse response) throws IOException {
        actor.must(Role.STAFF);
        Consultation.Brief brief = staff.own(ref, actor);
        try (Writer out = file(response, ref + "-dictionary.csv")) {
            out.write(new ResponseExport(responses.questionnaire(brief)).dictionary());
        }
    }

    /** Exactly the figures that the page of a question shows. */
    @GetMapping("/questions/{question}/figures.csv")
    void figures(@PathVariable String ref, @PathVariable String question, Actor actor, HttpServletResponse response)
            throws IOException {
        Words words = Words.english();
        Results.Question results = staff.question(ref, question, actor);
        try (Writer out = file(response, ref + "-" + results.item().id() + ".csv")) {
            out.write(Csv.row(List.of("code", "answer", "people", "share", "base", "sample")));
            for (Results.Row row : results.rows()) {
                out.write(Csv.row(List.of(
                        row.code(),
                        Csv.harmless(row.label()),
                        String.valueOf(row.people()),
                        regard.ui.Formats.percent(row.share()),
                        String.valueOf(results.answered()),
                        words.say("responses.sample"))));
            }
        }
    }

    /** One way to set the responses out: what stands at the top, and what is said of each. */
    private record Layout(
            String name,
            Function<ResponseExport, String> header,
            BiFunction<ResponseExport, ResponseExport.Row, String> lines) {}

    private void write(String ref, Layout layout, String file, Actor actor, HttpServletResponse response)
            throws IOException {
        actor.must(Role.STAFF);
        Consultation.Brief brief = staff.own(ref, actor);
        Questionnaire questionnaire = responses.questionnaire(brief);
        var export = new ResponseExport(questionnaire);
        staff.exported(brief, layout.name(), actor);
        try (Writer out = file(response, file)) {
            out.write(layout.header().apply(export));
            long after = 0;
            List<Numbered> page;
            do {
                page = staff.after(brief.id(), after, PAGE);
                for (Numbered numbered : page) {
                    after = numbered.number();
                    if (numbered.response().state() != Response.State.WITHDRAWN) {
                        out.write(layout.lines().apply(export, row(numbered.response(), questionnaire)));
                    }
                }
            } while (page.size() == PAGE);
        }
    }

    private static ResponseExport.Row row(Response response, Questionnaire questionnaire) {
        String excluded = switch (response.state()) {
            case COUNTED, WITHDRAWN -> "";
            case WAITING -> Words.english().say("responses.export.waiting");
            case REFUSED -> response.lateReason();
        };
        return new ResponseExport.Row(
                response.reference(),
                response.receivedAt(),
                response.channel(),
                response.respondentType(),
                response.organisation(),
                response.language(),
                response.late(),
                excluded,
                Answers.stored(response.answers(), questionnaire));
    }

    private static Writer file(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }
}
