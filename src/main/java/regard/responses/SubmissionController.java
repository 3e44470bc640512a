package regard.responses;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import regard.consultations.Consultation;
import regard.kernel.NotFound;
import regard.responses.Receiving.Mismatch;
import regard.responses.Receiving.NotOpen;
import regard.responses.Receiving.Received;
import regard.responses.Receiving.StillRunning;

/** Answers sent by programs, and what a receipt tells them (contracts, section 10). */
@RestController
class SubmissionController {

    /** No person fills this; what is larger is refused whole. */
    static final int LARGEST_BYTES = 1_000_000;

    private static final int LONGEST_KEY = 128;

    private final Responses responses;
    private final Receipts receipts;
    private final ObjectProvider<WhatHappened> whatHappened;

    SubmissionController(Responses responses, Receipts receipts, ObjectProvider<WhatHappened> whatHappened) {
        this.responses = responses;
        this.receipts = receipts;
        this.whatHappened = whatHappened;
    }

    @PostMapping("/api/v1/consultations/{ref}/responses")
    ResponseEntity<?> create(@PathVariable String ref, HttpServletRequest request) throws IOException {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || !isKey(key)) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key",
                    "A key is missing",
                    "Send an Idempotency-Key of 1 to 128 printable ASCII characters.");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BYTES + 1);
        if (body.length > LARGEST_BYTES) {
            return problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "That is too large",
                    "A response has at most 1 MB. Nothing was stored.");
        }
        return switch (responses.receive(ref, asked -> Sent.read(body, asked), key)) {
            case Received received -> created(received);
            case Mismatch _ ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-mismatch",
                        "This key was used for something else",
                        "The same Idempotency-Key came before with another body.");
            case StillRunning _ ->
                problem(
                        HttpStatus.CONFLICT,
                        "still-running",
                        "The same request is being worked on",
                        "Ask again in a moment with the same key.");
            case NotOpen closed -> problem(closed);
        };
    }

    @GetMapping("/api/v1/receipts/{code}")
    Map<String, @Nullable Object> get(@PathVariable String code) {
        Held held = held(code);
        Consultation consultation = held.consultation();
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("status", status(held));
        document.put("consultation", consultation.brief().ref());
        document.put(
                "feedbackDue",
                Responses.feedbackBy(consultation).map(LocalDate::toString).orElse(null));
        document.put("feedback", outcomes(held));
        return document;
    }

    @DeleteMapping("/api/v1/receipts/{code}")
    ResponseEntity<?> delete(@PathVariable String code) {
        Held held = held(code);
        if (!receipts.canBeTakenBack(held) && held.response().state() != Response.State.WITHDRAWN) {
            return problem(
                    HttpStatus.FORBIDDEN,
                    "analysis-begun",
                    "These answers cannot be taken back any more",
                    "The analysis of what people said has begun.");
        }
        receipts.takeBack(held);
        return ResponseEntity.noContent().build();
    }

    private Held held(String code) {
        return Code.typed(code).flatMap(receipts::held).orElseThrow(() -> new NotFound("a receipt"));
    }

    private List<WhatHappened.Outcome> outcomes(Held held) {
        return whatHappened
                .orderedStream()
                .flatMap(slot -> slot
                        .outcomes(
                                held.consultation().brief().id(),
                                held.response().id())
                        .stream())
                .toList();
    }

    private static String status(Held held) {
        return switch (held.response().state()) {
            case WITHDRAWN -> "WITHDRAWN";
            case COUNTED -> held.counted() ? "COUNTED" : "RECEIVED";
            case WAITING, REFUSED -> "RECEIVED";
        };
    }

    private static ResponseEntity<?> created(Received received) {
        var document = new LinkedHashMap<String, Object>();
        document.put("reference", received.reference());
        document.put("receipt", received.receipt());
        document.put("receivedAt", received.receivedAt().toString());
        document.put("answersStored", received.answersStored());
        var answer = ResponseEntity.status(HttpStatus.CREATED);
        if (received.replayed()) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.body(document);
    }

    private static ResponseEntity<?> problem(NotOpen closed) {
        return switch (closed.why()) {
            case NOT_YET ->
                problem(
                        HttpStatus.FORBIDDEN,
                        "consultation-not-open",
                        "This consultation is not open yet",
                        "It opens on " + closed.day() + ".");
            case CLOSED ->
                problem(
                        HttpStatus.FORBIDDEN,
                        "consultation-closed",
                        "This consultation is closed",
                        "It closed on " + closed.day() + ".");
            case WITHDRAWN ->
                problem(
                        HttpStatus.FORBIDDEN,
                        "consultation-closed",
                        "This consultation was withdrawn",
                        "It was withdrawn on " + closed.day() + ".");
        };
    }

    private static ResponseEntity<?> problem(HttpStatus status, String type, String title, String detail) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/" + type);
        document.put("title", title);
        document.put("status", status.value());
        document.put("detail", detail);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private static boolean isKey(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST_KEY
                && key.chars().allMatch(character -> character >= ' ' && character <= '~');
    }
}
