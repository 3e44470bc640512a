/** What is sent to people: e-mail today, text and letter later; an outbox that survives restarts. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package regard.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
