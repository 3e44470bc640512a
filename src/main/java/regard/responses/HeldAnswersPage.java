package regard.responses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.responses.Response.State;

/**
 * What a receipt opens: the answers, how they stand, what became of them.
 *
 * @param feedbackBy by when people are told what was heard
 */
record HeldAnswersPage(
        Code code,
        String ref,
        String title,
        Response response,
        List<AnswerLines> answers,
        boolean canChange,
        boolean canTakeBack,
        Optional<LocalDate> changeUntil,
        Optional<LocalDate> takeBackUntil,
        Optional<LocalDate> feedbackBy,
        List<WhatHappened.Outcome> outcomes) {

    String stands() {
        return switch (response.state()) {
            case COUNTED -> response.late() ? "responses.my-answers.late-considered" : "responses.my-answers.counted";
            case WAITING -> "responses.my-answers.waiting";
            case REFUSED -> "responses.my-answers.refused";
            case WITHDRAWN -> "responses.my-answers.withdrawn";
        };
    }

    boolean isGone() {
        return response.state() == State.WITHDRAWN;
    }
}
