package regard.responses;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The codes of drafts that a browser holds until it is closed: one cookie, the newest first, no more than a few. */
final class HeldCodes {

    static final String NAME = "__Host-regard-answers";

    private static final int MOST = 5;

    private HeldCodes() {}

    static List<Code> of(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie -> Arrays.stream(cookie.getValue().split("\\.", -1)))
                .limit(MOST)
                .flatMap(code -> Code.typed(code).stream())
                .toList();
    }

    static void add(Code code, HttpServletRequest request, HttpServletResponse response) {
        var codes = new ArrayList<Code>();
        codes.add(code);
        of(request).stream()
                .filter(other -> !other.equals(code))
                .limit(MOST - 1)
                .forEach(codes::add);
        set(codes, response);
    }

    static void remove(Code code, HttpServletRequest request, HttpServletResponse response) {
        set(of(request).stream().filter(other -> !other.equals(code)).toList(), response);
    }

    private static void set(List<Code> codes, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, codes.stream().map(Code::letters).collect(Collectors.joining(".")))
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/");
        // A cookie of the session: it ends with the browser, so that a shared computer keeps nothing.
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                (codes.isEmpty() ? cookie.maxAge(0) : cookie).build().toString());
    }
}
