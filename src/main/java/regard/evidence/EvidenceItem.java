package regard.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that shows what was done.
 *
 * @param provenance which record it was drawn from, as kind and reference; filing the same twice keeps one
 * @param href where a reader inside the body finds it
 * @param activity the reference of the activity, where it belongs to one
 */
public record EvidenceItem(
        UUID id,
        String title,
        String provenance,
        String href,
        Optional<String> activity,
        Set<Area> areas,
        LocalDate on) {}
