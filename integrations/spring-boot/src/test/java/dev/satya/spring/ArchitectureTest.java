package dev.satya.spring;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the arrows between packages. */
class ArchitectureTest {
    private static final String ROOT = "dev.satya.spring";

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @Test
    void packages_useThoseBelowThemAlone() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("settings")
                .definedBy(ROOT)
                .layer("web")
                .definedBy(ROOT + ".web")
                .layer("metrics")
                .definedBy(ROOT + ".metrics")
                .layer("check")
                .definedBy(ROOT + ".check")
                .layer("schema")
                .definedBy(ROOT + ".schema")
                .layer("message")
                .definedBy(ROOT + ".message")
                .layer("config")
                .definedBy(ROOT + ".config")
                .whereLayer("settings")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("settings")
                .whereLayer("metrics")
                .mayOnlyBeAccessedByLayers("settings")
                .whereLayer("message")
                .mayOnlyBeAccessedByLayers("settings")
                .whereLayer("config")
                .mayOnlyBeAccessedByLayers("settings")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("settings", "web", "metrics")
                .check(classes);
    }

    @Test
    void packages_haveNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }
}
