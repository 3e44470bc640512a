package regard.responses;

import tools.jackson.databind.json.JsonMapper;

/** The beginning of what somebody wrote, for a list; the whole stands one click away. */
final class Excerpt {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Excerpt() {}

    /** Of the first words among answers; blank if there are none. */
    static String of(String answers, int longest) {
        return JSON.readTree(answers).properties().stream()
                .map(answer -> answer.getValue().path("text").asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> shorten(text.strip(), longest))
                .orElse("");
    }

    private static String shorten(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        return text.substring(0, space > 0 ? space : longest) + "…";
    }
}
