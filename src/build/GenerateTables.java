import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ tables from the migrations: an H2 in memory is migrated by Flyway and read back.
 * It runs in its own JVM at build time, because jOOQ's Maven plugin needs Maven itself on 21 or later.
 */
public class GenerateTables {
    private static final String PACKAGE = "org.scrutinydesk.database.generated";

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path stamp = target.resolve("made-from.txt");
        StringBuilder sources = new StringBuilder(PACKAGE);
        try (var files = Files.list(migrations)) {
            for (Path file : files.sorted(Comparator.comparing(Path::getFileName)).toList()) {
                sources.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        if (Files.exists(stamp) && Files.readString(stamp).contentEquals(sources)) return;

        java.util.logging.LogManager.getLogManager().reset();
        String url = "jdbc:h2:mem:tables;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Flyway.configure().dataSource(url, "sa", "").locations("filesystem:" + migrations).load().migrate();
        try (var connection = DriverManager.getConnection(url, "sa", "")) {
            GenerationTool tool = new GenerationTool();
            tool.setConnection(connection);
            tool.run(new Configuration().withLogging(Logging.WARN).withGenerator(new Generator()
                .withDatabase(new Database().withName("org.jooq.meta.h2.H2Database")
                    .withInputSchema("public").withOutputSchemaToDefault(true)
                    .withRecordVersionFields("row_version")
                    .withExcludes("flyway_schema_history"))
                .withGenerate(new Generate().withRecords(true).withComments(false).withImplicitJoinPathsToOne(false).withImplicitJoinPathsToMany(false).withGeneratedAnnotation(false)
                    .withSpringAnnotations(false).withValidationAnnotations(false))
                .withTarget(new Target().withPackageName(PACKAGE).withDirectory(target.toString()))));
        }
        Files.writeString(stamp, sources);
    }
}
