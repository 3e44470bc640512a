/** Answers however they came: drafts, receipts, moderation, counts, exports. */
@ApplicationModule(
        allowedDependencies = {
            "consultations",
            "questionnaires",
            "equality",
            "activities",
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
package regard.responses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
