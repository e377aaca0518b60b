package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.schema.Extras;
import dev.satya.schema.Strictness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Arrays, maps and objects. See ARR-1 to ARR-5, MAP-1 to MAP-5 and OBJ-1 to OBJ-8 of
 * docs/semantics.md.
 */
class ContainerTableTest {
    private static final Satya SATYA = EntryPoint.satya();

    @ParameterizedTest
    @MethodSource({"arrays", "uniqueItems", "maps", "fields", "extras", "counts", "rules"})
    void container_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    /** A map in the order that is written. */
    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static Stream<Arguments> arrays() {
        Schema integers = Schema.array(Schema.integer());
        return EntryPoint.of(
                valid(integers, List.of(), List.of()),
                valid(integers, List.of(1, "2"), List.of(1L, 2L)),
                valid(integers, new LinkedHashSet<>(List.of(2, 1)), List.of(2L, 1L)),
                valid(integers, new ArrayDeque<>(List.of(2, 1)), List.of(2L, 1L)),
                invalid(integers, new LinkedHashSet<>(List.of(2, 1)), "type@")
                        .in(Strictness.STRICT),
                invalid(integers, Map.of(), "type@"),
                invalid(integers, "[]", "type@"),
                invalid(integers, null, "type@"),
                invalid(integers, new byte[] {1}, "type@"),
                invalid(integers, Arrays.asList("x", 1, null), "type@/0", "type@/2"),
                invalid(
                        Schema.array(Schema.integer().ge(1)).minItems(3),
                        List.of(0, 1),
                        "minimum@/0",
                        "minItems@"),
                valid(
                        Schema.array(Schema.any()).minItems(1).maxItems(2),
                        List.of(1, 2),
                        List.of(1L, 2L)),
                invalid(Schema.array(Schema.any()).minItems(1), List.of(), "minItems@"),
                invalid(Schema.array(Schema.any()).maxItems(1), List.of(1, 2), "maxItems@"),
                invalid(
                        Schema.array(Schema.array(Schema.string())),
                        List.of(List.of(), List.of("a", 1)),
                        "type@/1/1"),
                invalid(
                        Schema.array(Schema.any())
                                .satisfies("even", List.class, l -> l.size() % 2 == 0),
                        List.of(1),
                        "even@"),
                invalid(
                        Schema.array(Schema.integer())
                                .satisfies("even", List.class, l -> l.size() % 2 == 0),
                        List.of("x"),
                        "type@/0"));
    }

