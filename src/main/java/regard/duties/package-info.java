/** Which duties apply to what a body means to do, and why; who signs that; what was promised (NHS Act 2006, section 14Z45). */
@ApplicationModule(
        allowedDependencies = {
            "duties.advice",
            "equality",
            "options",
            "promises",
            "activities",
            "evidence",
            "organisations",
            "documents",
            "messages",
            "law",
            "ui",
            "kernel"
        })
@NullMarked
package regard.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
