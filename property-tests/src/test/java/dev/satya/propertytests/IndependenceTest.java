package dev.satya.propertytests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndependenceTest {
    private static final JavaClasses HARNESS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.satya.propertytests");

    @Test
    void reference_importsTheApiAlone() {
        classes()
                .that()
                .resideInAPackage("dev.satya.propertytests.reference")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.satya",
                        "dev.satya.annotation",
                        "dev.satya.schema",
                        "dev.satya.scalar",
                        "dev.satya.spi",
                        "io.vavr.collection", // of the violations that an exception of the API
                        // holds
                        "org.jspecify.annotations",
                        "dev.satya.propertytests.reference")
                .check(HARNESS);
    }

    @Test
    void harness_knowsNoInterpreter() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.satya.interpreter..")
                .check(HARNESS);
    }

    @Test
    void jqwik_isKnownAtTheDoorAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.satya.propertytests", "dev.satya.propertytests.jqwik")
                .or()
                .haveSimpleName("SchemaCases")
                .or()
                .haveSimpleName("SchemaResource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.jqwik..", "dev.satya.propertytests.jqwik")
                .check(HARNESS);
    }

    @Test
    void doors_areKnownToNobodyWithin() {
        for (String door : List.of("contract", "coverage", "laws")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.satya.propertytests." + door)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.satya.propertytests." + door)
                    .check(HARNESS);
        }
    }

    @Test
    void doors_knowNoJqwik() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.satya.propertytests.contract",
                        "dev.satya.propertytests.coverage",
                        "dev.satya.propertytests.laws")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.jqwik..")
                .check(HARNESS);
    }
}
