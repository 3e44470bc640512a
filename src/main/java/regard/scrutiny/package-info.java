/**
 * Who watches over a change of services: councils' health scrutiny, Healthwatch, NHS England and the Secretary of State; what they were
 * told, what they said, and what they directed (NHS Act 2006, section 244 and Schedule 10A; SI 2013/218).
 */
@ApplicationModule(
        allowedDependencies = {
            "opportunities",
            "duties",
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
package regard.scrutiny;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
