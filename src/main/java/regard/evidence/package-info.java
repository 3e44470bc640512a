/** What was done, shown by documents, links and records: filed along the way, read by those who assure. */
@ApplicationModule(allowedDependencies = {"organisations", "messages", "texts", "law", "ui", "kernel"})
@NullMarked
package regard.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
