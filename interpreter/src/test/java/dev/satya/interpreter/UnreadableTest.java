package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An instance whose own code throws or lies is invalid where it does, on every door; others go on.
 * See READ-1 to READ-6 of docs/semantics.md.
 */
class UnreadableTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final String STATE = "java.lang.IllegalStateException";
    private static final String CHANGED = "java.util.ConcurrentModificationException";

    private static final Schema INTEGER = Schema.integer();
    private static final Schema ANY = Schema.any();
    private static final Schema NUMBERS = Schema.array(INTEGER);
    private static final Schema ID = Schema.object().field("id", INTEGER).build();
    private static final Schema KEEPING =
            Schema.object().field("id", INTEGER).extras(Extras.KEEP).build();

    /** Throws what nobody declared. */
    private static <T, E extends Throwable> T fail(Throwable thrown) throws E {
        @SuppressWarnings("unchecked") // it is thrown, whatever it is
        E any = (E) thrown;
        throw any;
    }

    private static <T> T broken() {
        throw new IllegalStateException("broken");
    }

    /** A map of one member whose value throws. */
    private static Map<String, Object> withBrokenValue(String name) {
        Map.Entry<String, Object> entry =
                new AbstractMap.SimpleEntry<>(name, "") {
                    @Override
                    public Object getValue() {
                        return broken();
                    }
                };
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                return Set.of(entry);
            }

            @Override
            public int size() {
                return 1;
            }
        };
    }

    private static List<Integer> list(int size, Callable<Integer> get) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                if (index >= size) {
                    throw new IndexOutOfBoundsException(index);
                }
                try {
                    return index == 1 ? get.call() : 0;
                } catch (Exception e) {
                    return fail(e);
                }
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private static Collection<Object> items(int size, int end) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<Object> iterator() {
                AtomicInteger next = new AtomicInteger();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return next.get() != end;
                    }

                    @Override
                    public Object next() {
                        return (long) next.getAndIncrement();
                    }
                };
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private static Map<String, Object> endlessMap() {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                return new java.util.AbstractSet<>() {
                    @Override
                    public Iterator<Entry<String, Object>> iterator() {
                        AtomicInteger next = new AtomicInteger();
                        return new Iterator<>() {
                            @Override
                            public boolean hasNext() {
                                return true;
                            }

                            @Override
                            public Entry<String, Object> next() {
                                return Map.entry("n" + next.getAndIncrement(), 1);
                            }
                        };
                    }

                    @Override
                    public int size() {
                        return 2;
                    }
                };
            }

            @Override
            public @Nullable Object get(Object name) {
                return name.equals("id") ? 1 : null;
            }

            @Override
            public boolean containsKey(Object name) {
                return name.equals("id");
            }
        };
    }

    private static CharSequence text(int length, @Nullable String text) {
        return new CharSequence() {
            @Override
            public int length() {
                return length;
            }

            @Override
            public char charAt(int index) {
                return broken();
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return broken();
            }

            @Override
            public String toString() {
                return text;
            }
        };
    }

    private static final class BrokenDecimal extends BigDecimal {
        private static final long serialVersionUID = 1L;

        BrokenDecimal() {
            super(1);
        }

        @Override
        public BigInteger unscaledValue() {
            return broken();
        }

        @Override
        public int scale() {
            return broken();
        }
    }

    private static Map<Object, Object> sorted(Comparator<Object> order) {
        Map<Object, Object> map = new TreeMap<>(order);
        map.put(1, "x");
        return map;
    }

    private static Map<Object, Object> withNameThatIsNoString() {
        Map<Object, Object> map = new HashMap<>();
        map.put("id", new BrokenDecimal());
        map.put(new StringBuilder("x"), 1);
        return map;
    }

    /** JUnit is not to print what never ends. */
    private static Arguments row(Schema schema, Object instance, String expected) {
        String name = instance.getClass().getName();
        return Arguments.of(schema, Named.of(name, instance), expected);
    }

    static Stream<Arguments> rows() {
        Schema withTags = Schema.object().field("tags", NUMBERS).build();
        return Stream.of(
                row(ID, new TreeMap<>(Map.of(1, "x")), "required@/id"),
                row(ID, sorted((a, b) -> (int) Map.of(a, 1).get(b)), "required@/id"),
                row(KEEPING, new TreeMap<>(Map.of(1, "x")), "required@/id type@"),
                row(ID, new TreeMap<>(Map.of("id", "x")), "type@/id"),
                row(ID, withBrokenValue("id"), "unreadable@/id:" + STATE),
                row(KEEPING, withBrokenValue("x"), "required@/id unreadable@/x:" + STATE),
                row(KEEPING, withNameThatIsNoString(), "unreadable@/id:" + STATE + " type@"),
                row(ANY, withNameThatIsNoString(), "unreadable@/id:" + STATE + " type@"),
                row(ANY, withBrokenValue("x"), "unreadable@/x:" + STATE),
                row(Schema.map(ANY), Map.of("m", withBrokenValue("x")), "unreadable@/m/x:" + STATE),
                row(Schema.allOf(ID, KEEPING), withBrokenValue("id"), "unreadable@/id:" + STATE),
                row(
                        Schema.anyOf(INTEGER, Schema.string()),
                        text(1, null),
                        "unreadable@:java.lang.NullPointerException"),
                row(
                        Schema.not(INTEGER),
                        text(1, null),
                        "unreadable@:java.lang.NullPointerException"),
                row(ID, endlessMap(), ""),
                row(ANY, endlessMap(), "unreadable@:" + CHANGED),
                row(KEEPING, Map.of("id", endlessMap()), "type@/id"),
                row(KEEPING, endlessMap(), "unreadable@:" + CHANGED),
                row(Schema.map(INTEGER), endlessMap(), "unreadable@:" + CHANGED),
                row(NUMBERS, list(3, UnreadableTest::broken), "unreadable@/1:" + STATE),
                row(
                        NUMBERS,
                        list(2, () -> fail(new IOException())),
                        "unreadable@/1:java.io.IOException"),
                row(
                        NUMBERS,
                        list(2, () -> fail(new LinkageError())),
                        "unreadable@/1:java.lang.LinkageError"),
                row(NUMBERS, list(-1, () -> 1), "unreadable@:java.lang.NegativeArraySizeException"),
                row(NUMBERS, items(3, -1), "unreadable@:" + CHANGED),
                row(ANY, items(3, -1), "unreadable@:" + CHANGED),
                row(NUMBERS, items(Integer.MAX_VALUE, 3), ""),
                row(ANY, items(Integer.MAX_VALUE, 3), ""),
                row(withTags, Map.of("tags", items(0, -1)), "unreadable@/tags:" + CHANGED),
                row(Schema.string(), text(1, null), "unreadable@:java.lang.NullPointerException"),
                row(Schema.string().maxLength(2), text(1, "abc"), "maxLength@"),
                row(Schema.number(), new BrokenDecimal(), "unreadable@:" + STATE),
                row(Schema.integer(), List.of(new BrokenDecimal()), "type@"),
                row(ANY, Arrays.asList(1, null, new BrokenDecimal()), "unreadable@/2:" + STATE),
                row(Schema.enumOf(1, 2), new AtomicLong(1), ""),
                row(Schema.constant(1.5), new AtomicLong(1), "const@"),
                row(Schema.array(ANY).uniqueItems(), List.of(1, new AtomicLong(1)), "uniqueItems@"),
                row(Schema.array(ANY).uniqueItems(), tenCounters(), "uniqueItems@"));
    }

    private static List<Object> tenCounters() {
        return Stream.generate(() -> (Object) new AtomicLong(1)).limit(10).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void instance_thatThrowsOrLies_isToldWhereItDoes(
            Schema schema, Object instance, String expected) {
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        assertThat(words(validator.violations(instance))).isEqualTo(expected);
        assertThat(validator.isValid(instance)).isEqualTo(expected.isEmpty());
        assertThat(words(validator.validate(instance))).isEqualTo(expected);
        assertThat(expected).startsWith(words(validator.failFast().validate(instance)));
        if (!expected.isEmpty()) {
            ValidationException thrown =
                    catchThrowableOfType(
                            ValidationException.class, () -> validator.parse(instance));
            assertThat(words(thrown.violations())).isEqualTo(expected);
        }
    }

    static Stream<Object> withoutJsonType() {
        return Stream.of(Set.of(), new ArrayDeque<>(), Map.of().values(), new Object());
    }

    @ParameterizedTest
    @MethodSource("withoutJsonType")
    void value_seenThroughAGuard_goesByItsOwnClass(Object value) {
        Validator<Object> validator = SATYA.compile(NUMBERS, Object.class);
        Seq<Violation> violations = validator.violations(List.of(value, new BrokenDecimal()));
        assertThat(violations.map(Violation::code)).containsExactly("type", "unreadable");
        assertThat(violations.head().arguments().get("actual"))
                .isEqualTo(value.getClass().getTypeName());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void instance_amongOthers_leavesThemAlone(Schema schema, Object instance, String expected) {
        Validator<Object> either =
                SATYA.compile(Schema.anyOf(Schema.constant("fine"), schema), Object.class);
        List<Object> rows = Arrays.asList("fine", instance, "fine");
        assertThat(either.validateMany(rows).size()).isEqualTo(3);
        assertThat(either.validateMany(rows).validRows()).startsWith(0).endsWith(2);
    }

    private static String words(io.vavr.control.Validation<Seq<Violation>, Object> outcome) {
        return outcome.isValid() ? "" : words(outcome.getError());
    }

    private static String words(Seq<Violation> violations) {
        return violations
                .map(
                        violation ->
                                violation.code()
                                        + "@"
                                        + violation.path().toPointer()
                                        + (violation.code().equals("unreadable")
                                                ? ":" + violation.arguments().get("exception")
                                                : ""))
                .mkString(" ");
    }

    /** The component of a record that throws. */
    public record Broken(long id, String name, List<Integer> tags) {
        @Override
        public long id() {
            return id < 0 ? broken() : id;
        }

        @Override
        public String name() {
            return name.isEmpty() ? fail(new IOException("sneaky")) : name;
        }
    }

    @Test
    void record_whoseAccessorsThrow_isToldByComponent() {
        Validator<Broken> validator = SATYA.compile(Broken.class);
        Broken bad = new Broken(-1, "", list(2, UnreadableTest::broken));
        assertThat(words(validator.violations(bad)))
                .isEqualTo(
                        "unreadable@/id:"
                                + STATE
                                + " unreadable@/name:java.io.IOException"
                                + " unreadable@/tags/1:"
                                + STATE);
        assertThat(validator.isValid(bad)).isFalse();
        assertThat(validator.validateMany(List.of(bad, new Broken(1, "a", List.of()))).validCount())
                .isEqualTo(1);
    }

    /** A record whose constructor throws. */
    public record Refusing(String thrown) {
        /** Throws what it is told to. */
        public Refusing {
            if (thrown.equals("checked")) {
                fail(new IOException());
            }
            if (thrown.equals("error")) {
                fail(new Error("no error of the VM"));
            }
        }
    }

    @Test
    void constructor_thatThrowsAnything_isAViolation() {
        Validator<Refusing> validator = SATYA.compile(Refusing.class);
        for (String thrown : List.of("checked", "error")) {
            Violation violation = validator.validate(Map.of("thrown", thrown)).getError().get(0);
            assertThat(violation.code()).isEqualTo("construction");
            assertThat(validator.isValidJson("{\"thrown\":\"" + thrown + "\"}")).isFalse();
        }
    }

    @Test
    void supplier_ofAMapThatThrows_isToldOnEveryDoor() {
        Schema schema =
                Schema.object()
                        .field(Field.withDefault("sub", ID, () -> withBrokenValue("id")))
                        .build();
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        String expected = "unreadable@/sub/id:" + STATE;
        assertThat(words(validator.violations(Map.of()))).isEqualTo(expected);
        assertThat(words(validator.violationsJson("{}"))).isEqualTo(expected);
        assertThat(words(validator.validateJson("{}"))).isEqualTo(expected);
        assertThat(validator.isValidJson("{}")).isFalse();
    }

    @Test
    void cause_isHeldAndTold() {
        Violation violation =
                SATYA.compile(ANY, Object.class).violations(withBrokenValue("x")).get(0);
        assertThat(violation.cause()).hasMessage("broken");
        assertThat(violation).hasToString("x: could not be read: " + STATE + " (unreadable)");
    }

    @Test
    void errorsOfTheVm_passThrough() {
        Validator<Object> validator = SATYA.compile(NUMBERS, Object.class);
        List<Integer> instance = list(2, () -> fail(new OutOfMemoryError("test")));
        assertThatThrownBy(() -> validator.validate(instance)).isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> validator.isValid(instance)).isInstanceOf(OutOfMemoryError.class);
        Validator<Object> check =
                SATYA.compile(
                        Schema.string()
                                .satisfies("p", String.class, s -> fail(new InternalError("test"))),
                        Object.class);
        assertThatThrownBy(() -> check.isValid("x")).isInstanceOf(InternalError.class);
    }

    @Test
    void plainMaps_areNotTouched() {
        Map<String, Object> map = new HashMap<>(Collections.singletonMap("id", 1));
        assertThat(SATYA.compile(ID, Object.class).isValid(map)).isTrue();
    }
}
