/** Answers, however they came: drafts, receipts, counts that cost the same for ten people and for a million, exports. */
@ApplicationModule(
        allowedDependencies = {
            "opportunities",
            "consultations",
            "questionnaires",
            "equality",
            "activities",
            "evidence",
            "organisations",
            "places",
            "messages",
            "texts",
            "law",
            "ui",
            "kernel"
        })
@NullMarked
package regard.responses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
