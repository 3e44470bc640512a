package regard.consultations;

import org.springframework.context.ApplicationContext;

/** Records the close of what is over at once, as the service does within a minute, for tests that do not wait for it. */
public final class WhatIsOver {

    private WhatIsOver() {}

    public static void isClosed(ApplicationContext context) {
        context.getBean(Moves.class).closeWhatIsOver();
    }
}
