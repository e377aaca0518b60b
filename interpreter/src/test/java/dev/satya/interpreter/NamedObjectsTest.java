package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code x-name} names an object for people: {@code $ref} means what it points at. */
class NamedObjectsTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final List<String> NAMES = List.of("N", "M", "#", "N (2)");

    private static Validator<Object> read(String schema) {
        return SATYA.compile(SATYA.schemaFromJson(schema), Object.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // around the reference
                "{'x-name': 'N', 'properties': {'n': {'$ref': '#/$defs/N'}},"
                        + " '$defs': {'N': {'type': 'integer'}}} | {'n': 5} | {'n': {}}",
                // one that names the root as the pointer to it is written
                "{'properties': {'a': {'type': 'object', 'x-name': '#', 'properties':"
                        + " {'n': {'$ref': '#'}}}}, 'required': ['a']}"
                        + " | {'a': {'n': {'a': {}}}} | {'a': {'n': {}}}",
                // within the definition of the name
                "{'$ref': '#/$defs/N', '$defs': {'N': {'type': ['object', 'null'], 'x-name': 'N',"
                        + " 'properties': {'n': {'$ref': '#/$defs/N'}}}}} | {'n': null} | {'n': 1}",
                "{'$ref': '#/$defs/N', '$defs': {'N': {'type': 'object', 'x-name': 'N',"
                        + " 'propertyNames': {'maxLength': 1}, 'properties':"
                        + " {'n': {'$ref': '#/$defs/N'}}}}} | {'n': {}} | {'n': {'xx': 1}}",
                // the name that is tried next is an object's too
                "{'type': 'object', 'x-name': 'N', 'properties': {'m': {'type': 'object',"
                        + " 'x-name': 'N (2)', 'properties': {'n': {'$ref': '#/$defs/N'}}}},"
                        + " '$defs': {'N': {'type': 'integer'}}}"
                        + " | {'m': {'n': 5}} | {'m': {'n': {}}}"
            })
    void reference_meansWhatItPointsAt(String schema, String valid, String faulty) {
        Validator<Object> validator = read(schema.replace('\'', '"'));
        Validator<Object> again =
                SATYA.compile(
                        SATYA.schemaFromMap(
                                SATYA.schemaFromJson(schema.replace('\'', '"')).toMap()),
                        Object.class);

        for (Validator<Object> each : List.of(validator, again)) {
            assertThat(each.violationsJson(valid.replace('\'', '"'))).isEmpty();
            assertThat(each.isValidJson(faulty.replace('\'', '"'))).isFalse();
        }
    }

    /** The names are left out of the other of two documents: that changes no verdict. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nameOfAnObject_hasNoSay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Map<String, Object> document = document(random);
            Schema named = SATYA.schemaFromMap(document);
            Validator<Object> with = SATYA.compile(named, Object.class);
            Validator<Object> without =
                    SATYA.compile(SATYA.schemaFromMap(unnamed(document)), Object.class);
            Validator<Object> again =
                    SATYA.compile(SATYA.schemaFromMap(named.toMap()), Object.class);
            for (int j = 0; j < 10; j++) {
                Map<String, Object> instance = instance(random, 5);
                List<String> expected = EntryPoint.codes(without.violations(instance));

                assertThat(EntryPoint.codes(with.violations(instance)))
                        .as("%s %s", document, instance)
                        .isEqualTo(expected);
                assertThat(EntryPoint.codes(again.violations(instance)))
                        .as("written: %s %s", named.toMap(), instance)
                        .isEqualTo(expected);
            }
        }
    }

    private static Map<String, Object> document(Random random) {
        Map<String, Object> document = object(random, 2);
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (String name : NAMES) {
            definitions.put(name, object(random, 2));
        }
        document.put("$defs", definitions);
        return document;
    }

    /** Each has a member of its own that it requires, so that objects are told apart. */
    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", random.nextBoolean() ? "object" : List.of("object", "null"));
        if (random.nextInt(4) > 0) {
            object.put("x-name", NAMES.get(random.nextInt(NAMES.size())));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String member : List.of("a", "b")) {
            boolean isReference = depth == 0 || random.nextBoolean();
            String pointer = "#/$defs/" + NAMES.get(random.nextInt(NAMES.size()));
            Object reference = random.nextInt(5) == 0 ? "#" : pointer.replace(" ", "%20");
            properties.put(
                    member, isReference ? Map.of("$ref", reference) : object(random, depth - 1));
        }
        object.put("properties", properties);
        object.put("required", List.of("r" + random.nextInt(1000)));
        return object;
    }

    private static Map<String, Object> instance(Random random, int depth) {
        Map<String, Object> instance = new LinkedHashMap<>();
        for (String member : List.of("a", "b")) {
            if (depth > 0 && random.nextInt(3) > 0) {
                instance.put(member, random.nextInt(8) == 0 ? null : instance(random, depth - 1));
            }
        }
        return instance;
    }

    private static Map<String, Object> unnamed(Map<String, Object> document) {
        Map<String, Object> unnamed = new LinkedHashMap<>();
        document.forEach((key, value) -> unnamed.put(key, unnamedValue(value)));
        unnamed.remove("x-name");
        return unnamed;
    }

    @SuppressWarnings("unchecked")
    private static Object unnamedValue(Object value) {
        return value instanceof Map<?, ?> map ? unnamed((Map<String, Object>) map) : value;
    }
}
