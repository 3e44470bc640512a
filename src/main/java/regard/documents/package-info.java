/** Documents that are made: a page as a PDF that a screen reader can read (PDF/UA-1). */
@ApplicationModule(allowedDependencies = {"ui", "kernel"})
@NullMarked
package regard.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
