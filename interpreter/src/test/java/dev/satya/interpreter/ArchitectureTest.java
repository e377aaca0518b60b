package dev.satya.interpreter;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.JsonSchemaCodec;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.combine.Combinator;
import dev.satya.spi.SchemaCodec;
import dev.satya.spi.SchemaCompiler;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the arrows between packages. To allow a new one, change the table and say why. */
class ArchitectureTest {
    /**
     * Package → what it may use besides itself, the JDK and third parties. A package that is not
     * here may not exist.
     *
     * <p>{@code api} is dev.satya, {@code schema} is dev.satya.schema with dev.satya.Schema, {@code
     * scalar} and {@code spi} are dev.satya.scalar and dev.satya.spi, {@code interpreter} is the package dev.satya.interpreter itself, and
     * any other word is a package below it. {@code *} is everything.
     */
    private static final String ARROWS =
            """
            interpreter → *
            resolve     → api schema scalar spi
            plan        → api schema scalar resolve convert evaluate
            build       → api schema scalar spi resolve plan slot convert evaluate pattern node node.scalar node.array node.record node.object node.combine
            node        → api schema spi plan slot convert evaluate pattern
            node.scalar → api schema scalar plan convert evaluate pattern node
            node.array  → api plan slot convert evaluate node
            node.record → slot evaluate node
            node.combine → api schema plan slot convert evaluate pattern node node.scalar
            node.object → api schema plan slot convert evaluate pattern node node.combine node.record
            slot        → api spi evaluate
            evaluate    → api spi scan
            convert     → api schema spi evaluate slot
            members     → annotation schema
            source      → api schema scalar spi slot evaluate types members
            json        → api schema spi slot evaluate convert token scan types
            token       →
            checks      → schema spi pattern
            types       → schema scalar
            scan        →
            pattern     → api schema
            jsonschema.uri → schema spi
            jsonschema.keyword → schema spi resolve convert types jsonschema.uri
            jsonschema.document → api schema spi resolve evaluate convert scan json jsonschema.uri jsonschema.keyword
            jsonschema.read → api schema scalar spi resolve convert types jsonschema.uri jsonschema.keyword jsonschema.document
            jsonschema.write → api schema scalar spi resolve plan convert jsonschema.uri jsonschema.keyword
            jsonschema  → api schema spi resolve evaluate convert types jsonschema.uri jsonschema.keyword jsonschema.document jsonschema.read jsonschema.write
            discover    → annotation scalar
            introspect.annotation → annotation schema members
            introspect.graph → schema members introspect.annotation
            introspect.validator → schema members introspect.annotation
            introspect  → annotation api schema scalar spi pattern types members introspect.annotation introspect.graph introspect.validator
            batch       → api message scan
            column      → api slot
            output      → api schema spi resolve plan jsonschema jsonschema.keyword batch convert evaluate json
            message     → api schema spi
            """;

    /**
     * The four packages of the API are one room: the sealed dev.satya.Schema permits the records
     * of dev.satya.schema, which implement it, so an arrow in each direction is unavoidable.
     */
    private static final Set<String> API_ROOM =
            Set.of("annotation", "api", "schema", "scalar", "spi");

    private static final Map<String, Set<String>> ALLOWED =
            ARROWS.lines()
                    .map(line -> line.split("→", -1))
                    .collect(toMap(row -> row[0].strip(), row -> words(row[1])));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.satya")
                    .that(
                            describe(
                                    "are in the API or in the interpreter",
                                    type -> isInApi(type) || isInInterpreter(type)));

