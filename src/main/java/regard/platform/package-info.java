/** What the rooms stand on: database, sessions, headers, errors, assets, jobs, health. */
@ApplicationModule
@NullMarked
package regard.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
