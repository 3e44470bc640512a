/** Who would be affected and how: impact analysis, monitoring, reach, and numbers too small to show (Equality Act 2010, section 149). */
@ApplicationModule(
        allowedDependencies = {
            "activities",
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
package regard.equality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
