package dev.satya.interpreter;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the modules export can grow without breaking those who use it. */
class PublicApiTest {
    private static final int MOST_PARAMETERS = 4;

    /**
     * The records that are exported, by the reason why their components may be the API for good. What
     * is not settled is a final class with a hidden constructor, factories and {@code with…}.
     */
    private static final String RECORDS =
            """
            # a value with the parts that it will always have
            dev.satya.Path
            dev.satya.PathPattern
            dev.satya.Position
            dev.satya.schema.CustomCheck$Finding
            dev.satya.schema.DocumentMap
            dev.satya.schema.ObjectSchema$PatternProperty
            dev.satya.scalar.Country
            dev.satya.schema.PropertyCheck
            dev.satya.schema.Rule$Words
            dev.satya.TextInput
            dev.satya.spi.Arguments
            dev.satya.spi.ConstraintPlugin$Examples

            # an assertion: its components are the keyword's value, as the standard has it
            dev.satya.schema.Constraint$Custom
            dev.satya.schema.Constraint$ExclusiveMaximum
            dev.satya.schema.Constraint$ExclusiveMinimum
            dev.satya.schema.Constraint$MaxItems
            dev.satya.schema.Constraint$MaxLength
            dev.satya.schema.Constraint$MaxProperties
            dev.satya.schema.Constraint$Maximum
            dev.satya.schema.Constraint$MinItems
            dev.satya.schema.Constraint$MinLength
            dev.satya.schema.Constraint$MinProperties
            dev.satya.schema.Constraint$Minimum
            dev.satya.schema.Constraint$MultipleOf
            dev.satya.schema.Constraint$Named
            dev.satya.schema.Constraint$NotBlank
            dev.satya.schema.Constraint$Pattern
            dev.satya.schema.Constraint$Satisfies
            dev.satya.schema.Constraint$ScalarBound
            dev.satya.schema.Constraint$ScalarMoment
            dev.satya.schema.Constraint$ScalarMultiple
            dev.satya.schema.Constraint$UniqueItems

            # one of the sealed choices for an absent member, each of one component
            dev.satya.schema.Field$Default$Annotated
            dev.satya.schema.Field$Default$Supplied
            dev.satya.schema.Field$Default$Value

            # one of the sealed choices of what a hook does, each of its code and what it calls
            dev.satya.schema.Hook$After
            dev.satya.schema.Hook$Before
            dev.satya.schema.Hook$Wrap
            dev.satya.schema.OnError$Omit
            dev.satya.schema.OnError$Use

            # a kind whose own parts, at most two, are its keyword's; all else is in its annotations
            dev.satya.schema.AllOfSchema
            dev.satya.schema.AnyOfSchema
            dev.satya.schema.AnySchema
            dev.satya.schema.BooleanSchema
            dev.satya.schema.ConstSchema
            dev.satya.schema.DefinitionsSchema
            dev.satya.schema.EnumSchema
            dev.satya.schema.GuardedSchema
            dev.satya.schema.HookedSchema
            dev.satya.schema.IntegerSchema
            dev.satya.schema.MapSchema
            dev.satya.schema.NeverSchema
            dev.satya.schema.NotSchema
            dev.satya.schema.NullSchema
            dev.satya.schema.NullableSchema
            dev.satya.schema.NumberSchema
            dev.satya.schema.OneOfSchema
            dev.satya.schema.ReferenceSchema
            dev.satya.schema.ScalarSchema
            dev.satya.schema.StringSchema
            """;

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.satya");

    private static Set<String> exportedPackages() throws IOException {
        Set<String> packages = new TreeSet<>();
        for (URL url :
                Collections.list(
                        PublicApiTest.class.getClassLoader().getResources("module-info.class"))) {
            try (InputStream in = url.openStream()) {
                ModuleDescriptor module = ModuleDescriptor.read(in);
                if (Set.of("dev.satya", "dev.satya.interpreter").contains(module.name())) {
                    module.exports().forEach(each -> packages.add(each.source()));
                }
            }
        }
        return packages;
    }

    /** The classes that code outside can name. */
    private static Stream<JavaClass> exported() throws IOException {
        Set<String> packages = exportedPackages();
        return CLASSES.stream()
                .filter(type -> packages.contains(type.getPackageName()))
                .filter(PublicApiTest::isVisible);
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicApiTest::isVisible).orElse(true);
    }

    @Test
    void exports_areThePackagesThatUsersTouch() throws IOException {
        assertThat(exportedPackages())
                .containsExactly(
                        "dev.satya",
                        "dev.satya.annotation",
                        "dev.satya.interpreter",
                        "dev.satya.interpreter.token",
                        "dev.satya.scalar",
                        "dev.satya.schema",
                        "dev.satya.spi");
    }

    @Test
    void constructors_haveFewParameters() throws IOException {
        assertThat(
                        exported()
                                .filter(type -> !type.isEnum())
                                .flatMap(type -> type.getConstructors().stream())
                                .filter(PublicApiTest::isCallable)
                                .filter(it -> it.getRawParameterTypes().size() > MOST_PARAMETERS)
                                .map(JavaConstructor::getFullName))
                .isEmpty();
    }

    private static boolean isCallable(JavaConstructor constructor) {
        return constructor.getModifiers().contains(JavaModifier.PUBLIC)
                || constructor.getModifiers().contains(JavaModifier.PROTECTED);
    }

    @Test
    void records_areThoseOfTheTable() throws IOException {
        Set<String> listed =
                Arrays.stream(RECORDS.split("\n", -1))
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .collect(toCollection(TreeSet::new));
        Set<String> records =
                exported()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(records).isEqualTo(listed);
    }
}
