/** Who is reached and who is missing: the lists that monitoring questions are asked from, and their answers, kept apart. */
@ApplicationModule(
        allowedDependencies = {
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
package regard.equality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
