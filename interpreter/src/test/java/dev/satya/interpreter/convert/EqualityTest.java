package dev.satya.interpreter.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.interpreter.HostileSchemas;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Equality of canonical values, and keys that follow it. */
class EqualityTest {
    private static final BigInteger LARGE = BigInteger.ONE.shiftLeft(70);

    static Stream<Arguments> equals() {
        return Stream.of(
                Arguments.of(null, null),
                Arguments.of(1L, 1.0),
                Arguments.of(0L, -0.0),
                Arguments.of(100L, new BigDecimal("1E+2")),
                Arguments.of(0.1, new BigDecimal("0.100")),
                Arguments.of(LARGE, new BigDecimal(LARGE)),
                Arguments.of(Double.POSITIVE_INFINITY, 1 / 0.0),
                Arguments.of(List.of(1L, List.of(2L)), List.of(1.0, List.of(2.0))),
                Arguments.of(Map.of("a", 1L, "b", 2L), ordered("b", 2.0, "a", 1.0)));
    }

    @ParameterizedTest
    @MethodSource("equals")
    void values_thatAreEqual_haveEqualHashes(Object a, Object b) {
        KeyedHash hash = new KeyedHash();
        assertThat(Equality.equal(a, b)).isTrue();
        assertThat(Equality.equal(b, a)).isTrue();
        assertThat(hash.of(a)).isEqualTo(hash.of(b));
        EqualValues values = EqualValues.of(Arrays.asList("other", a));
        assertThat(values.find(b)).isEqualTo(1);
    }

    static List<Object> different() {
        List<Object> values =
                new ArrayList<>(
                        Arrays.asList(
                                null,
                                true,
                                false,
                                0L,
                                1L,
                                -1L,
                                12L,
                                21L,
                                0.1,
                                0.01,
                                LARGE,
                                LARGE.add(BigInteger.ONE),
                                new BigDecimal("1E+400"),
                                new BigDecimal("1E+401"),
                                Double.POSITIVE_INFINITY,
                                Double.NEGATIVE_INFINITY,
                                "",
                                "0",
                                "a",
                                "aa",
                                "ab",
                                "ba",
                                List.of(),
                                List.of(List.of()),
                                List.of(1L, 2L),
                                List.of(2L, 1L),
                                List.of("a", "b"),
                                Map.of(),
                                Map.of("a", 1L),
                                Map.of("a", "1"),
                                Map.of("b", 1L),
                                Map.of("a", 1L, "b", 2L),
                                Map.of("a", 2L, "b", 1L),
                                List.of(Map.of())));
        for (long i = 100; i < 300; i++) {
            values.add(i * 1_000_003);
            values.add("k" + i);
            values.add(List.of(i));
            values.add(Map.of("k" + i, i));
        }
        return values;
    }

    @Test
    void values_thatDiffer_areNotEqual() {
        List<Object> values = different().subList(0, 34);
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                assertThat(Equality.equal(values.get(i), values.get(j)))
                        .as("%s and %s", values.get(i), values.get(j))
                        .isEqualTo(i == j);
            }
        }
    }

    /** Few of some eight hundred may meet; a crowd of them would be slow to look through. */
    @Test
    void values_thatDiffer_haveHashesFarApart() {
        KeyedHash hash = new KeyedHash();
        Set<Long> hashes = new HashSet<>();
        Set<Long> low = new HashSet<>();
        EqualValues values = EqualValues.of(different());
        for (Object value : different()) {
            hashes.add(hash.of(value));
            low.add(hash.of(value) & 0xFFF);
        }
        assertThat(hashes).hasSize(different().size());
        assertThat(low).hasSizeGreaterThan(different().size() / 2);
        for (int i = 0; i < different().size(); i++) {
            assertThat(values.find(different().get(i))).isEqualTo(i);
        }
    }

    /** Of texts that polynomials cannot tell apart, and of containers of such. */
    @Test
    void values_thatWereChosenToCollide_haveDifferentHashes() {
        KeyedHash hash = new KeyedHash();
        Set<Long> hashes = new HashSet<>();
        int count = 512;
        for (int i = 0; i < count; i++) {
            String text = HostileSchemas.thueMorse(i);
            hashes.add(hash.of(text));
            hashes.add(hash.of(HostileSchemas.alike(i)));
            hashes.add(hash.of(List.of(text)));
            hashes.add(hash.of(Map.of(HostileSchemas.alike(i), 1L)));
        }
        assertThat(hashes).hasSize(4 * count);
    }

    @Test
    void hashes_ofDifferentTables_differ() {
        assertThat(new KeyedHash().of("a")).isNotEqualTo(new KeyedHash().of("a"));
        assertThat(new KeyedHash().of(1L)).isNotEqualTo(new KeyedHash().of(1L));
    }

    @Test
    void notANumber_isEqualToNothing() {
        Double notANumber = Double.NaN;
        assertThat(Equality.equal(notANumber, notANumber)).isFalse();
        assertThat(Equality.equal(notANumber, 1L)).isFalse();
        assertThat(Equality.equal(1L, Double.NaN)).isFalse();
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
