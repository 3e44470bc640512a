/** The annual report, the section of the plan, the pack for the yearly assessment. */
@ApplicationModule(
        allowedDependencies = {
            "feedback",
            "decisions",
            "governance",
            "returns",
            "partners",
            "opportunities",
            "themes",
            "plans",
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
package regard.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
