/** Where the body departs from statutory guidance, and why: it must have regard to it, and be able to explain any substantial departure. */
@ApplicationModule(
        allowedDependencies = {"activities", "evidence", "organisations", "messages", "texts", "law", "ui", "kernel"})
@NullMarked
package regard.departures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
