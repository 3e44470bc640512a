package regard.promises;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.PersonId;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.organisations.People;

/** Looking texts through for promises, and saying of each sentence found whether it is one. */
@Controller
@RequestMapping("/promises")
class ReadingController {

    private static final int LONGEST_TEXT = 500_000;
    private static final int LONGEST_SOURCE = 300;
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    private final Candidates candidates;
    private final Activities activities;
    private final People people;

    ReadingController(Candidates candidates, Activities activities, People people) {
        this.candidates = candidates;
        this.activities = activities;
        this.people = people;
    }

    @GetMapping("/reading")
    ModelAndView ask(@RequestParam(defaultValue = "") String activity, Actor actor) {
        return reading(new ReadingForm("", "", activity), List.of(), actor);
    }

    @PostMapping("/reading")
    ModelAndView look(ReadingForm form, @RequestParam(required = false) Optional<MultipartFile> file, Actor actor)
            throws IOException {
        actor.must(Role.STAFF);
        String text =
                file.isPresent() && !file.get().isEmpty() ? text(file.get().getBytes()) : form.text();
        List<Problem> problems = problems(form, text);
        if (!problems.isEmpty()) {
            return reading(form, problems, actor);
        }
        String about = form.activity().isBlank()
                ? ""
                : activities.own(form.activity(), actor).ref();
        int fresh = candidates.look(text, form.source().strip(), about, actor);
        return new ModelAndView("redirect:/promises/candidates?looked=" + fresh);
    }

    @GetMapping("/candidates")
    ModelAndView list(@RequestParam(defaultValue = "-1") String looked, Actor actor) {
        int fresh = looked.matches("\\d{1,6}") ? Integer.parseInt(looked) : -1;
        return page(fresh, "", List.of(), actor);
    }

    @PostMapping("/candidates/{id}/dismissal")
    ModelAndView dismiss(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, Actor actor) {
        List<Problem> problems = candidates.dismiss(id, why, actor);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/promises/candidates")
                : page(
                        -1,
                        id.toString(),
                        problems.stream()
                                .map(problem -> new Problem("why-" + id, problem.key(), problem.args()))
                                .toList(),
                        actor);
    }

    private ModelAndView page(int looked, String refused, List<Problem> problems, Actor actor) {
        List<Candidate> confirmed = candidates.list(Candidate.State.CONFIRMED, actor);
        List<Candidate> dismissed = candidates.list(Candidate.State.DISMISSED, actor);
        Map<PersonId, String> names = new HashMap<>();
        Stream.concat(confirmed.stream(), dismissed.stream())
                .flatMap(candidate -> candidate.settledBy().stream())
                .distinct()
                .forEach(person -> names.put(person, name(person)));
        return new ModelAndView(
                "promises/candidates",
                "page",
                new CandidatesPage(
                        candidates.list(Candidate.State.WAITING, actor),
                        confirmed,
                        dismissed,
                        names,
                        looked,
                        refused,
                        actor.is(Role.STAFF),
                        problems));
    }

    private ModelAndView reading(ReadingForm form, List<Problem> problems, Actor actor) {
        List<Activity> own = activities.list(actor).stream()
                .filter(activity -> activity.owner().equals(actor.organisation()))
                .toList();
        return new ModelAndView("promises/reading", "page", new ReadingPage(form, own, problems));
    }

    private static List<Problem> problems(ReadingForm form, String text) {
        var problems = new ArrayList<Problem>();
        if (form.source().isBlank()) {
            problems.add(new Problem("source", "promises.source.missing"));
        } else if (form.source().length() > LONGEST_SOURCE) {
            problems.add(new Problem("source", "promises.too-long", LONGEST_SOURCE));
        }
        if (text.isBlank()) {
            problems.add(new Problem("text", "promises.reading.text-missing"));
        } else if (text.length() > LONGEST_TEXT) {
            problems.add(new Problem("text", "promises.too-long", LONGEST_TEXT));
        } else if (text.indexOf('\0') >= 0) {
            problems.add(new Problem("file", "promises.reading.not-text"));
        }
        return problems;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, OLD_WINDOWS);
        }
    }

    private String name(PersonId person) {
        try {
            return people.get(person).name();
        } catch (NotFound _) {
            return "";
        }
    }
}
