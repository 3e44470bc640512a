package regard.opportunities;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regard.ui.Choice;
import regard.ui.Words;

/**
 * The public register, as somebody searched it. The search is in the address, so that it can be kept and sent on.
 *
 * @param elsewhere how many are open anywhere, where a search found nothing
 * @param next the cursor of the next page, if there is one
 */
record RegisterPage(
        Filter filter,
        List<Listing> listings,
        List<String> topics,
        List<String> audiences,
        long elsewhere,
        Optional<String> next) {

    String title(Words words) {
        return filter.stage()
                .map(stage -> words.say("opportunities.register.title." + stage.word()))
                .orElseGet(() -> words.say("opportunities.register.title"));
    }

    List<Choice> stages(Words words) {
        return with(
                words.say("opportunities.register.any-status"),
                Arrays.stream(Stage.values())
                        .map(stage ->
                                Choice.of(stage.word(), words.say("opportunities.register.status." + stage.word()))));
    }

    List<Choice> methods(Words words) {
        return with(
                words.say("opportunities.register.any-method"),
                Arrays.stream(Method.values())
                        .map(method -> Choice.of(method.name(), words.say("opportunities.register.method." + method))));
    }

    List<Choice> topics(Words words) {
        return with(
                words.say("opportunities.register.any-topic"), topics.stream().map(topic -> Choice.of(topic, topic)));
    }

    List<Choice> audiences(Words words) {
        return with(
                words.say("opportunities.register.any-audience"),
                audiences.stream().map(audience -> Choice.of(audience, audience)));
    }

    String nothing(Words words) {
        return filter.place()
                .map(place -> words.say("opportunities.register.nothing-near", place, elsewhere))
                .orElseGet(() -> words.say("opportunities.register.nothing", elsewhere));
    }

    String nextHref() {
        var parts = new ArrayList<String>();
        filter.place().ifPresent(it -> parts.add(part("place", it)));
        filter.stage().ifPresent(it -> parts.add(part("status", it.word())));
        filter.topic().ifPresent(it -> parts.add(part("topic", it)));
        filter.audience().ifPresent(it -> parts.add(part("audience", it)));
        filter.method().ifPresent(it -> parts.add(part("method", it.name())));
        next.ifPresent(it -> parts.add(part("after", it)));
        return "/involvements?" + String.join("&", parts);
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static List<Choice> with(String any, Stream<Choice> choices) {
        return Stream.concat(Stream.of(Choice.of("", any)), choices).collect(Collectors.toList());
    }
}
