package regard.opportunities;

import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;

/** One option as somebody wrote it. */
record OptionForm(String name, String what, String better, String worse, String cost) {

    OptionForm(
            @Nullable String name,
            @Nullable String what,
            @Nullable String better,
            @Nullable String worse,
            @Nullable String cost) {
        this.name = name == null ? "" : name;
        this.what = what == null ? "" : what;
        this.better = better == null ? "" : better;
        this.worse = worse == null ? "" : worse;
        this.cost = cost == null ? "" : cost;
    }

    static OptionForm of(PublicPage.Choice option) {
        return new OptionForm(option.name(), option.what(), option.better(), option.worse(), option.cost());
    }

    /** What would be worse must be said: an option without a price in it is not a fair one. */
    List<Problem> problems() {
        return java.util.stream.Stream.of(
                        name.isBlank() ? new Problem("name", "opportunities.option.name.missing") : null,
                        what.isBlank() ? new Problem("what", "opportunities.option.what.missing") : null,
                        worse.isBlank() ? new Problem("worse", "opportunities.option.worse.missing") : null)
                .<Problem>mapMulti((problem, next) -> {
                    if (problem != null) {
                        next.accept(problem);
                    }
                })
                .toList();
    }

    PublicPage.Choice option() {
        return new PublicPage.Choice(name.strip(), what.strip(), better.strip(), worse.strip(), cost.strip());
    }
}
