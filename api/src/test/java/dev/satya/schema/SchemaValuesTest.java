package dev.satya.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that a schema lists: copied, in JSON's terms, or refused. */
class SchemaValuesTest {

    /** A value and what the schema holds of it. */
    private record Held(Object given, Object held) {}

    private static Stream<Held> values() {
        BigInteger large = BigInteger.ONE.shiftLeft(80);
        return Stream.of(
                new Held(null, null),
                new Held("a", "a"),
                new Held(new StringBuilder("a"), "a"),
                new Held(true, true),
                new Held((byte) 1, 1L),
                new Held((short) 1, 1L),
                new Held(1, 1L),
                new Held(1L, 1L),
                new Held(1.5, 1.5),
                new Held(0.1f, 0.1),
                new Held(-0.0f, -0.0),
                new Held(Float.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                new Held(large, large),
                new Held(new BigDecimal("1.50"), new BigDecimal("1.50")),
                new Held(new AtomicInteger(5), new BigDecimal("5")),
                new Held(Arrays.asList(1, null), Arrays.asList(1L, null)),
                new Held(Map.of("a", List.of(1)), Map.of("a", List.of(1L))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void areHeldInTermsOfJson(Held value) {
        assertThat(held(value.given)).isEqualTo(value.held);
    }

    private static Object held(Object value) {
        return ((ConstSchema) Schema.constant(value)).value();
    }

    private static Object kept(Object value) {
        ObjectSchema object = Schema.object().withDefault("f", Schema.any(), value).build();
        return ((Field.Default.Value) object.fields().get(0).fallback()).value();
    }

    @Test
    void doNotChangeWithWhatWasGiven() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> map = new HashMap<>(Map.of("list", list));
        Object held = held(map);
        list.add(2);
        map.put("other", 3);
        assertThat(held).isEqualTo(Map.of("list", List.of(1L)));
        assertThatThrownBy(() -> ((Map<?, ?>) held).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>) ((Map<?, ?>) held).get("list")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aContainerAtSeveralPlacesIsCopiedOnce() {
        List<Integer> shared = List.of(1);
        List<?> held = (List<?>) held(List.of(shared, shared));
        assertThat(held.get(0)).isSameAs(held.get(1));
        List<Object> doubled = List.of();
        for (int i = 0; i < 60; i++) {
            doubled = List.of(doubled, doubled);
        }
        assertThat(held(doubled)).isInstanceOf(List.class);
    }

    private static Object nested(int depth) {
        Object value = 1;
        for (int i = 0; i < depth; i++) {
            value = i % 2 == 0 ? List.of(value) : Map.of("a", value);
        }
        return value;
    }

    @Test
    void areNestedSoDeep() {
        assertThat(held(nested(500))).isEqualTo(held(nested(500)));
        assertThatThrownBy(() -> held(nested(501)))
                .isInstanceOf(SchemaException.class)
                .hasMessage("a value in a schema is nested deeper than 500");
        Object half = nested(250);
        assertThat(held(List.of(half, List.of(half)))).isInstanceOf(List.class);
        Object shared = nested(499);
        assertThat(held(List.of(shared, shared))).isInstanceOf(List.class);
        assertThatThrownBy(() -> held(List.of(shared, List.of(shared))))
                .isInstanceOf(SchemaException.class);
    }

    @Test
    void aCircleIsRefused() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        assertThatThrownBy(() -> held(circle))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("nested deeper than");
    }

    /** A list of one item that goes on for ever. */
    private static final class Endless extends AbstractList<Object> {
        @Override
        public Object get(int index) {
            return 1;
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public Iterator<Object> iterator() {
            return Stream.generate(() -> (Object) 1).iterator();
        }
    }

    /** Refused, and why. */
    private record Refused(Object value, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Stream<Refused> refused() {
        String kinds =
                "a value in a schema is null, a boolean, a number, text, a list or a map, not";
        String names = "a name in a JSON value is a String, not ";
        return Stream.of(
                new Refused(new Object(), kinds + " an object of java.lang.Object"),
                new Refused('c', kinds + " an object of java.lang.Character"),
                new Refused(List.of(new int[0]), kinds + " an object of int[]"),
                new Refused(Map.of(1, 2), names + "the java.lang.Integer 1"),
                new Refused(Map.of(1L, 2), names + "the java.lang.Long 1"),
                new Refused(Map.of(1.5, 2), names + "the java.lang.Double 1.5"),
                new Refused(Map.of(BigInteger.ONE, 2), names + "the java.math.BigInteger 1"),
                new Refused(Map.of(BigDecimal.ONE, 2), names + "the java.math.BigDecimal 1"),
                new Refused(Map.of('c', 2), names + "the java.lang.Character"),
                new Refused(Collections.singletonMap(null, 2), names + "null"),
                new Refused(
                        new Endless(),
                        "a value in a schema, of "
                                + Endless.class.getTypeName()
                                + ", has more in it than its size says: it may have no end"),
                new Refused(
                        new AbstractList<Object>() {
                            @Override
                            public Object get(int index) {
                                throw new IllegalStateException("secret");
                            }

                            @Override
                            public int size() {
                                return 1;
                            }
                        },
                        "cannot be read: java.lang.IllegalStateException"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void thatJsonDoesNotHaveAreRefused(Refused it) {
        assertThatThrownBy(() -> held(it.value))
                .isInstanceOf(SchemaException.class)
                .message()
                .endsWith(it.words);
    }

    @Test
    void ofDefaultsMayBeObjectsOfAnyClass() {
        Object any = new Object();
        assertThat(kept(any)).isSameAs(any);
        assertThat(kept(5)).isEqualTo(5L);
        assertThat(kept(List.of(any))).isEqualTo(List.of(any));
    }

    @Test
    void countsOfContainsAreHeldAsWritten() {
        BigInteger large = BigInteger.ONE.shiftLeft(40);
        ArraySchema.Contains contains = ArraySchema.Contains.of(Schema.string(), 2, 5, true);
        assertThat(contains.minimum()).isEqualTo(2);
        assertThat(contains.maximum()).isEqualTo(5);
        assertThat(contains.evaluates()).isTrue();
        assertThat(contains.writtenMinimum()).isEqualTo(2);
        assertThat(contains.writtenMaximum()).isEqualTo(5);
        ArraySchema.Contains more = contains.withCounts(large, large);
        assertThat(more.minimum()).isEqualTo(Integer.MAX_VALUE);
        assertThat(more.maximum()).isEqualTo(Integer.MAX_VALUE);
        assertThat(more.writtenMaximum()).isEqualTo(large);
        assertThat(more.toString()).contains("minimum=" + large, "evaluates=true");
        ArraySchema.Contains any =
                ArraySchema.Contains.of(Schema.string(), 0, Integer.MAX_VALUE, false);
        assertThat(any.maximum()).isEqualTo(Integer.MAX_VALUE);
        assertThat(any.writtenMaximum()).isNull();
        assertThat(any.evaluates()).isFalse();
        assertThat(any.withCounts(BigInteger.ZERO, BigInteger.ZERO).maximum()).isZero();
        assertThatThrownBy(() -> ArraySchema.Contains.of(Schema.string(), -1, 5, true))
                .hasMessage("minContains -1 is negative");
        assertThatThrownBy(() -> ArraySchema.Contains.of(Schema.string(), 0, -2, true))
                .hasMessage("maxContains -2 is negative");
    }
}
