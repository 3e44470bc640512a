package regard.journeys;

import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import regard.Before;
import regard.platform.ServiceClock;

/** A journey on other days than today: when it is over, it is today again. */
abstract class OnOtherDays {

    @Autowired
    private ApplicationContext context;

    PieceOfWork work(boolean scripts, int width, String title) {
        return new PieceOfWork(context, scripts, width, title);
    }

    Before before() {
        return new Before(context);
    }

    @AfterEach
    void back_to_today() {
        context.getBean(ServiceClock.class).comeBack();
    }
}
