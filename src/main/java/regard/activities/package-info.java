/** What the body means to do, its life and its gates. */
@ApplicationModule(
        allowedDependencies = {
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
package regard.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
