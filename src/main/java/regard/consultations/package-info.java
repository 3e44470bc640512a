/** Asking people: a consultation from draft, through the days it is open, to its close. */
@ApplicationModule(
        allowedDependencies = {
            "plans",
            "duties",
            "equality",
            "questionnaires",
            "promises",
            "activities",
            "evidence",
            "organisations",
            "documents",
            "messages",
            "texts",
            "law",
            "ui",
            "kernel"
        })
@NullMarked
package regard.consultations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
