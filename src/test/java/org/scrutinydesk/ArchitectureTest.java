package org.scrutinydesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The four sentences of the architecture. They are plain tests, since a runner that skips fields would stay green. */
class ArchitectureTest {
    private static final String ROOT = "org.scrutinydesk.";
    /** Arrows run from a higher floor to a lower one only; rooms of one floor do not know each other. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(Map.entry("common", 0), Map.entry("document", 1), Map.entry("database", 1),
        Map.entry("meeting", 2), Map.entry("paper", 2), Map.entry("portfolio", 2), Map.entry("funding", 2), Map.entry("register", 2),
        Map.entry("evidence", 3), Map.entry("pack", 4), Map.entry("check", 4), Map.entry("exchange", 4), Map.entry("sample", 5),
        Map.entry("cli", 6), Map.entry("desktop", 6), Map.entry("app", 7));

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.scrutinydesk");

    private static String room(JavaClass type) {
        String rest = type.getPackageName().length() > ROOT.length() ? type.getPackageName().substring(ROOT.length()) : "";
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    @Test void everyRoomStandsOnAFloor() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(c -> rooms.add(room(c)));
        assertTrue(rooms.size() >= 10, "the import saw only " + rooms);
        rooms.removeAll(FLOORS.keySet());
        assertEquals(Set.of(), rooms, "rooms the architecture does not name");
    }

    @Test void arrowsRunDownOnly() {
        classes().should(new ArchCondition<JavaClass>("know only rooms on lower floors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency d : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = d.getTargetClass().getBaseComponentType();
                    if (!ours(target) || room(target).equals(room(type))) continue;
                    if (FLOORS.get(room(target)) >= FLOORS.get(room(type))) events.add(SimpleConditionEvent.violated(type, d.getDescription()));
                }
            }
        }).check(CLASSES);
    }

    @Test void noPackageIsInACycle() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(c -> packages.add(c.getPackageName()));
        assertTrue(packages.size() > 15, "a rule over a single slice checks nothing; it saw " + packages);
        slices().matching("org.scrutinydesk.(**)").should().beFreeOfCycles()
            // jOOQ's own records and tables know each other; they are generated and nobody reads them.
            .ignoreDependency(describe("generated", c -> c.getPackageName().contains(".generated")), DescribedPredicate.alwaysTrue()).check(CLASSES);
    }

    @Test void onlyTheDesktopKnowsJavaFx() {
        noClasses().that(describe("outside the desktop", c -> !room(c).equals("desktop"))).should().dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "jfx.incubator..", "org.controlsfx..", "org.kordamp..").check(CLASSES);
    }

    @Test void onlyStoresAndTheDatabaseKnowSql() {
        noClasses().that(describe("neither stores nor the database", c -> !room(c).equals("database") && !topLevel(c).endsWith("Store")))
            .should().dependOnClassesThat().resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..",
                "org.scrutinydesk.database.generated..").check(CLASSES);
    }

    @Test void onlyDocumentAndExchangeKnowFileFormats() {
        noClasses().that(describe("outside document and exchange", c -> !Set.of("document", "exchange").contains(room(c)))).should().dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..", "com.openhtmltopdf..", "org.apache.pdfbox..",
                "org.apache.fontbox..").check(CLASSES);
    }

    private static String topLevel(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) outer = outer.getEnclosingClass().get();
        return outer.getSimpleName();
    }
}
