/** Where people begin: the staff home. It stands beside the rooms and may use any; no room uses it. */
@ApplicationModule
@NullMarked
package regard.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
