/** What providers owe and send: clauses, changes they lead, returns, visits. */
@ApplicationModule(
        allowedDependencies = {
            "questionnaires",
            "activities",
            "evidence",
            "organisations",
            "messages",
            "texts",
            "law",
            "ui",
            "kernel"
        })
@NullMarked
package regard.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
