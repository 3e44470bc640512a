package regard.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The editions of one rule file. A change of law is a new edition; the old one stays for what was done under it. */
public record Editions<T extends Dated>(List<T> editions) {

    public Editions {
        editions = editions.stream()
                .sorted(Comparator.comparing(Dated::effectiveFrom))
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a rule file needs an edition");
        }
    }

    /** The edition in force on a day; before the first, the first. */
    public T on(LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.effectiveFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(editions.getFirst());
    }
}
