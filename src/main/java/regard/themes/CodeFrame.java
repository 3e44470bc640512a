package regard.themes;

import java.util.List;
import java.util.Optional;

/** The codes of a consultation in one of its versions, in the order that people chose. */
public record CodeFrame(int version, List<Code> codes) {

    public CodeFrame {
        codes = List.copyOf(codes);
    }

    public Optional<Code> code(CodeId id) {
        return codes.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    public Optional<Code> code(String code) {
        return codes.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
