/** What becomes of a temporary change that could not wait for people to be involved (domain specification, 3.5; ). */
@ApplicationModule(
        allowedDependencies = {"duties", "activities", "evidence", "organisations", "messages", "law", "ui", "kernel"})
@NullMarked
package regard.duties.urgent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
