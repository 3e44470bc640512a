package regard.organisations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.kernel.Actor;
import regard.kernel.PersonId;
import regard.kernel.Problem;

/** Signing in: a name and a password, then a one-time code; and signing out. */
@Controller
class SignInController {

    private static final String WAITING = "organisations.waiting-for-code";
    private static final String WAITING_SINCE = "organisations.waiting-since";
    private static final String THEN = "organisations.then";
    private static final Duration CODE_PATIENCE = Duration.ofMinutes(10);

    private final People people;
    private final Doorkeeper doorkeeper;
    private final SecurityContextRepository contexts;
    private final Clock clock;

    SignInController(People people, Doorkeeper doorkeeper, SecurityContextRepository contexts, Clock clock) {
        this.people = people;
        this.doorkeeper = doorkeeper;
        this.contexts = contexts;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    ModelAndView ask(@RequestParam(defaultValue = "") String then) {
        return page(new SignInPage("", within(then), List.of()));
    }

    @PostMapping("/sign-in")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (username.isBlank() || password.isEmpty()) {
            return page(new SignInPage(
                    username,
                    within(then),
                    List.of(new Problem(
                            username.isBlank() ? "username" : "password",
                            username.isBlank()
                                    ? "organisations.sign-in.username-missing"
                                    : "organisations.sign-in.password-missing"))));
        }
        if (!doorkeeper.mayTry(request.getRemoteAddr())) {
            Pace.turnBack(response);
            return page(
                    new SignInPage(username, within(then), List.of(new Problem("", "organisations.sign-in.too-many"))));
        }
        return switch (people.enter(username, password, request.getRemoteAddr())) {
            case People.Entry.Granted(var person) -> start(person, within(then), request, response);
            case People.Entry.CodeNext(var id) -> {
                var session = request.getSession();
                session.setAttribute(WAITING, id.value().toString());
                session.setAttribute(WAITING_SINCE, clock.millis());
                session.setAttribute(THEN, within(then));
                yield new ModelAndView("redirect:/sign-in/code");
            }
            case People.Entry.Denied _ ->
                page(new SignInPage(
                        username, within(then), List.of(new Problem("username", "organisations.sign-in.wrong"))));
        };
    }

    @GetMapping("/sign-in/code")
    ModelAndView askCode(HttpServletRequest request) {
        return isWaiting(request) ? codePage(List.of()) : new ModelAndView("redirect:/sign-in");
    }

    @PostMapping("/sign-in/code")
    ModelAndView enterCode(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        if (!isWaiting(request)) {
            return new ModelAndView("redirect:/sign-in");
        }
        var session = request.getSession();
        var id = new PersonId(UUID.fromString((String) session.getAttribute(WAITING)));
        String then = (String) session.getAttribute(THEN);
        if (!doorkeeper.mayTry(request.getRemoteAddr())) {
            Pace.turnBack(response);
            return codePage(List.of(new Problem("", "organisations.sign-in.too-many")));
        }
        return switch (people.enterCode(id, code, request.getRemoteAddr())) {
            case People.Entry.Granted(var person) -> start(person, then, request, response);
            case People.Entry.CodeNext _, People.Entry.Denied _ ->
                codePage(List.of(new Problem("code", "organisations.code.wrong")));
        };
    }

    @PostMapping("/sign-out")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        return new ModelAndView("redirect:/signed-out");
    }

    @GetMapping("/signed-out")
    ModelAndView left() {
        return new ModelAndView("organisations/signed-out", "page", "");
    }

    @PostMapping("/account/sign-out-everywhere")
    ModelAndView leaveEverywhere(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        people.signOutEverywhere(actor);
        end(request, response);
        return new ModelAndView("redirect:/signed-out");
    }

    private ModelAndView start(Person person, String then, HttpServletRequest request, HttpServletResponse response) {
        // A new session, so that nobody can have planted the old one.
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true);
        var signedIn = new SignedIn(person.id().value(), clock.millis());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, "", List.of()));
        contexts.saveContext(context, request, response);
        String home = person.roles().stream().anyMatch(regard.kernel.Role::worksInside) ? "/today" : "/account";
        return new ModelAndView("redirect:" + (then.isBlank() ? home : then));
    }

    private static void end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }

    private boolean isWaiting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(WAITING) != null
                && session.getAttribute(WAITING_SINCE) instanceof Long since
                && Instant.ofEpochMilli(since).plus(CODE_PATIENCE).isAfter(clock.instant());
    }

    /** Only a page of ours: a link to elsewhere in the address of the sign-in page leads nowhere. */
    private static String within(String then) {
        return then.startsWith("/") && !then.startsWith("//") && !then.contains("\\") && !then.contains("\n")
                ? then
                : "";
    }

    private static ModelAndView page(SignInPage page) {
        return new ModelAndView("organisations/sign-in", "page", page);
    }

    private static ModelAndView codePage(List<Problem> problems) {
        return new ModelAndView("organisations/code", "page", new CodePage(problems));
    }
}
