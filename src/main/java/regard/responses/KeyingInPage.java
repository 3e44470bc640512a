package regard.responses;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.questionnaires.Answer;
import regard.questionnaires.Item;
import regard.questionnaires.Questionnaire;
import regard.ui.Choice;
import regard.ui.DateInput;
import regard.ui.Words;

/**
 * Where a response that came on paper, by phone or in another way is keyed in: all questions on one page, in the order of the
 * paper.
 *
 * @param key makes the response one, however often the form is sent
 * @param done the reference of the response keyed in before this one
 */
record KeyingInPage(
        ActivityHead head,
        Questionnaire questionnaire,
        Period period,
        Form form,
        String key,
        Optional<String> done,
        List<Problem> problems) {

    /** What was typed. */
    record Form(
            String channel,
            String type,
            String organisation,
            String behalf,
            DateInput received,
            Map<String, Typed> answers) {

        static Form empty(LocalDate today) {
            return new Form("", "", "", "", DateInput.of(today), Map.of());
        }

        static Form of(MultiValueMap<String, String> form, Questionnaire questionnaire) {
            var answers = new LinkedHashMap<String, Typed>();
            questionnaire.questions().forEach(item -> answers.put(item.id(), Typed.of(form, item, item.id())));
            return new Form(
                    first(form, "channel"),
                    first(form, "type"),
                    first(form, "organisation"),
                    first(form, "behalf"),
                    new DateInput(
                            first(form, "received.day"), first(form, "received.month"), first(form, "received.year")),
                    answers);
        }

        private static String first(MultiValueMap<String, String> form, String name) {
            return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
        }

        Typed typed(Item item) {
            return answers.getOrDefault(item.id(), Typed.of(Optional.empty()));
        }

        Optional<Channel> channelOf() {
            return Arrays.stream(Channel.values())
                    .filter(one -> one.name().equals(channel))
                    .findFirst();
        }

        Optional<RespondentType> typeOf() {
            return Arrays.stream(RespondentType.values())
                    .filter(one -> one.name().equals(type))
                    .findFirst();
        }

        List<Problem> problems(Questionnaire questionnaire, LocalDate opened, LocalDate today) {
            var problems = new ArrayList<Problem>();
            if (channelOf().isEmpty()) {
                problems.add(new Problem("channel", "responses.keying.channel.missing"));
            }
            if (typeOf().isEmpty()) {
                problems.add(new Problem("type", "responses.keying.type.missing"));
            }
            if (typeOf().filter(RespondentType::isOrganisation).isPresent() && organisation.isBlank()) {
                problems.add(new Problem("organisation", "responses.start.organisation.missing"));
            }
            if (organisation.length() > Responses.LONGEST_NAME) {
                problems.add(new Problem(
                        "organisation", "responses.answer.too-long", organisation.length(), Responses.LONGEST_NAME));
            }
            if (behalf.length() > Responses.LONGEST_NAME) {
                problems.add(
                        new Problem("behalf", "responses.answer.too-long", behalf.length(), Responses.LONGEST_NAME));
            }
            Optional<LocalDate> day = received.date();
            if (day.isEmpty()) {
                problems.add(new Problem(received.wrongField("received"), "responses.keying.received.unreadable"));
            } else if (day.get().isAfter(today) || day.get().isBefore(opened)) {
                problems.add(new Problem("received", "responses.keying.received.outside", opened, today));
            }
            questionnaire
                    .questions()
                    .forEach(item -> problems.addAll(typed(item).problems(item, item.id())));
            return problems;
        }

        Map<String, Answer> given(Questionnaire questionnaire) {
            var given = new LinkedHashMap<String, Answer>();
            questionnaire
                    .questions()
                    .forEach(item -> typed(item).answer(item).ifPresent(answer -> given.put(item.id(), answer)));
            return given;
        }
    }

    static List<Choice> channels(Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", words.say("responses.start.kind.choose")));
        Arrays.stream(Channel.values())
                .filter(channel -> !channel.isByThemselves())
                .forEach(channel -> choices.add(Choice.of(channel.name(), words.say("responses.channel." + channel))));
        return choices;
    }

    static List<Choice> types(Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", words.say("responses.start.kind.choose")));
        Arrays.stream(RespondentType.values())
                .forEach(type -> choices.add(Choice.of(type.name(), words.say("responses.type." + type))));
        return choices;
    }

    static List<Choice> choices(Item item, Optional<Content> box) {
        return item.options().stream()
                .map(option -> {
                    Choice choice = Choice.of(option.code(), option.text());
                    return option.other() && box.isPresent() ? choice.conditional(box.get()) : choice;
                })
                .toList();
    }
}
