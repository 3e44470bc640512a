/** What people's words are about: code frames, coding by people, how far they agree, and how many said what. */
@ApplicationModule(
        allowedDependencies = {
            "responses",
            "consultations",
            "questionnaires",
            "equality",
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
package regard.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
