package regard.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import regard.kernel.Problem;

/** What a person writes of a code when they make it, or change it. */
public record Naming(String code, String label, String description) {

    static final int LONGEST_LABEL = 100;
    static final int LONGEST_DESCRIPTION = 500;

    /** A code whose name in files follows from its label. */
    public static Naming of(String label, String description) {
        String name =
                label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
        return new Naming(name.length() > 40 ? name.substring(0, 40) : name, label.strip(), description.strip());
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (label.isBlank() || code.isBlank()) {
            problems.add(new Problem("label", "themes.label.missing"));
        } else if (label.length() > LONGEST_LABEL) {
            problems.add(new Problem("label", "themes.label.too-long", LONGEST_LABEL));
        }
        if (description.isBlank()) {
            problems.add(new Problem("description", "themes.description.missing"));
        } else if (description.length() > LONGEST_DESCRIPTION) {
            problems.add(new Problem("description", "themes.description.too-long", LONGEST_DESCRIPTION));
        }
        return problems;
    }
}
