/** What people are asked: questions, their order and routing, versions; and what an answer to each of them is. */
@ApplicationModule(allowedDependencies = {"evidence", "organisations", "messages", "texts", "law", "ui", "kernel"})
@NullMarked
package regard.questionnaires;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
