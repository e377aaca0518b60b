package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.NumberSchema;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What checks give that the SPI does not allow is a violation that names them, at its place. See NAMED-10 of docs/semantics.md. */
class PluginMistakesTest {

    private record Plugin(String name, JsonType type, boolean normalises, Check check)
            implements ConstraintPlugin {
        @Override
        public Set<JsonType> types() {
            return Set.of(type);
        }

        @Override
        public Check bind(Arguments arguments) {
            return check;
        }
    }

    /** Makes a number of any number. */
    private record Making(Object made) implements Check {
        @Override
        public boolean test(Object value) {
            return true;
        }

        @Override
        public Object normalised(Object value) {
            return made;
        }
    }

    private static Plugin making(String name, Object made) {
        return new Plugin(name, JsonType.NUMBER, true, new Making(made));
    }

    private static Satya with(ConstraintPlugin... plugins) {
        Satya.Builder builder = Satya.builder().withoutDiscovery();
        for (ConstraintPlugin plugin : plugins) {
            builder.constraint(plugin);
        }
        return builder.build();
    }

    private static final BigInteger LARGE = BigInteger.TEN.pow(30);

    private static final Satya SATYA =
            with(
                    making("asDouble", 1.5),
                    making("asLong", 2L),
                    making("asInt", 3),
                    making("asLarge", LARGE),
                    making("asSmallLarge", BigInteger.valueOf(4)),
                    making("asDecimal", new BigDecimal("1.5")),
                    making("asCounter", new AtomicLong(5)),
                    making("asText", "6"));

    @ParameterizedTest
    @MethodSource("rows")
    void number_thatIsMadeOfAnother_isOfTheKindOfTheSchema(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> rows() {
        IntegerSchema integer = Schema.integer();
        NumberSchema number = Schema.number();
        NumberSchema decimal = Schema.decimal();
        return EntryPoint.of(
                invalid(integer.constraint("asDouble"), 1, "pluginFailure@"),
                invalid(integer.constraint("asDecimal"), 1, "pluginFailure@"),
                invalid(integer.constraint("asText"), 1, "pluginFailure@"),
                valid(Schema.array(integer.constraint("asLong")), List.of(1), List.of(2L)),
                valid(Schema.array(integer.constraint("asInt")), List.of(1), List.of(3L)),
                valid(Schema.array(integer.constraint("asLarge")), List.of(1), List.of(LARGE)),
                valid(Schema.array(integer.constraint("asSmallLarge")), List.of(1), List.of(4L)),
                valid(
                        Schema.array(integer.constraint("asSmallLarge")),
                        List.of(LARGE),
                        List.of(4L)),
                valid(Schema.array(integer.constraint("asCounter")), List.of(1), List.of(5L)),
                valid(number.constraint("asDouble"), 1, 1.5),
                invalid(number.constraint("asLong"), 1, "pluginFailure@"),
                invalid(number.constraint("asDecimal"), 1, "pluginFailure@"),
                invalid(decimal.constraint("asDouble"), 1, "pluginFailure@"),
                invalid(
                        Schema.object().field("n", integer.constraint("asDouble")).build(),
                        Map.of("n", 1),
                        "pluginFailure@/n"));
    }

    /** Refuses, and tells a place. */
    private record Telling(List<Object> place) implements Check {
        @Override
        public boolean test(Object value) {
            return false;
        }

        @Override
        public List<Object> place(Object value) {
            return place;
        }
    }

    @Test
    void place_thatIsNone_isAViolationOfThePlugin() {
        for (List<Object> wrong :
                Arrays.<List<Object>>asList(
                        List.of(0L),
                        List.of("a", 1.5),
                        List.of("a", new Object()),
                        List.of('a'),
                        List.of(-1),
                        Arrays.asList("a", null),
                        List.of(new StringBuilder("a")),
                        null)) {
            Satya satya = with(new Plugin("wrong", JsonType.OBJECT, false, new Telling(wrong)));
            Schema schema = Schema.array(Schema.map(Schema.any()).constraint("wrong"));
            var violation =
                    satya.compile(schema, Object.class).violations(List.of(Map.of())).get(0);
            assertThat(violation.code()).isEqualTo("pluginFailure");
            assertThat(violation.path().toString()).isEqualTo("[0]");
            assertThat(violation.arguments())
                    .containsEntry("exception", "java.lang.IllegalArgumentException");
            assertThat(violation.cause()).hasMessageContaining("place(…)");
        }
    }

    @Test
    void place_ofTextsAndPositions_isTold() {
        Satya satya =
                with(new Plugin("right", JsonType.OBJECT, false, new Telling(List.of("a", 0))));
        Schema schema = Schema.map(Schema.any()).constraint("right");
        assertThat(
                        satya.compile(schema, Object.class)
                                .violations(Map.of())
                                .get(0)
                                .path()
                                .toPointer())
                .isEqualTo("/a/0");
    }
}
