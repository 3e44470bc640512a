/** The public register of involvements, the one page of each, events, the read API and the feeds. */
@ApplicationModule(
        allowedDependencies = {
            "consultations",
            "plans",
            "duties",
            "equality",
            "options",
            "promises",
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
package regard.opportunities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
