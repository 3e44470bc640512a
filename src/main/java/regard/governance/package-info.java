/** Constitution, committees, seats, meetings, papers, public questions. */
@ApplicationModule(
        allowedDependencies = {
            "decisions",
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
package regard.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
