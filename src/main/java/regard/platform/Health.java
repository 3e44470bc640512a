package regard.platform;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the process lives, and whether it can take and keep what people send. */
@RestController
class Health {

    private static final Logger log = LoggerFactory.getLogger(Health.class);

    private final JdbcClient db;
    private final AtomicBoolean leaving = new AtomicBoolean();

    Health(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/health/live")
    Map<String, String> live() {
        return Map.of("status", "UP");
    }

    @GetMapping("/health/ready")
    ResponseEntity<Map<String, String>> ready() {
        return !leaving.get() && writes()
                ? ResponseEntity.ok(Map.of("status", "UP"))
                : ResponseEntity.status(503).body(Map.of("status", "DOWN"));
    }

    @EventListener(ContextClosedEvent.class)
    void leave() {
        leaving.set(true);
    }

    private boolean writes() {
        try {
            return db.sql("update platform.pulse set at = now()").update() == 1;
        } catch (DataAccessException e) {
            log.warn("the database does not take writes: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
