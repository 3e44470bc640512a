/** What a machine finds in text: personal data, language, likeness, groups. Pure functions, and nothing leaves. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package regard.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
