/** The public register of involvements, the one page of each, what is open, the read API and the feeds. */
@ApplicationModule(
        allowedDependencies = {
            "consultations",
            "plans",
            "questionnaires",
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
package regard.opportunities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
