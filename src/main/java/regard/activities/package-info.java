/** What the body means to do: a plan, a proposal, a decision; its life from draft to archive, and its gates. */
@ApplicationModule(allowedDependencies = {"evidence", "organisations", "messages", "texts", "law", "ui", "kernel"})
@NullMarked
package regard.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
