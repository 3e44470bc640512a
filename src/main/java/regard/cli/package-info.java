/** The command line: one class a command; no web, and a database only where the command names one. */
@ApplicationModule
@NullMarked
package regard.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
