package regard.responses;

import java.util.List;
import java.util.Optional;
import regard.texts.PersonalData;

/**
 * Everything somebody answered, before they send it.
 *
 * @param who for whom they answer, in words; blank where they change answers that were sent
 * @param key the key under which it is sent
 * @param details personal details they may have typed without needing to
 */
record CheckPage(
        String ref,
        String title,
        String who,
        List<AnswerLines> answers,
        String key,
        Optional<PersonalData.Kind> details,
        String back) {

    long given() {
        return answers.stream().filter(AnswerLines::isGiven).count();
    }
}
