/** What belongs to no one room: the staff home, the accessibility statement, cookies, privacy, help. */
@ApplicationModule
@NullMarked
package regard.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
