/** What could be done: the one list of options of a piece of work, and why any was dropped. */
@ApplicationModule(
        allowedDependencies = {"activities", "evidence", "organisations", "messages", "texts", "law", "ui", "kernel"})
@NullMarked
package regard.options;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
