/** Who is specially affected, whom we reach and who is missing: screening and analysis of equality (Equality Act 2010, section 149). */
@ApplicationModule(
        allowedDependencies = {"activities", "evidence", "organisations", "messages", "texts", "law", "ui", "kernel"})
@NullMarked
package regard.equality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
