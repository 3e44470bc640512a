/** Bodies that decide together: the duty stays with each, and each signs for itself (R (Fudge) v South West SHA [2007] EWCA Civ 803). */
@ApplicationModule(
        allowedDependencies = {"duties", "activities", "evidence", "organisations", "messages", "law", "ui", "kernel"})
@NullMarked
package regard.duties.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
