/** What pages are made of: the NHS.UK components, the types forms speak in, and the words. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package regard.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
