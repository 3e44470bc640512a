/** How people will be involved: who is affected, what they can change, with which methods, when, and what it costs. */
@ApplicationModule(
        allowedDependencies = {
            "duties",
            "equality",
            "activities",
            "evidence",
            "organisations",
            "messages",
            "law",
            "ui",
            "kernel"
        })
@NullMarked
package regard.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
