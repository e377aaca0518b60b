package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plugins by name, with arguments, and predicates. See CHECK-4, NAMED-1 and NAMED-2 of
 * docs/semantics.md.
 */
class NamedConstraintTableTest {
    private static final ConstraintPlugin PREFIX = new Prefix();
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .constraint(PREFIX)
                    .constraint("even", Long.class, n -> n % 2 == 0)
                    .constraint("half", Double.class, n -> n * 2 == Math.rint(n * 2))
                    .constraint("single", List.class, l -> l.size() == 1)
                    .constraint(
                            "broken",
                            Object.class,
                            value -> {
                                throw new IllegalStateException("on purpose");
                            })
                    .build();

    /** Text that begins with the argument. */
    private static final class Prefix implements ConstraintPlugin {
        @Override
        public String name() {
            return "prefix";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public boolean isFormat() {
            return true;
        }

        @Override
        public Check bind(Arguments arguments) {
            String prefix = arguments.allow("value").string("value");
            return value -> ((String) value).startsWith(prefix);
        }

        @Override
        public String message(java.util.Locale locale) {
            return "must begin with {value}";
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void value_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> rows() {
        BigInteger large = BigInteger.ONE.shiftLeft(70);
        return EntryPoint.of(
                valid(Schema.integer().constraint("even"), "4", 4L),
                invalid(Schema.integer().constraint("even"), 3, "even@"),
                invalid(Schema.integer().ge(5).constraint("even"), 3, "minimum@", "even@"),
                invalid(Schema.integer().constraint("even"), "x", "type@"),
                invalid(Schema.integer().constraint("even"), large, "even@"),
                valid(Schema.number().constraint("half"), 1.5, 1.5),
                invalid(Schema.number().constraint("half"), 1.25, "half@"),
                valid(Schema.string().constraint("prefix", "ab"), "abc", "abc"),
                invalid(Schema.string().constraint("prefix", "ab"), "xab", "prefix@"),
                invalid(
                        Schema.string().minLength(5).constraint("prefix", "ab"),
                        "xab",
                        "minLength@",
                        "prefix@"),
                invalid(Schema.string().constraint("prefix", ""), "\uD800", "unicode@"),
                valid(Schema.string().lower().constraint("prefix", "ab"), "ABC", "abc"),
                valid(Schema.string().constraint("prefix", Map.of("value", "ab")), "ab", "ab"),
                valid(Schema.any().constraint("prefix", "ab"), 1, 1L),
                invalid(Schema.any().constraint("prefix", "ab"), "x", "prefix@"),
                valid(Schema.string().constraint("prefix", "ab").nullable(), null, null),
                invalid(Schema.array(Schema.any()).constraint("single"), List.of(1, 2), "single@"),
                invalid(
                        Schema.array(Schema.any()).minItems(3).constraint("single"),
                        List.of(1, 2),
                        "minItems@"),
                invalid(Schema.string().constraint("broken"), "x", "pluginFailure@"),
                invalid(Schema.integer().constraint("broken"), 1, "pluginFailure@"),
                invalid(Schema.number().constraint("broken"), 1.5, "pluginFailure@"),
                invalid(Schema.decimal().constraint("broken"), 1.5, "pluginFailure@"),
                invalid(
                        Schema.array(Schema.any()).constraint("broken"),
                        List.of(),
                        "pluginFailure@"),
                invalid(Schema.bool().constraint("broken"), true, "pluginFailure@"),
                invalid(Schema.enumOf("a").constraint("broken"), "a", "pluginFailure@"),
                valid(Schema.integer().ge(1).le(9).constraint("even"), 8, 8L),
                valid(Schema.integer().multipleOf(3).constraint("even"), 6, 6L),
                invalid(Schema.integer().ge(1).le(9).constraint("even"), 9, "even@"),
                valid(Schema.number().gt(1).lt(2).constraint("half"), 1.5, 1.5),
                invalid(Schema.number().gt(1).lt(2).constraint("half"), 1.25, "half@"),
                invalid(
                        Schema.number().gt(1.5).lt(2).constraint("half"),
                        1.25,
                        "exclusiveMinimum@",
                        "half@"),
                invalid(Schema.number().lt(2).constraint("half"), 2.0, "exclusiveMaximum@"),
                invalid(Schema.number().gt(2).constraint("half"), 2.0, "exclusiveMinimum@"),
                invalid(
                        Schema.string().satisfies("p", String.class, s -> s.charAt(99) == 'x'),
                        "x",
                        "pluginFailure@"),
                valid(Schema.string().satisfies("p", String.class, s -> true), "x", "x"),
                invalid(Schema.integer().satisfies("odd", Long.class, n -> n % 2 == 1), 2, "odd@"),
                invalid(Schema.integer().satisfies("odd", Long.class, n -> true), large, "odd@"),
                invalid(
                        Schema.integer()
                                .satisfies("a", Long.class, n -> false)
                                .satisfies("b", Long.class, n -> false),
                        2,
                        "a@",
                        "b@"),
                invalid(Schema.enumOf("a", "b").constraint("prefix", "a"), "b", "prefix@"));
    }

    @Test
    void violation_ofAPlugin_hasItsArgumentsAndMessage() {
        Violation violation =
                SATYA.compile(Schema.string().constraint("prefix", "ab"), Object.class)
                        .validate("x")
                        .getError()
                        .get(0);
        assertThat(violation.arguments()).isEqualTo(Map.of("value", "ab"));
        assertThat(violation.message()).isEqualTo("must begin with ab");
        assertThat(violation.instance()).isEqualTo("x");
    }

    @Test
    void violation_ofAPluginThatThrows_namesPluginAndException() {
        Violation violation =
                SATYA.compile(Schema.string().constraint("broken"), Object.class)
                        .validate("x")
                        .getError()
                        .get(0);
        assertThat(violation.arguments())
                .isEqualTo(
                        Map.of("plugin", "broken", "exception", "java.lang.IllegalStateException"));
        assertThat(violation.cause()).hasMessage("on purpose");
    }

    @Test
    void compile_argumentsThatThePluginRefuses_failsWithTheTrail() {
        Schema schema =
                Schema.object()
                        .field("a", Schema.array(Schema.string().constraint("prefix", 1)))
                        .build();
        assertThatThrownBy(() -> SATYA.compile(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("argument \"value\" must be text")
                .hasMessageContaining("/properties/a/items");
    }

    @Test
    void compile_unknownConstraint_suggestsTheNearest() {
        Schema schema = Schema.object().field("a", Schema.integer().constraint("evn")).build();
        assertThatThrownBy(() -> SATYA.compile(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("\"evn\"")
                .hasMessageContaining("did you mean \"even\"?")
                .hasMessageContaining("/properties/a");
    }

    @Test
    void compile_constraintOfTheModuleThatIsNotThere_namesTheModule() {
        Schema schema = Schema.object().field("a", Schema.string().email()).build();
        assertThatThrownBy(() -> SATYA.compile(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("unknown constraint \"email\"")
                .hasMessageContaining("satya-plugins");
    }

    @Test
    void compile_constraintOnATypeItNeverAppliesTo_fails() {
        Schema schema =
                Schema.object().field("a", Schema.integer().constraint("prefix", "x")).build();
        assertThatThrownBy(() -> SATYA.compile(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("/properties/a");
    }

    @Test
    void builder_nameTwice_fails() {
        Satya.Builder builder = Satya.builder().withoutDiscovery().constraint(PREFIX);
        assertThatThrownBy(() -> builder.constraint("prefix", String.class, s -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"prefix\" is defined twice");
    }

    @Test
    void builder_nameThatIsNone_fails() {
        assertThatThrownBy(() -> Satya.builder().constraint("a b", String.class, s -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a b\" is no name");
    }
}
