package regard.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import regard.AppTest;

@AppTest
class ReadingAboutTheServiceJourney {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void maya_reads_what_stands_in_the_footer(boolean scripts, int width) {
        try (var maya = new Someone("http://127.0.0.1:" + port, scripts, width)) {
            for (String page : new String[] {
                "/accessibility",
                "/cookies",
                "/privacy",
                "/terms",
                "/contact",
                "/formats-and-languages",
                "/help",
                "/sign-in"
            }) {
                maya.opens(page);
            }
            maya.opens("/accessibility");
            maya.clicks("Privacy");
            maya.sees("What we collect");
            maya.opens("/nowhere");
            maya.sees("We cannot find this page");
        }
    }
}
