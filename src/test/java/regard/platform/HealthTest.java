package regard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import regard.AppTest;

@AppTest
class HealthTest {

    @Autowired
    private MockMvcTester web;

    @Test
    void it_is_ready_when_the_database_takes_writes() {
        assertThat(web.get().uri("/health/ready")).hasStatusOk().bodyText().isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void an_address_that_nobody_knows_is_a_page_that_says_so() {
        assertThat(web.get().uri("/nowhere")).hasStatus(404).bodyText().contains("<h1", "We cannot find this page");
    }

    @Test
    void a_staff_page_asks_a_visitor_to_sign_in() {
        assertThat(web.get().uri("/account")).hasStatus(303).hasHeader("Location", "/sign-in?then=%2Faccount");
    }
}