    static Stream<Arguments> uniqueItems() {
        Schema unique = Schema.array(Schema.any()).uniqueItems();
        Schema defaulted = Schema.object().withDefault("n", Schema.integer(), 1).build();
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(map("a1", i, "b1", List.of(i)));
        }
        List<Object> repeated = new ArrayList<>(many);
        repeated.add(map("b1", List.of(7.0), "a1", 7));
        List<Object> values = new ArrayList<>();
        for (long i = 0; i < 20; i++) {
            values.add(map("a1", i, "b1", List.of(i)));
        }
        return EntryPoint.of(
                valid(unique, List.of(1, 2, "1", true, false), List.of(1L, 2L, "1", true, false)),
                valid(unique, List.of(0, false), List.of(0L, false)),
                valid(
                        Schema.array(defaulted).uniqueItems(),
                        List.of(map(), map("n", 1)),
                        List.of(map("n", 1L), map("n", 1L))),
                invalid(
                        Schema.array(defaulted).uniqueItems(),
                        List.of(map("n", 1), map("n", "1")),
                        "uniqueItems@"),
                invalid(unique, List.of(1, 1), "uniqueItems@"),
                invalid(unique, List.of(1, 1.0), "uniqueItems@"),
                invalid(unique, List.of(0.0, -0.0), "uniqueItems@"),
                invalid(unique, Arrays.asList(null, 1, null), "uniqueItems@"),
                invalid(
                        unique,
                        List.of(map("a1", 1, "b1", 2), map("b1", 2, "a1", 1)),
                        "uniqueItems@"),
                valid(
                        unique,
                        List.of(List.of(1, 2), List.of(2, 1)),
                        List.of(List.of(1L, 2L), List.of(2L, 1L))),
                valid(unique, many, values),
                invalid(unique, repeated, "uniqueItems@"),
                invalid(
                        Schema.array(Schema.integer()).uniqueItems(),
                        List.of("1", 1),
                        "uniqueItems@"),
                invalid(
                        Schema.array(Schema.string().lower()).uniqueItems(),
                        List.of("a", "A"),
                        "uniqueItems@"),
                invalid(
                        Schema.array(Schema.bool()).uniqueItems(),
                        List.of(true, "true"),
                        "uniqueItems@"),
                invalid(
                        Schema.array(Schema.number()).uniqueItems(),
                        List.of(1, "1.0"),
                        "uniqueItems@"),
                invalid(
                        Schema.array(Schema.decimal()).uniqueItems(),
                        List.of(1, "1.0"),
                        "uniqueItems@"),
                invalid(
                        Schema.array(Schema.map(Schema.bool())).uniqueItems(),
                        List.of(map("a", true), map("a", "true")),
                        "uniqueItems@"),
                invalid(
                        Schema.array(Schema.anyOf(Schema.bool(), Schema.nullValue())).uniqueItems(),
                        List.of(false, "false"),
                        "uniqueItems@"),
                invalid(
                        Schema.array(Schema.any()).uniqueItems().maxItems(1),
                        List.of(1, 1),
                        "maxItems@",
                        "uniqueItems@"),
                invalid(
                        Schema.array(Schema.string()).uniqueItems(),
                        List.of("a", "a", 1),
                        "type@/2"),
                invalid(
                        Schema.array(Schema.number()).uniqueItems(),
                        List.of(9007199254740993L, 9007199254740992L),
                        "uniqueItems@"),
                invalid(
                                Schema.array(Schema.number()).uniqueItems(),
                                List.of(9007199254740993L, 9007199254740992L),
                                "uniqueItems@")
                        .in(Strictness.STRICT),
                valid(
                        Schema.array(Schema.integer()).uniqueItems(),
                        List.of(9007199254740993L, 9007199254740992L),
                        List.of(9007199254740993L, 9007199254740992L)));
    }

    static Stream<Arguments> maps() {
        Schema integers = Schema.map(Schema.integer());
        Schema keyed = Schema.map(Schema.string().lower().minLength(2), Schema.integer());
        return EntryPoint.of(
                valid(integers, Map.of(), Map.of()),
                valid(integers, map("z", 1, "a", "2"), map("a", 2L, "z", 1L)),
                invalid(integers, List.of(), "type@"),
                invalid(integers, map("z", "x", "a", "x"), "type@/a", "type@/z"),
                invalid(integers, map("a/b~c", "x"), "type@/a~1b~0c"),
                valid(keyed, map("AB", 1), map("ab", 1L)),
                invalid(keyed, map("a", "x"), "minLength@/a", "type@/a"),
                invalid(keyed, map("ab", 1, "AB", 2), "duplicateKey@/ab"),
                invalid(Schema.map(Schema.integer(), Schema.any()), map("x", 1), "type@/x"),
                invalid(
                        Schema.map(Schema.integer(), Schema.any()),
                        map("01", 1, "1", 2),
                        "duplicateKey@/1"),
                invalidJson(integers, "{\"a\": 1, \"a\": 2}", "duplicateKey@/a"),
                invalidJson(integers, "{\"a\": \"x\", \"a\": \"y\"}", "type@/a", "duplicateKey@/a"),
                invalid(Schema.map(Schema.any()), Collections.singletonMap(1, 2), "type@"),
                invalid(Schema.map(Schema.any()), Collections.singletonMap(null, 2), "type@"),
                invalid(Schema.map(Schema.any()), map("\uDC00", 2), "unicode@/\uDC00"),
                invalid(Schema.map(Schema.any()).minProperties(1), Map.of(), "minProperties@"),
                invalid(
                        Schema.map(Schema.any()).maxProperties(1),
                        map("a", 1, "b", 2),
                        "maxProperties@"),
                invalid(
                        Schema.map(Schema.any()).satisfies("small", Map.class, m -> m.size() < 2),
                        map("a", 1, "b", 2),
                        "small@"));
    }

    static Stream<Arguments> fields() {
        Schema person =
                Schema.object("Person")
                        .field("id", Schema.integer().gt(0))
                        .optional("nick", Schema.string())
                        .optional("age", Schema.integer().nullable())
                        .withDefault("role", Schema.string().upper(), "user")
                        .withDefault("score", Schema.number(), () -> 1)
                        .build();
        Map<String, Object> defaults = map("role", "USER", "score", 1.0);
        return EntryPoint.of(
                valid(person, map("id", 1), plus(map("id", 1L), defaults)),
                valid(
                        person,
                        map("score", 2, "role", "x", "age", null, "nick", "n", "id", "1"),
                        map("id", 1L, "nick", "n", "age", null, "role", "X", "score", 2.0)),
                invalid(person, Map.of(), "required@/id"),
                invalid(person, map("id", null), "type@/id"),
                invalid(person, map("id", 1, "nick", null), "type@/nick"),
                invalid(person, map("id", 1, "role", null), "type@/role"),
                invalid(
                        person,
                        map("score", "x", "nick", 1, "id", 0),
                        "exclusiveMinimum@/id",
                        "type@/nick",
                        "type@/score"),
                invalid(person, List.of(), "type@"),
                invalid(person, null, "type@"),
                invalidJson(person, "{\"id\": 1, \"id\": 2}", "duplicateKey@/id"),
                invalidJson(
                        person,
                        "{\"id\": 0, \"id\": 2, \"id\": \"x\"}",
                        "exclusiveMinimum@/id",
                        "duplicateKey@/id",
                        "duplicateKey@/id"),
                valid(
                        Schema.object()
                                .withDefault(
                                        "supplied",
                                        Schema.array(Schema.integer()),
                                        () -> List.of("1"))
                                .build(),
                        Map.of(),
                        map("supplied", List.of(1L))),
                invalid(
                        Schema.object()
                                .withDefault("supplied", Schema.integer(), () -> "x")
                                .build(),
                        Map.of(),
                        "type@/supplied"),
                invalid(
                        Schema.object()
                                .withDefault(
                                        "supplied",
                                        Schema.integer(),
                                        () -> {
                                            throw new IllegalStateException("no");
                                        })
                                .build(),
                        Map.of(),
                        "pluginFailure@/supplied"),
                valid(
                        Schema.object()
                                .withDefault("nothing", Schema.integer().nullable(), (Object) null)
                                .build(),
                        Map.of(),
                        map("nothing", null)));
    }

    private static Map<String, Object> plus(Map<String, Object> map, Map<String, Object> more) {
        map.putAll(more);
        return map;
    }

    static Stream<Arguments> extras() {
        Schema ignoring = Schema.object().optional("a", Schema.any()).build();
        Schema keeping = Schema.object().optional("a", Schema.any()).extras(Extras.KEEP).build();
        Schema strict = Schema.object().optional("a", Schema.any()).extras(Extras.FORBID).build();
        Schema typed =
                Schema.object().optional("a", Schema.any()).build().withExtras(Schema.integer());
        return EntryPoint.of(
                valid(ignoring, map("b", "\uDC00"), Map.of()),
                valid(ignoring, Collections.singletonMap(1, 2), Map.of()),
                invalidJson(ignoring, "{\"b\": 1, \"b\": 2}", "duplicateKey@/b"),
                valid(keeping, map("z", 1, "a", 2, "b", 3), map("a", 2L, "z", 1L, "b", 3L)),
                invalid(keeping, map("z", "\uDC00", "b", "\uDC00"), "unicode@/b", "unicode@/z"),
                invalid(keeping, Collections.singletonMap(1, 2), "type@"),
                invalidJson(keeping, "{\"b\": 1, \"b\": 2}", "duplicateKey@/b"),
                invalid(
                        strict,
                        map("z", 1, "a", 2, "b", 3),
                        "additionalProperties@/b",
                        "additionalProperties@/z"),
                invalid(strict, Collections.singletonMap(1, 2), "type@"),
                invalidJson(
                        strict,
                        "{\"b\": 1, \"b\": 2}",
                        "additionalProperties@/b",
                        "duplicateKey@/b"),
                valid(typed, map("b", "1"), map("b", 1L)),
                invalid(typed, map("b", "x"), "type@/b"));
    }

    static Stream<Arguments> counts() {
        Schema two =
                Schema.object()
                        .optional("a", Schema.any())
                        .build()
                        .minProperties(2)
                        .maxProperties(2);
        return EntryPoint.of(
                valid(two, map("a", 1, "b", 2), map("a", 1L)),
                invalid(two, map("a", 1), "minProperties@"),
                invalid(two, map("a", 1, "b", 2, "c", 3), "maxProperties@"),
                invalid(
                        Schema.object().field("a", Schema.any()).build().minProperties(1),
                        Map.of(),
                        "required@/a",
                        "minProperties@"));
    }

    @Test
    void mapKeys_converted_areTheKeysOfTheMap() {
        Schema schema = Schema.map(Schema.integer(), Schema.any());
        assertThat(SATYA.compile(schema, Map.class).parse(map("01", 1))).isEqualTo(Map.of(1L, 1L));
    }

    static Stream<Arguments> rules() {
        Schema range =
                Schema.object()
                        .field("low", Schema.integer())
                        .optional("high", Schema.integer())
                        .rule(
                                "ordered",
                                List.of("low", "high"),
                                m -> !m.isSet("high") || m.getLong("low") <= m.getLong("high"))
                        .build();
        Schema failing =
                Schema.object()
                        .field("low", Schema.integer())
                        .rule(
                                "broken",
                                List.of("low"),
                                m -> {
                                    throw new IllegalStateException();
                                })
                        .build();
        Schema refined =
                ((dev.satya.schema.ObjectSchema) range)
                        .satisfies("never5", dev.satya.Model.class, m -> m.getLong("low") != 5);
        return EntryPoint.of(
                valid(range, map("low", 1, "high", 2), map("low", 1L, "high", 2L)),
                valid(range, map("low", 1), map("low", 1L)),
                invalid(range, map("low", 3, "high", 2), "ordered@"),
                invalid(range, map("low", "x", "high", 2), "type@/low"),
                invalid(range, map("high", 2), "required@/low"),
                invalid(failing, map("low", 1), "pluginFailure@"),
                invalid(refined, map("low", 5), "never5@"),
                invalid(refined, map("low", 5, "high", 2), "ordered@"));
    }
}
