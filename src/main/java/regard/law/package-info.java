/** What a rule is, and what breaks one: severities, gates, guidance by date, working days. It keeps nothing of any body. */
@ApplicationModule(allowedDependencies = {"ui", "kernel"})
@NullMarked
package regard.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
