/** Options, what was considered, what was decided and why. */
@ApplicationModule(
        allowedDependencies = {
            "themes",
            "responses",
            "opportunities",
            "consultations",
            "duties",
            "equality",
            "options",
            "promises",
            "activities",
            "evidence",
            "organisations",
            "messages",
            "texts",
            "law",
            "ui",
            "kernel"
        })
@NullMarked
package regard.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
