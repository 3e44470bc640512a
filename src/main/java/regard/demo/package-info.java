/** A made-up integrated care board with years of life in it, made through the doors that everybody uses. It stands beside the rooms. */
@ApplicationModule
@NullMarked
package regard.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
