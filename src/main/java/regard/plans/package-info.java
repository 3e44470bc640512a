/** How people will be involved: audiences, methods, money, time. */
@ApplicationModule(
        allowedDependencies = {
            "duties",
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
package regard.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
