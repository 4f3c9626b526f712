package org.paraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house: who may know whom, and which foreign library lives where. */
class ArchitectureTest {

    private static final String ROOT = "org.paraph.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.paraph");

    /** Each room with the rooms it may know. Rooms that are not named here know no other room. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("assurance", Set.of()),
            Map.entry("content", Set.of()),
            Map.entry("authentication", Set.of("assurance", "content")),
            Map.entry("evidence", Set.of("assurance", "content")),
            Map.entry("pki", Set.of("assurance", "content")),
            Map.entry("ades", Set.of("pki", "content")),
            Map.entry("validation", Set.of("ades", "pki", "evidence", "assurance", "content")),
            Map.entry("credential", Set.of("authentication", "pki", "assurance", "content")),
            Map.entry("signature", Set.of("assurance", "content", "authentication", "evidence")),
            Map.entry(
                    "digital",
                    Set.of(
                            "signature",
                            "credential",
                            "ades",
                            "pki",
                            "authentication",
                            "evidence",
                            "assurance",
                            "content")),
            Map.entry("authority", Set.of("signature", "assurance", "content", "evidence")),
            Map.entry("notification", Set.of("signature", "authentication", "assurance", "content")),
            Map.entry(
                    "engine",
                    Set.of(
                            "signature",
                            "authority",
                            "content",
                            "assurance",
                            "authentication",
                            "evidence",
                            "notification")),
            Map.entry(
                    "web",
                    Set.of(
                            "signature",
                            "authority",
                            "digital",
                            "authentication",
                            "credential",
                            "pki",
                            "validation",
                            "evidence",
                            "assurance",
                            "content")),
            Map.entry("cli", Set.of("validation", "ades", "pki", "content")),
            Map.entry("demo", Set.of("authority", "pki", "cli")));

    @TestFactory
    List<DynamicTest> everyRoomKnowsOnlyTheRoomsItMay() {
        return ARROWS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey(),
                        () -> arrows(room.getKey(), room.getValue()).check(CLASSES)))
                .toList();
    }

    private static ArchRule arrows(String room, Set<String> known) {
        String[] allowed = java.util.stream.Stream.concat(java.util.stream.Stream.of(room), known.stream())
                .map(r -> ROOT + r + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.paraph..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true);
    }

    @Test
    void whenARoomIsAdded_thenItsArrowsAreWrittenDown() {
        Set<String> rooms = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(p -> p.startsWith(ROOT))
                .map(p -> p.substring(ROOT.length()).split("\\.")[0])
                .collect(java.util.stream.Collectors.toSet());
        rooms.remove("autoconfigure");
        assertThat(ARROWS.keySet()).containsAll(rooms);
    }

    @Test
    void noPackageCycles() {
        slices().matching("org.paraph.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theEngineIsKnownToItsOwnRoomAlone() {
        onlyIn("org.camunda..", "org.paraph.engine.camunda..", "org.paraph.autoconfigure..", "org.paraph.demo..");
    }

    @Test
    void sqlStandsInJdbcRoomsAlone() {
        onlyIn("java.sql..", "org.paraph..jdbc..", "org.paraph.autoconfigure..");
        onlyIn("org.springframework.jdbc..", "org.paraph..jdbc..", "org.paraph.autoconfigure..");
    }

    @Test
    void migrationStandsInAutoconfigureAlone() {
        onlyIn("org.flywaydb..", "org.paraph.autoconfigure..");
    }

    @Test
    void templatesAndMailStandInNotificationAlone() {
        onlyIn("org.thymeleaf..", "org.paraph.notification..", "org.paraph.demo..");
        onlyIn("jakarta.mail..", "org.paraph.notification..", "org.paraph.demo..");
    }

    @Test
    void securityKeysAreReadInTheirRoomAlone() {
        onlyIn("com.yubico..", "org.paraph.authentication.webauthn..");
    }

    @Test
    void signatureFormatsAreSpokenInTheirRoomAlone() {
        onlyIn("eu.europa.esig..", "org.paraph.ades..");
    }

    @Test
    void pdfFilesAreReadInTheirRoomsAlone() {
        onlyIn("org.apache.pdfbox..", "org.paraph.content.pdf..", "org.paraph.ades..");
        onlyIn("org.apache.fontbox..", "org.paraph.content.pdf..");
        onlyIn("com.openhtmltopdf..", "org.paraph.content.pdf.letter");
    }

    @Test
    void certificatesAndTimeStampsAreReadInTheirRoomsAlone() {
        onlyIn("org.bouncycastle..", "org.paraph.pki..", "org.paraph.ades..");
    }

    @Test
    void assuranceContentAndEvidenceKnowTheJdkOnly() {
        noClasses()
                .that(resideInAnyPackage("org.paraph.assurance..", "org.paraph.content", "org.paraph.evidence"))
                .should()
                .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("java..", "org.paraph..")))
                .check(CLASSES);
    }

    @Test
    void timeComesFromAClock() {
        DescribedPredicate<JavaMethodCall> asksTheSystem = DescribedPredicate.describe(
                "ask the system clock",
                call -> call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(p -> p.isEquivalentTo(Clock.class)));
        noClasses()
                .that()
                .resideOutsideOfPackage("org.paraph.autoconfigure..")
                .should()
                .callMethodWhere(asksTheSystem)
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void atLeastHalfOfTheTypesAreHidden() {
        List<JavaClass> top = CLASSES.stream()
                .filter(c -> !c.isNestedClass() && !c.getSimpleName().equals("package-info"))
                .toList();
        long hidden = top.stream()
                .filter(c -> !c.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(hidden * 2)
                .as("%s of %s types are package-private", hidden, top.size())
                .isGreaterThanOrEqualTo(top.size());
    }

    private static void onlyIn(String library, String... rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }
}
