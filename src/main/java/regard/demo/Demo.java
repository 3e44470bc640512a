package regard.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import regard.activities.Looking;
import regard.concerns.Concerns;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.organisations.Organisations;
import regard.organisations.People;
import regard.platform.ServiceClock;

/**
 * The made-up board. It is loaded once into an empty data folder, through the doors that everybody uses, with the clock of the service
 * set to each day in turn; so the ledger, the evidence and the dates are what they would be.
 */
@Service
public class Demo {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final Path home;
    private final People people;
    private final Organisations organisations;
    private final DemoScenes scenes;
    private final Looking looking;
    private final DemoRegisters registers;
    private final Concerns concerns;
    private final DemoDuties assessing;
    private final DemoEquality equality;
    private final ServiceClock clock;
    private final TransactionTemplate transaction;

    Demo(
            @Value("${regard.data:data}") Path home,
            People people,
            Organisations organisations,
            DemoScenes scenes,
            Looking looking,
            DemoRegisters registers,
            Concerns concerns,
            DemoDuties assessing,
            DemoEquality equality,
            ServiceClock clock,
            PlatformTransactionManager transactions) {
        this.home = home;
        this.people = people;
        this.organisations = organisations;
        this.scenes = scenes;
        this.looking = looking;
        this.registers = registers;
        this.concerns = concerns;
        this.assessing = assessing;
        this.equality = equality;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Who acts in the story. */
    record Cast(Actor officer, Actor service, Actor engagement, Actor equality, Actor executive, Actor lay) {}

    /** Loads the demo if nothing is there yet, all of it or nothing, and answers with its accounts. */
    public List<DemoAccount> load() {
        if (organisations.list().isEmpty()) {
            long began = System.nanoTime();
            transaction.executeWithoutResult(_ -> loadAll());
            log.info("the demo is loaded, in {} ms", (System.nanoTime() - began) / 1_000_000);
        }
        return DemoAccounts.kept(home);
    }

    private void loadAll() {
        LocalDate today = LocalDate.now(clock);
        var accounts = new DemoAccounts(people);
        try {
            var bodies = new DemoBodies(organisations);
            at(today.minusDays(500));
            var board = bodies.board();
            var cast = new Cast(
                    accounts.make(board, Role.STAFF, "Priya Raman", DemoBodies.DOMAIN),
                    accounts.make(board, Role.STAFF, "Jon Whitby", DemoBodies.DOMAIN),
                    accounts.make(board, Role.STAFF, "Tom Ashdown", DemoBodies.DOMAIN),
                    accounts.make(board, Role.EQUALITY, "Grace Oyelaran", DemoBodies.DOMAIN),
                    accounts.make(board, Role.EXECUTIVE, "Helen Marsh", DemoBodies.DOMAIN),
                    accounts.make(board, Role.LAY, "Martin Feld", DemoBodies.DOMAIN));
            accounts.make(board, Role.ADMIN, "Ada Quill", DemoBodies.DOMAIN);
            accounts.make(board, Role.PUBLIC, "Maya Lind", "post.example");
            accounts.make(board, Role.PROVIDER, "Sam Okoro", "northvalehospitals.example");
            accounts.make(board, Role.AUDITOR, "Ruth Penn", "audit.example");
            var neighbour = bodies.neighbour();
            Actor stranger = accounts.make(neighbour, Role.STAFF, "Wes Turner", "westmere.example");
            equality.prepare(cast);
            var story = Story.on(today);
            for (var scene : story.activities()) {
                scenes.play(scene, story.comments(), cast, this::at);
            }
            registers.fill(cast, today, this::at);
            equality.begin(DemoStroke.TITLE, cast, today);
            scenes.playNeighbour(stranger, board, today, this::at);
            assessing.closeOvernight(cast, today, this::at);
            assessing.decideTogether(cast, stranger, today, this::at);
            at(today.minusDays(4));
            concerns.raise(
                    "",
                    "The foot clinic at Moorside Road moves in the spring. I only know from a notice on the door. I cannot use"
                            + " the stairs at the new place, and nobody asked us who go there.",
                    "");
            at(today);
            looking.atWhatChanged();
            looking.atNight();
        } finally {
            clock.comeBack();
        }
        accounts.keep(home);
    }

    private void at(LocalDate day) {
        clock.travelTo(day.atTime(MORNING).atZone(clock.getZone()).toInstant());
    }
}
