package regard.law;

import java.util.List;

/** What a rule computes: from facts alone, with no database, no clock and no web. */
@FunctionalInterface
public interface Judge<F> {

    List<Finding> judge(F facts, Terms terms);
}
