/** Changes that a provider leads: its own duty (section 242), its plan and its report, seen before we decide. */
@ApplicationModule(
        allowedDependencies = {"duties", "activities", "evidence", "organisations", "messages", "law", "ui", "kernel"})
@NullMarked
package regard.duties.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
