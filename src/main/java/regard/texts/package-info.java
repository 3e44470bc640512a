/** What a machine finds in text: personal data, language, likeness, groups. Pure: no database, no network, no framework. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package regard.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
