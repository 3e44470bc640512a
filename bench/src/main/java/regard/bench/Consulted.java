package regard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import regard.platform.Database;
import tools.jackson.databind.json.JsonMapper;

/** The open consultation of the demo, and what somebody answers to it. */
record Consulted(String ref, String questionnaire) {

    static Consulted of(Service service, Path home) throws IOException, InterruptedException, SQLException {
        try (var http = HttpClient.newHttpClient()) {
            var list = http.send(
                    HttpRequest.newBuilder(URI.create(service.address() + "api/v1/opportunities?status=open"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String ref = JsonMapper.shared()
                    .readTree(list.body())
                    .path("items")
                    .get(0)
                    .path("ref")
                    .asString();
            return new Consulted(ref, text(home, """
                    select q.code
                      from questionnaires.questionnaire q
                      join consultations.consultation c on c.questionnaire_id = q.id
                     where c.ref = ?
                    """, ref));
        }
    }

    HttpRequest request(String address, String key) {
        return HttpRequest.newBuilder(URI.create(address + "api/v1/consultations/" + ref + "/responses"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"questionnaire": "%s", "version": 1, "language": "en", "channel": "ONLINE", "respondentType": "PATIENT",
                         "answers": {"Q1": {"code": "HUBS"}, "Q5": {"text": "I come by bus, and the last one leaves at six. Said by %s."}}}
                        """.formatted(questionnaire, key)))
                .build();
    }

    long stored(Path home) throws SQLException {
        return Long.parseLong(text(home, """
                select count(*)::text
                  from responses.response r
                  join consultations.consultation c on c.id = r.consultation_id
                 where c.ref = ?
                """, ref));
    }

    static Connection connect(Path home) throws SQLException {
        var address = Database.join(home, Optional.empty()).address();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static String text(Path home, String sql, String parameter) throws SQLException {
        try (var connection = connect(home);
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
