/** People who say: this affects me, and I was not asked. What they say, and what they are answered by when. */
@ApplicationModule(
        allowedDependencies = {
            "opportunities",
            "activities",
            "evidence",
            "organisations",
            "messages",
            "law",
            "ui",
            "kernel"
        })
@NullMarked
package regard.concerns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
