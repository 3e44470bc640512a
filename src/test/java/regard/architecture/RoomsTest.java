package regard.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import regard.Application;

/** The rooms, and who may use whom. */
class RoomsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("regard");

    @Test
    void rooms_use_only_the_rooms_they_say_and_never_upwards() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void only_stores_and_the_platform_speak_sql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .resideOutsideOfPackages("regard.platform..", "regard.audit..", "regard.cli..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
                .check(CLASSES);
    }

    @Test
    void nouns_and_rules_know_no_web_and_no_sql() {
        noClasses()
                .that()
                .areTopLevelClasses()
                .and()
                .areRecords()
                .and()
                .haveSimpleNameNotEndingWith("Form")
                .and()
                .haveSimpleNameNotEndingWith("Page")
                .and()
                .resideOutsideOfPackages("regard.platform..", "regard.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "java.sql..")
                .check(CLASSES);
    }
}
