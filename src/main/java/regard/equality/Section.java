package regard.equality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parts of an equality impact analysis that are not about one group. Each is written on a page of its own. */
enum Section {
    ABOUT("about"),
    AIMS("aims"),
    INEQUALITIES("inequalities"),
    CONCLUSION("conclusion");

    private final String slug;

    Section(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }

    List<Statement> statements() {
        return Arrays.stream(Statement.values())
                .filter(statement -> statement.section() == this)
                .toList();
    }

    static Optional<Section> at(String slug) {
        return Arrays.stream(values())
                .filter(section -> section.slug.equals(slug))
                .findFirst();
    }
}
