/** You said, we did: commitments, telling people, evaluation. */
@ApplicationModule(
        allowedDependencies = {
            "decisions",
            "themes",
            "responses",
            "opportunities",
            "consultations",
            "equality",
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
package regard.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
