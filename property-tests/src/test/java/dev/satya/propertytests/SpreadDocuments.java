package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema written as JSON Schema, of which every other schema that may stand by itself is put into a
 * document of its own: it means what it meant in one piece, to the interpreter and to the reference.
 * Which branch of a choice explains a violation may be another, since a reference has no type beside
 * it; and a never that is referred to is no bare one.
 */
final class SpreadDocuments {
    private static final String PLACE = "https://spread.test/";

    /** As the last branch of an anyOf, it is read as nullable. */
    private static final Map<String, Object> NULL = Map.of("type", "null");

    /** Words that speak about the member whose schema they stand in. */
    private static final Set<String> OF_MEMBERS =
            Set.of("default", "readOnly", "writeOnly", "x-aliases");

    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> TABLES =
            Set.of("properties", "patternProperties", "$defs", "dependentSchemas");
    private static final Set<String> SINGLE =
            Set.of(
                    "items",
                    "additionalProperties",
                    "propertyNames",
                    "contains",
                    "if",
                    "then",
                    "else",
                    "unevaluatedItems",
                    "unevaluatedProperties");

    private final Map<String, Map<String, Object>> documents = new LinkedHashMap<>();
    private final Map<String, Object> head = new LinkedHashMap<>();
    private int seen;

    private SpreadDocuments(Map<String, Object> whole) {
        for (String word : List.of("$schema", "x-constraints", "x-assertFormat")) {
            if (whole.containsKey(word)) {
                head.put(word, whole.get(word));
            }
        }
    }

    static Optional<String> difference(Case sample) {
        Map<String, Object> whole;
        Schema inOne;
        try {
            whole = sample.schema().toMap();
            inOne = Subject.satya().schemaFromMap(whole);
        } catch (SchemaException e) {
            return Optional.empty(); // it holds code, or a text that JSON cannot say
        }
        SpreadDocuments spread = new SpreadDocuments(whole);
        Map<String, Object> root = new LinkedHashMap<>(spread.members(whole));
        root.put("$id", PLACE + "root");
        spread.documents.put(PLACE + "root", root);
        Schema inMany =
                Subject.satya()
                        .schemaFromMap(
                                root, ImportOptions.DEFAULT.withDocuments(spread.documents::get));
        Case many = sample.of(inMany);
        Answer expected =
                Answer.of(Subject.interpreter(sample.of(inOne)).validate(many.instance()));
        Answer actual = Answer.of(Subject.interpreter(many).validate(many.instance()));
        boolean isSame =
                expected.isValid() == actual.isValid()
                        && Values.areEqual(expected.value(), actual.value());
        Optional<String> difference =
                isSame ? Subject.javaDifference(many) : expected.differenceTo(actual);
        return difference.map(words -> words + "\n  of " + spread.documents);
    }

    /** The members of a schema, of which other schemas have moved. */
    private Map<String, Object> members(Map<?, ?> schema) {
        Map<String, Object> members = new LinkedHashMap<>();
        schema.forEach((word, value) -> members.put((String) word, value((String) word, value)));
        if (schema.containsKey("x-guarded")) {
            members.put("anyOf", guarded((List<?>) schema.get("anyOf")));
        }
        return members;
    }

    /** "x-guarded" asks for just this beside it. */
    private List<Object> guarded(List<?> branches) {
        return List.of(branches.get(0), members((Map<?, ?>) branches.get(1)));
    }

    private @Nullable Object value(String word, @Nullable Object value) {
        if (word.equals("$ref") && value instanceof String reference) {
            return reference.startsWith("#") ? PLACE + "root" + reference : reference;
        }
        if (LISTS.contains(word) && value instanceof List<?> schemas) {
            List<Object> moved = new ArrayList<>();
            schemas.forEach(schema -> moved.add(moved(schema)));
            return moved;
        }
        if (TABLES.contains(word) && value instanceof Map<?, ?> schemas) {
            Map<Object, Object> moved = new LinkedHashMap<>();
            schemas.forEach((name, schema) -> moved.put(name, moved(schema)));
            return moved;
        }
        if (word.equals("not") && value instanceof Map<?, ?> excluded) {
            return members(excluded); // "x-silentContains" asks for one within one
        }
        return SINGLE.contains(word) ? moved(value) : value;
    }

    /** A schema, or a reference to it. */
    private @Nullable Object moved(@Nullable Object schema) {
        if (!(schema instanceof Map<?, ?> map)) {
            return schema;
        }
        boolean staysHere =
                seen++ % 2 == 0
                        || NULL.equals(map)
                        || map.keySet().stream().anyMatch(OF_MEMBERS::contains);
        Map<String, Object> members = members(map);
        if (staysHere) {
            return members;
        }
        String place = PLACE + documents.size();
        Map<String, Object> document = new LinkedHashMap<>(head);
        document.put("$id", place);
        document.putAll(members);
        documents.put(place, document);
        return Map.of("$ref", place);
    }
}
