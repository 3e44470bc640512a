package regard.texts;

import java.util.List;

/** The codes people agreed to sort comments by. Which version was used is part of every result (docs/domain: code frame versions). */
public record Codebook(List<Code> codes) {

    /**
     * One code.
     *
     * @param code what stands in results
     * @param description what belongs under it; may be blank
     * @param parent the broader code; blank if none
     */
    public record Code(String code, String label, String description, String parent) {}

    public Codebook {
        codes = List.copyOf(codes);
    }
}
