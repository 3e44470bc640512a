package regard.responses;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** Where answering begins: for whom somebody answers, and what happens with what they say. */
record StartPage(
        String ref, String title, int questions, LocalDate last, Form form, boolean fromCheck, List<Problem> problems) {

    /** What was typed. */
    record Form(String who, String organisation, String kind, String behalf) {

        static final Form EMPTY = new Form("", "", "", "");
        private static final String ORGANISATION = "ORGANISATION";
        private static final List<RespondentType> PEOPLE =
                List.of(RespondentType.PATIENT, RespondentType.PUBLIC, RespondentType.CARER, RespondentType.STAFF);

        static Form of(MultiValueMap<String, String> form) {
            return new Form(
                    first(form, "who"), first(form, "organisation"), first(form, "kind"), first(form, "behalf"));
        }

        static Form of(Draft.Who who) {
            return who.type().isOrganisation()
                    ? new Form(ORGANISATION, who.organisation(), who.type().name(), "")
                    : new Form(who.type().name(), "", "", who.onBehalfOf());
        }

        private static String first(MultiValueMap<String, String> form, String name) {
            return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
        }

        List<Problem> problems() {
            var problems = new ArrayList<Problem>();
            if (!who.equals(ORGANISATION) && person().isEmpty()) {
                problems.add(new Problem("who", "responses.start.who.missing"));
            }
            if (who.equals(ORGANISATION) && organisation.isEmpty()) {
                problems.add(new Problem("organisation", "responses.start.organisation.missing"));
            }
            if (who.equals(ORGANISATION) && organisation.length() > Responses.LONGEST_NAME) {
                problems.add(new Problem(
                        "organisation", "responses.answer.too-long", organisation.length(), Responses.LONGEST_NAME));
            }
            if (who.equals(ORGANISATION) && kindOf().isEmpty()) {
                problems.add(new Problem("kind", "responses.start.kind.missing"));
            }
            if (behalf.length() > Responses.LONGEST_NAME) {
                problems.add(
                        new Problem("behalf", "responses.answer.too-long", behalf.length(), Responses.LONGEST_NAME));
            }
            return problems;
        }

        Draft.Who answeringFor() {
            return who.equals(ORGANISATION)
                    ? new Draft.Who(kindOf().orElseThrow(), organisation, "")
                    : new Draft.Who(person().orElseThrow(), "", who.equals(RespondentType.CARER.name()) ? behalf : "");
        }

        private Optional<RespondentType> person() {
            return PEOPLE.stream().filter(type -> type.name().equals(who)).findFirst();
        }

        private Optional<RespondentType> kindOf() {
            return Arrays.stream(RespondentType.values())
                    .filter(type -> type.isOrganisation() && type.name().equals(kind))
                    .findFirst();
        }
    }

    List<Choice> choices(Content behalf, Content organisation, Words words) {
        var choices = new ArrayList<Choice>();
        for (RespondentType type : Form.PEOPLE) {
            Choice choice = Choice.of(type.name(), words.say("responses.start.who." + type));
            choices.add(type == RespondentType.CARER ? choice.conditional(behalf) : choice);
        }
        choices.add(Choice.of(Form.ORGANISATION, words.say("responses.start.who.ORGANISATION"))
                .conditional(organisation));
        return choices;
    }

    static List<Choice> kinds(Words words) {
        var kinds = new ArrayList<Choice>();
        kinds.add(Choice.of("", words.say("responses.start.kind.choose")));
        Arrays.stream(RespondentType.values())
                .filter(RespondentType::isOrganisation)
                .forEach(type -> kinds.add(Choice.of(type.name(), words.say("responses.type." + type))));
        return kinds;
    }
}
