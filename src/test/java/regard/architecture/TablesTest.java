package regard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import regard.AppTest;

/** One schema a room: a store names only its own tables, and foreign keys point as imports do. */
@AppTest
class TablesTest {

    private static final Path JAVA = Path.of("src/main/java/regard");
    private static final Pattern TABLE =
            Pattern.compile("(?:from|join|into|update|table|references)\\s+([a-z_]+)\\.([a-z_]+)");

    @Autowired
    private JdbcClient db;

    @Test
    void a_store_names_only_the_tables_of_its_own_room() throws IOException {
        var strangers = new ArrayList<String>();
        Set<String> schemas = schemas();
        for (Path store : files(JAVA, "Store.java")) {
            String room = JAVA.relativize(store).getName(0).toString();
            Matcher named = TABLE.matcher(Files.readString(store));
            while (named.find()) {
                if (schemas.contains(named.group(1)) && !named.group(1).equals(room)) {
                    strangers.add(store.getFileName() + " names " + named.group());
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void foreign_keys_point_down_as_imports_do() {
        List<String> wrong = db.sql("""
                select distinct f.nspname || ' -> ' || t.nspname
                  from pg_constraint c
                  join pg_class fc on fc.oid = c.conrelid
                  join pg_namespace f on f.oid = fc.relnamespace
                  join pg_class tc on tc.oid = c.confrelid
                  join pg_namespace t on t.oid = tc.relnamespace
                 where c.contype = 'f'
                   and f.nspname <> t.nspname
                """).query(String.class).list().stream()
                .filter(arrow -> !mayUse(arrow.split(" -> ", -1)))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static boolean mayUse(String[] rooms) {
        try {
            var module = Class.forName("regard." + rooms[0] + ".package-info").getAnnotation(ApplicationModule.class);
            return Arrays.asList(module.allowedDependencies()).contains(rooms[1]);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> schemas() {
        return new TreeSet<>(db.sql("""
                select nspname
                  from pg_namespace
                 where nspname not like 'pg\\_%'
                   and nspname not in ('public', 'information_schema')
                """).query(String.class).list());
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (var files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
