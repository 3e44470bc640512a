/** What people see of every page: NHS.UK components, forms, words, charts and the page frame. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package regard.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
