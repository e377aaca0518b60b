package dev.satya.interpreter.json;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.WriteException;
import dev.satya.interpreter.Satya;
import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys of maps that are no names, or not one name each: nothing is written in their place. */
class MapKeyTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    record Holder(Map<Object, Object> byKey) {}

    private static Map<Object, Object> of(Object... keys) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Object key : keys) {
            map.put(key, map.size());
        }
        return map;
    }

    private static Stream<Arguments> mistakes() {
        Map<String, Object> sorted =
                new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        sorted.put(null, 1);
        String none = "a key is null, and members have names: take it out of the map";
        return Stream.of(
                Arguments.of(of((Object) null), none),
                Arguments.of(of("a", null), none),
                Arguments.of(sorted, none),
                Arguments.of(of(1, "1"), "two keys of the map have the name \"1\""),
                Arguments.of(of("1", 1), "two keys of the map have the name \"1\""),
                Arguments.of(of(1, 1L), "two keys of the map have the name \"1\""),
                Arguments.of(of(true, "true"), "two keys of the map have the name \"true\""),
                Arguments.of(
                        of(LocalDate.of(2024, 1, 31), "2024-01-31"),
                        "two keys of the map have the name \"2024-01-31\""),
                Arguments.of(of(new int[] {1}), keyOf("int[]")),
                Arguments.of(of(new byte[] {1}), keyOf("byte[]")),
                Arguments.of(of("a", new String[] {"b"}), keyOf("java.lang.String[]")),
                Arguments.of(of(List.of(1)), keyOf(List.of(1).getClass().getName())),
                Arguments.of(of(Map.of(1, 2)), keyOf(Map.of(1, 2).getClass().getName())),
                Arguments.of(of(new Point(1, 2)), keyOf(Point.class.getTypeName())),
                Arguments.of(of(new Object()), keyOf("java.lang.Object")),
                Arguments.of(of(Untold.IT), keyOf(Untold.class.getTypeName())));
    }

    record Point(int x, int y) {}

    /** Without members and without a text. */
    static final class Untold {
        static final Untold IT = new Untold();
    }

    /** Without members, but with a text. */
    static final class Sku {
        @Override
        public String toString() {
            return "sku-1";
        }
    }

    private static String keyOf(String type) {
        return "a key is of "
                + type
                + ", and no name of a member stands for that: make a text of it, or register a"
                + " ScalarType for its class";
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void key_thatIsNoNameOfItsOwn_isRefusedAtTheMap(Map<Object, Object> map, String reason) {
        assertRefused(() -> SATYA.toJson(map), reason, "");
        assertRefused(() -> SATYA.toJson(Map.of("a", List.of(map))), reason, "/a/0");
        assertRefused(() -> SATYA.toJson(new Holder(map)), reason, "/byKey");
        assertRefused(() -> SATYA.toMap(new Holder(map)), reason, "/byKey");
        assertRefused(
                () -> SATYA.writeJson(Map.of("a", map), new ByteArrayOutputStream()), reason, "/a");
    }

    private static void assertRefused(ThrowingCallable call, String reason, String place) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WriteException.class,
                        e -> {
                            assertThat(e).hasMessageContaining(reason);
                            assertThat(e.path().toPointer()).isEqualTo(place);
                        });
    }

    @Test
    void keysOfSeveralKinds_areNames() {
        assertThat(SATYA.toJson(of("a", 1, true, LocalDate.of(2024, 1, 31), "b")))
                .isEqualTo("{\"a\":0,\"1\":1,\"true\":2,\"2024-01-31\":3,\"b\":4}");
        Map<Object, Object> others =
                of('c', 1.5, new StringBuilder("sb"), new AtomicInteger(7), MONDAY, new Sku());
        String json = "{\"c\":0,\"1.5\":1,\"sb\":2,\"7\":3,\"MONDAY\":4,\"sku-1\":5}";
        assertThat(SATYA.toJson(others)).isEqualTo(json);
        assertThat(SATYA.toJson(SATYA.toMap(new Holder(others))))
                .isEqualTo("{\"byKey\":" + json + "}");
    }
}
