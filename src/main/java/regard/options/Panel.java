package regard.options;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A panel that looked at options: a balanced one, with patients, Healthwatch, councils and voluntary bodies, can count as involvement in
 * shortlisting (Glatter v NHS Herts Valleys CCG [2021] EWHC 12).
 *
 * @param members who sat on it, by what they stood for
 * @param saw what was put before it
 * @param said what it said, unedited
 */
public record Panel(
        UUID id, String name, Optional<LocalDate> heldOn, List<String> members, String saw, String said, int version) {

    public Panel {
        members = List.copyOf(members);
    }
}
