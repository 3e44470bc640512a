/** Words that every room speaks: who acts, for which body, over which period, and what can be put right. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package regard.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
