package regard.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Whether pages cost more when many have answered: the same pages before and after hundreds of thousands of responses. */
final class Growth {

    private static final int RESPONSES = 200_000;
    private static final int LOOKS = 41;

    private final Path home = Path.of("target/bench-growth").toAbsolutePath();

    static void measure() throws Exception {
        new Growth().run();
    }

    private void run() throws Exception {
        FileSystemUtils.deleteRecursively(home);
        try (var service = Service.start(home);
                var officer = new Visitor(service.address())) {
            var asked = Consulted.of(service, home);
            officer.signIn(service.account("STAFF"));
            String responses = "/activities/" + asked.ref() + "/responses";
            List<String> pages = List.of(
                    "/involvements",
                    "/involvements/" + asked.ref(),
                    "/api/v1/opportunities",
                    responses,
                    responses + "/questions/Q1",
                    responses + "/questions/Q5");
            Map<String, Double> before = medians(officer, pages);
            long few = asked.stored(home);
            seed(asked);
            long many = asked.stored(home);
            Map<String, Double> after = medians(officer, pages);
            System.out.printf(Locale.ROOT, "| page | %,d responses, ms | %,d responses, ms |%n", few, many);
            System.out.println("| --- | --- | --- |");
            pages.forEach(page -> System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.1f | %.1f |%n",
                    page.replace(asked.ref(), "{ref}"),
                    before.get(page),
                    after.get(page)));
        }
        FileSystemUtils.deleteRecursively(home);
    }

    private static Map<String, Double> medians(Visitor visitor, List<String> pages)
            throws IOException, InterruptedException {
        var medians = new LinkedHashMap<String, Double>();
        for (String page : pages) {
            double[] looks = new double[LOOKS];
            for (int i = 0; i < LOOKS; i++) {
                long from = System.nanoTime();
                int status = visitor.get(page).statusCode();
                looks[i] = (System.nanoTime() - from) / 1e6;
                if (status != 200) {
                    throw new IllegalStateException(page + " answers " + status);
                }
            }
            Arrays.sort(looks);
            medians.put(page, looks[LOOKS / 2]);
        }
        return medians;
    }

    /** Copies what was answered, with what numbers and counts it: as if so many more had sent the same. */
    private void seed(Consulted asked) throws SQLException {
        try (var connection = Consulted.connect(home);
                var statement = connection.createStatement()) {
            statement.execute("create temporary table c as select id from consultations.consultation where ref = '"
                    + asked.ref().replace("'", "''") + "'");
            statement.execute("""
                    create temporary table made as
                    select gen_random_uuid() as id, 'SEED-' || n as reference, n,
                           (n %% (select count(*) from responses.response r, c where r.consultation_id = c.id and r.state = 'COUNTED')) + 1
                               as of_these
                      from generate_series(1, %d) as n
                    """.formatted(RESPONSES));
            statement.execute("""
                    insert into responses.response
                           (consultation_id, id, reference, questionnaire_id, language, channel, respondent_type, answers, received_at,
                            state, late, version)
                    select o.consultation_id, m.id, m.reference, o.questionnaire_id, o.language, o.channel, o.respondent_type,
                           o.answers, o.received_at, o.state, false, 1
                      from made m
                      join (select r.*, row_number() over (order by r.id) as number
                              from responses.response r, c
                             where r.consultation_id = c.id
                               and r.state = 'COUNTED') o
                        on o.number = m.of_these
                    """);
            statement.execute("""
                    create temporary table top as
                    select max(a.number) as number from responses.arrival a, c where a.consultation_id = c.id
                    """);
            statement.execute("""
                    insert into responses.arrival (consultation_id, number, response_id)
                    select c.id, top.number + m.n, m.id
                      from made m, c, top
                    """);
            statement.execute("""
                    create temporary table copy as
                    select m.id, m.n, o.id as of
                      from made m
                      join (select r.id, row_number() over (order by r.id) as number
                              from responses.response r, c
                             where r.consultation_id = c.id
                               and r.state = 'COUNTED') o
                        on o.number = m.of_these
                    """);
            statement.execute("""
                    insert into responses.words (consultation_id, number, question, response_id)
                    select w.consultation_id, top.number + copy.n, w.question, copy.id
                      from copy
                     cross join top
                      join responses.words w on w.response_id = copy.of
                    """);
            statement.execute("""
                    insert into responses.reason (consultation_id, question, side, number, response_id)
                    select w.consultation_id, w.question, w.side, top.number + copy.n, copy.id
                      from copy
                     cross join top
                      join responses.reason w on w.response_id = copy.of
                    """);
            statement.execute("""
                    update responses.tally t
                       set people = people + (people * %d / (select count(*) from responses.response r
                                                              where r.consultation_id = c.id and r.state = 'COUNTED'))
                      from c
                     where t.consultation_id = c.id
                    """.formatted(RESPONSES));
            statement.execute("analyze responses.response");
            statement.execute("analyze responses.arrival");
            statement.execute("analyze responses.words");
            statement.execute("analyze responses.reason");
        }
    }
}
