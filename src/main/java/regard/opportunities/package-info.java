/** The public register of ways to take part: formats, channels, events, subscriptions. */
@ApplicationModule(
        allowedDependencies = {
            "consultations",
            "plans",
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
package regard.opportunities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
