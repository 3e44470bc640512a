/** Areas of England over time, postcodes, and who lives there: public figures, on the machine itself. */
@ApplicationModule(allowedDependencies = {"law", "ui", "kernel"})
@NullMarked
package regard.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
