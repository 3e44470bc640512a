/** The tamper-evident ledger: who did what, when; append-only, chained, signed. It hears every room and no room uses it. */
@ApplicationModule
@NullMarked
package regard.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
