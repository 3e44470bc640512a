/** People who give their time: roles, induction, training, support, claims. */
@ApplicationModule(
        allowedDependencies = {"activities", "evidence", "organisations", "messages", "texts", "law", "ui", "kernel"})
@NullMarked
package regard.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
