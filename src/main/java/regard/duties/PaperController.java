package regard.duties;

import gg.jte.html.HtmlTemplateOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.documents.Documents;
import regard.documents.Paper;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.organisations.Organisations;
import regard.ui.Words;

@Controller
class PaperController {

    private final Activities activities;
    private final Duties duties;
    private final ResultPages results;
    private final Organisations organisations;
    private final Documents documents;
    private final Clock clock;

    PaperController(
            Activities activities,
            Duties duties,
            ResultPages results,
            Organisations organisations,
            Documents documents,
            Clock clock) {
        this.activities = activities;
        this.duties = duties;
        this.results = results;
        this.organisations = organisations;
        this.documents = documents;
        this.clock = clock;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @GetMapping("/activities/{ref}/duty/versions/{version}/record.pdf")
    ResponseEntity<byte[]> print(@PathVariable String ref, @PathVariable String version, Actor actor) {
        Activity activity = activities.get(ref, actor);
        Assessment assessment = duties.versions(activity.id()).stream()
                .filter(each -> String.valueOf(each.version()).equals(version))
                .filter(Assessment::isComplete)
                .findFirst()
                .orElseThrow(() -> new NotFound("version"));
        Words words = Words.english();
        DutyPaper paper = paper(activity, assessment, words);
        byte[] pdf = documents.pdf(new Paper(
                words.say("duties.paper.title", activity.title()),
                words.say("duties.paper.about", paper.reference(words)),
                paper.reference(words),
                output -> JtepaperGenerated.render((HtmlTemplateOutput) output, null, paper, words)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(activity.ref() + "-duty-v" + assessment.version() + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private DutyPaper paper(Activity activity, Assessment assessment, Words words) {
        DutyAssessment result = duties.result(assessment);
        LocalDate assessedOn = LocalDate.parse(assessment.answers().text("dates.assessment"));
        List<Comparison.Group> answers =
                Comparison.of(assessment, result, assessment, result, words).answers();
        return new DutyPaper(
                activity,
                organisations.get(activity.owner()).name(),
                assessment,
                result,
                ResultPage.scores(assessment.answers(), result, assessedOn),
                result.breaches().stream()
                        .map(breach -> breach.rule() + ": " + breach.message())
                        .toList(),
                results.signers(assessment, result),
                answers,
                LocalDate.now(clock));
    }
}
