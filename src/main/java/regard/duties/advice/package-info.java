/** Why each question of a duty assessment is asked: the law of the day, what to think of, what counts and what does not. */
@ApplicationModule(allowedDependencies = {"law", "kernel"})
@NullMarked
package regard.duties.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
