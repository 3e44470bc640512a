/** What people said, put in order: discovered themes, code frames, coding, agreement, search by meaning. */
@ApplicationModule(
        allowedDependencies = {
            "responses",
            "consultations",
            "questionnaires",
            "equality",
            "activities",
            "insights",
            "evidence",
            "organisations",
            "documents",
            "messages",
            "places",
            "texts",
            "law",
            "ui",
            "kernel"
        })
@NullMarked
package regard.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
