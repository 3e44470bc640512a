/** What the body has promised people about being involved: found, confirmed by a person, and then kept or properly released. */
@ApplicationModule(
        allowedDependencies = {"activities", "evidence", "organisations", "messages", "texts", "law", "ui", "kernel"})
@NullMarked
package regard.promises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
