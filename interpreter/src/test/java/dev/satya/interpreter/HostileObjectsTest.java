package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.satya.BatchOptions;
import dev.satya.JsonInput;
import dev.satya.RowInput;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.WriteException;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What users hand in may throw, lie or never end: each door refuses it, and names it. */
class HostileObjectsTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Endless, whatever its size says. */
    private static final class EndlessList extends AbstractList<Object> {
        @Override
        public Object get(int index) {
            return "a";
        }

        @Override
        public int size() {
            return 3;
        }

        @Override
        public Iterator<Object> iterator() {
            return Stream.generate(() -> (Object) "a").iterator();
        }
    }

    private static final class EndlessMap extends AbstractMap<String, Object> {
        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<String, Object>> iterator() {
                    return IntStream.iterate(0, i -> i + 1)
                            .mapToObj(i -> Map.entry("k" + i, (Object) i))
                            .iterator();
                }

                @Override
                public int size() {
                    return 2;
                }
            };
        }
    }

    private static final class ThrowingNumber extends Number {
        private static final long serialVersionUID = 1;

        private static IllegalStateException no() {
            return new IllegalStateException("no");
        }

        @Override
        public int intValue() {
            throw no();
        }

        @Override
        public long longValue() {
            throw no();
        }

        @Override
        public float floatValue() {
            throw no();
        }

        @Override
        public double doubleValue() {
            throw no();
        }

        @Override
        public String toString() {
            throw no();
        }
    }

    private static final class ThrowingText implements CharSequence {
        @Override
        public int length() {
            return 1;
        }

        @Override
        public char charAt(int index) {
            throw new IllegalStateException("no");
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this;
        }

        @Override
        public String toString() {
            throw new IllegalStateException("no");
        }
    }

    private static final class Opaque {
        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException("no");
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException("no");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("no");
        }
    }

    private static final List<Object> HOSTILE =
            List.of(
                    new EndlessList(),
                    new EndlessMap(),
                    new ThrowingNumber(),
                    new ThrowingText(),
                    new Opaque());

    /** With a name of its own: the value may have no text. */
    private static Named<Object> named(Object value) {
        return Named.of(value.getClass().getSimpleName(), value);
    }

    static Stream<Arguments> documents() {
        List<String> keywords =
                List.of(
                        "enum",
                        "const",
                        "default",
                        "minimum",
                        "type",
                        "required",
                        "properties",
                        "allOf",
                        "$ref",
                        "minLength",
                        "examples",
                        "x-foo",
                        "pattern",
                        "title",
                        "items",
                        "$defs",
                        "dependentRequired",
                        "$id",
                        "$anchor",
                        "x-messages");
        return HOSTILE.stream()
                .flatMap(
                        value ->
                                keywords.stream()
                                        .map(keyword -> Arguments.of(keyword, named(value))));
    }

    private static void requireMistakeOrNothing(Callable<?> door, String... words) {
        assertTimeoutPreemptively(
                LONG,
                () -> {
                    try {
                        door.call();
                    } catch (SchemaException e) {
                        assertThat(e.getMessage()).isNotBlank();
                        for (String word : words) {
                            assertThat(e.getMessage()).contains(word);
                        }
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentWithHostileValue_isReadOrRefused(String keyword, Object value) {
        Map<String, Object> inner = new HashMap<>();
        inner.put(keyword, keyword.equals("enum") ? Arrays.asList("a", value) : value);
        Map<String, Object> document = Map.of("properties", Map.of("p", inner));
        requireMistakeOrNothing(
                () -> {
                    Schema schema = SATYA.schemaFromMap(document);
                    assertThat(schema.toString()).isNotEmpty();
                    return SATYA.compile(schema, Object.class).explain();
                },
                " at /properties/p");
    }

    @ParameterizedTest
    @MethodSource("listed")
    void documentWithWhatJsonLacks_isRefusedByPlaceAndName(
            String keyword, Object value, String name) {
        Map<String, Object> document = Map.of("properties", Map.of("p", Map.of(keyword, value)));
        assertTimeoutPreemptively(
                LONG,
                () ->
                        assertThatThrownBy(() -> SATYA.schemaFromMap(document))
                                .isInstanceOf(SchemaException.class)
                                .message()
                                .contains(name)
                                .contains(" at /properties/p/" + keyword));
    }

    static Stream<Arguments> listed() {
        return Stream.of(
                Arguments.of(
                        "const", Named.of("java.lang.Object", new Object()), "java.lang.Object"),
                Arguments.of(
                        "enum",
                        Named.of("java.lang.Object", List.of(new Object())),
                        "java.lang.Object"),
                Arguments.of(
                        "const", Named.of("Opaque", List.of(Map.of("x", new Opaque()))), "Opaque"),
                Arguments.of("enum", Named.of("EndlessList", new EndlessList()), "EndlessList"),
                Arguments.of("const", Named.of("EndlessMap", new EndlessMap()), "EndlessMap"),
                Arguments.of("enum", Named.of("NaN", List.of(Double.NaN)), "NaN"),
                Arguments.of("minimum", Named.of("NaN", Double.NaN), "NaN"),
                Arguments.of(
                        "maximum", Named.of("-Infinity", Float.NEGATIVE_INFINITY), "-Infinity"),
                Arguments.of(
                        "multipleOf",
                        Named.of("ThrowingNumber", new ThrowingNumber()),
                        "ThrowingNumber"),
                Arguments.of(
                        "required", Named.of("EndlessList", new EndlessList()), "EndlessList"));
    }

    @Test
    void number_ofAnotherClass_isReadAsWhatItSays() {
        Schema schema = SATYA.schemaFromMap(Map.of("minimum", new AtomicLong(3)));
        assertThat(SATYA.compile(schema, Object.class).isValid(2)).isFalse();
        assertThat(SATYA.compile(schema, Object.class).isValid(3)).isTrue();
        Schema constant = Schema.constant(new AtomicLong(3));
        assertThat(SATYA.compile(constant, Object.class).isValid(3)).isTrue();
    }

    static Stream<Arguments> builders() {
        return HOSTILE.stream()
                .flatMap(
                        value ->
                                Stream.<Callable<Schema>>of(
                                                () -> Schema.constant(value),
                                                () -> Schema.enumOf("a", value),
                                                () -> Schema.constant(List.of(value)),
                                                () -> Schema.string().examples(value),
                                                () ->
                                                        Schema.object()
                                                                .withDefault(
                                                                        "p", Schema.string(), value)
                                                                .build(),
                                                () ->
                                                        Schema.object()
                                                                .withDefault(
                                                                        "p", Schema.any(), value)
                                                                .build())
                                        .map(builder -> Arguments.of(builder, named(value))));
    }

    @ParameterizedTest
    @MethodSource("builders")
    void schemaWithHostileValue_isMadeOrRefused(Callable<Schema> builder, Object value) {
        requireMistakeOrNothing(
                () -> {
                    Schema schema = builder.call();
                    assertThat(schema.toString()).isNotEmpty();
                    return SATYA.compile(schema, Object.class).explain();
                });
    }

    @Test
    void constant_ofWhatJsonLacks_isRefusedByName() {
        assertThatThrownBy(() -> Schema.enumOf("a", new Object()))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("java.lang.Object");
    }

    /** A constraint whose types are not what they should be. */
    private record Typed(Callable<Set<?>> given) implements ConstraintPlugin {
        @Override
        public String name() {
            return "bad";
        }

        @Override
        @SuppressWarnings("unchecked") // that is the point
        public Set<JsonType> types() {
            try {
                return (Set<JsonType>) given.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Check bind(dev.satya.spi.Arguments arguments) {
            return value -> true;
        }
    }

    static Stream<Callable<Set<?>>> types() {
        return Stream.of(
                () -> null,
                () -> new HashSet<>(Arrays.asList((Object) null)),
                () -> Set.of("string"),
                () -> {
                    throw new Exception("no");
                });
    }

    @ParameterizedTest
    @MethodSource("types")
    void plugin_withoutTypes_isNamed(Callable<Set<?>> given) {
        Satya satya = Satya.builder().withoutDiscovery().constraint(new Typed(given)).build();
        Schema schema = Schema.string().constraint("bad");
        assertThatThrownBy(() -> satya.compile(schema, Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("constraint \"bad\": types");
    }

    /** Says that it has read more than there was room for. */
    private static final class Overflowing extends InputStream {
        @Override
        public int read() {
            return -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            return length + 10;
        }
    }

    private static final class OverflowingText extends Reader {
        @Override
        public int read(char[] target, int from, int length) {
            return length + 10;
        }

        @Override
        public void close() {}
    }

    @Test
    void source_thatClaimsTooMuch_isAnIoExceptionThatNamesIt() {
        Validator<Object> any = SATYA.compile(Schema.any(), Object.class);
        assertThatThrownBy(() -> any.validateJson(JsonInput.of(new Overflowing())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Overflowing.class.getTypeName());
        assertThatThrownBy(() -> any.validateJson(JsonInput.of(new OverflowingText())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(OverflowingText.class.getTypeName());
        BatchOptions options = BatchOptions.DEFAULT;
        for (Callable<Stream<?>> rows :
                List.<Callable<Stream<?>>>of(
                        () -> any.rows(options).validate(RowInput.ndjson(new Overflowing())),
                        () -> any.rows(options).validate(RowInput.jsonArray(new Overflowing())),
                        () ->
                                any.rows(options)
                                        .validate(
                                                RowInput.of(
                                                        RowInput.Format.DETECTED,
                                                        new Overflowing())),
                        () ->
                                any.rows(options)
                                        .violations(
                                                RowInput.of(
                                                        RowInput.Format.DETECTED,
                                                        new Overflowing())))) {
            assertThatThrownBy(() -> rows.call().toList())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(Overflowing.class.getTypeName());
        }
    }

    @Test
    void stream_thatHasNothingNow_isReadByteByByte() throws IOException {
        byte[] json = "[1,2]".getBytes(StandardCharsets.UTF_8);
        InputStream slow =
                new ByteArrayInputStream(json) {
                    @Override
                    public int read(byte[] target, int from, int length) {
                        return 0;
                    }
                };
        assertThat(SATYA.compile(Schema.any(), Object.class).parseJson(JsonInput.of(slow)))
                .isEqualTo(List.of(1L, 2L));
    }

    /** A record that cannot be in a hash table. */
    public record Unhashable(String name) {
        @Override
        public int hashCode() {
            throw new IllegalStateException("no hash");
        }
    }

    /** Holds them. */
    public record Holder(Set<Unhashable> items) {}

    @ParameterizedTest
    @MethodSource("sizes")
    void itemOfASet_thatCannotBeHashed_isToldAtItsPlace(int size) {
        Set<Unhashable> items = new TreeSet<>(Comparator.comparing(Unhashable::name));
        IntStream.range(0, size).forEach(i -> items.add(new Unhashable("n" + i)));
        Validator<Holder> holders = SATYA.compile(Holder.class);
        Violation violation = holders.violations(Map.of("items", List.copyOf(items))).head();
        assertThat(violation.code()).isEqualTo("unreadable");
        assertThat(violation.path().toPointer()).isEqualTo("/items/0");
        Holder existing = new Holder(items);
        assertThat(holders.parse(existing)).isSameAs(existing);
    }

    static IntStream sizes() {
        return IntStream.of(1, 2, 20);
    }

    /** Holds an endless collection. */
    public record Endless(Set<String> items) {}

    @Test
    void componentWithoutEnd_isUnreadable() {
        Set<String> endless =
                new AbstractSet<>() {
                    @Override
                    public Iterator<String> iterator() {
                        return IntStream.iterate(0, i -> i + 1)
                                .mapToObj(Integer::toString)
                                .iterator();
                    }

                    @Override
                    public int size() {
                        return 2;
                    }
                };
        Validator<Endless> validator = SATYA.compile(Endless.class);
        assertTimeoutPreemptively(
                LONG,
                () -> {
                    Violation violation = validator.violations(new Endless(endless)).head();
                    assertThat(violation.code()).isEqualTo("unreadable");
                    assertThat(violation.path().toPointer()).isEqualTo("/items");
                });
    }

    @Test
    void key_thatCannotBeRead_isNamedByItsClass() {
        Map<Object, Object> map = new IdentityHashMap<>();
        map.put(new ThrowingNumber(), 1);
        map.put(new ThrowingBig(), 2);
        Validator<Object> validator = SATYA.compile(Schema.map(Schema.any()), Object.class);
        assertThat(validator.violations(map).map(Violation::message))
                .hasSize(2)
                .anyMatch(message -> message.contains("ThrowingNumber"))
                .anyMatch(message -> message.contains("ThrowingBig"));
    }

    private static final class ThrowingBig extends java.math.BigInteger {
        private static final long serialVersionUID = 1;

        ThrowingBig() {
            super("1");
        }

        @Override
        public byte[] toByteArray() {
            throw new IllegalStateException("no");
        }
    }

    @Test
    void toJson_ofWhatHasNoEnd_isAWriteException() {
        for (Object endless : List.of(new EndlessList(), new EndlessMap())) {
            assertTimeoutPreemptively(
                    LONG,
                    () ->
                            assertThatThrownBy(() -> SATYA.toJson(endless))
                                    .isInstanceOf(WriteException.class));
        }
    }
}
