/** Bodies, people, roles, sign-in and the permission table: who may do what, where. */
@ApplicationModule(allowedDependencies = {"messages", "law", "ui", "kernel"})
@NullMarked
package regard.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