    @Test
    void interpreter_packages_useOnlyWhatTheTableAllows() {
        classes()
                .that()
                .resideInAPackage("dev.satya.interpreter..")
                .should(followTheTable())
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packages_haveNoCycles() {
        slices().assignedFrom(rooms())
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** Nodes hold what the plan and the builder have found, and see the words of the API alone. */
    @Test
    void nodes_seeNoSchemas() {
        noClasses()
                .that()
                .resideInAPackage("dev.satya.interpreter.node..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Schema.class)
                .check(CLASSES);
    }

    /** What is decided is decided on schemas: nobody asks a node or a combinator what it is. */
    @Test
    void planAndBuild_askNoNodeForItsClass() {
        classes()
                .that()
                .resideInAnyPackage("dev.satya.interpreter.plan..", "dev.satya.interpreter.build..")
                .should(askNoNodeForItsClass())
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> askNoNodeForItsClass() {
        return new ArchCondition<>("ask no node for its class") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(
                                type.getInstanceofChecks().stream()
                                        .filter(each -> isNode(each.getRawType())),
                                type.getReferencedClassObjects().stream()
                                        .filter(each -> isNode(each.getRawType())))
                        .map(each -> SimpleConditionEvent.violated(each, each.toString()))
                        .forEach(events::add);
            }
        };
    }

    private static boolean isNode(JavaClass type) {
        return type.isAssignableTo(Node.class) || type.isAssignableTo(Combinator.class);
    }

    /** Nodes are as they were made: what is known later has a place that closes once. */
    @Test
    void nodes_areImmutableFromBirth() {
        fields().that()
                .areDeclaredInClassesThat(describe("are nodes", ArchitectureTest::isNode))
                .should()
                .beFinal()
                .check(CLASSES);
    }

    /** What the service loader makes is the one door; within, what is needed is passed in. */
    @Test
    void interpreter_withinItsDoors_fetchesNothingFromStatics() {
        noClasses()
                .that()
                .resideInAPackage("dev.satya.interpreter..")
                .and()
                .doNotBelongToAnyOf(JsonSchemaCodec.class)
                .should()
                .callMethod(SchemaCompiler.class, "installed")
                .orShould()
                .callMethod(SchemaCodec.class, "installed")
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> followTheTable() {
        return new ArchCondition<>("follow the allowed arrows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> allowed = ALLOWED.get(room(type));
                if (allowed == null) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " is in a package without a row"));
                    return;
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(arrow -> !isAllowed(arrow, allowed))
                        .map(arrow -> SimpleConditionEvent.violated(arrow, name(arrow)))
                        .forEach(events::add);
            }
        };
    }

    private static boolean isAllowed(Dependency arrow, Set<String> allowed) {
        JavaClass target = arrow.getTargetClass().getBaseComponentType();
        return !(isInApi(target) || isInInterpreter(target))
                || room(target).equals(room(arrow.getOriginClass()))
                || allowed.contains("*")
                || allowed.contains(room(target));
    }

    private static String name(Dependency arrow) {
        return "%s → %s: %s"
                .formatted(
                        room(arrow.getOriginClass()),
                        room(arrow.getTargetClass().getBaseComponentType()),
                        arrow.getDescription());
    }

    private static SliceAssignment rooms() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                if (!isInApi(type) && !isInInterpreter(type)) {
                    return SliceIdentifier.ignore();
                }
                String room = room(type);
                return SliceIdentifier.of(API_ROOM.contains(room) ? "api" : room);
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    /** The word of the table for the package of this type. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals("dev.satya")) {
            return isSchema(type) ? "schema" : "api";
        }
        return name.replaceFirst("^dev\\.satya\\.(interpreter\\.)?", "");
    }

    private static boolean isSchema(JavaClass type) {
        return Pattern.matches("dev\\.satya\\.Schema(\\$.*)?", type.getName());
    }

    private static boolean isInApi(JavaClass type) {
        return Set.of(
                        "dev.satya",
                        "dev.satya.annotation",
                        "dev.satya.schema",
                        "dev.satya.scalar",
                        "dev.satya.spi")
                .contains(type.getPackageName());
    }

    private static boolean isInInterpreter(JavaClass type) {
        return type.getPackageName().startsWith("dev.satya.interpreter");
    }

    private static Set<String> words(String cell) {
        return Stream.of(cell.strip().split(" +", -1)).collect(toSet());
    }
}
