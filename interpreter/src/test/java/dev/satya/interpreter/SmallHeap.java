package dev.satya.interpreter;

import dev.satya.JsonInput;
import dev.satya.RowInput;
import dev.satya.Schema;
import dev.satya.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A program that asks for verdicts and violations, and tells each, or that memory was not enough. It
 * is started by {@link SmallHeapTest} with a small heap.
 */
final class SmallHeap {
    /** Bytes of a text. The heap is 25 times as large, as 256 MB are of 10 MB. */
    private static final int TEXT = 2_500_000;

    private static final int BRANCHES = 400;
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private SmallHeap() {}

    /** A way to ask, and what it tells of a text. */
    private interface Door {
        Object ask(Validator<Object> validator, byte[] json) throws IOException;
    }

    /** The schemas, by name. */
    private static Map<String, String> schemas() {
        String values =
                IntStream.range(0, 25_000)
                        .mapToObj(i -> "\"v" + i + "\"")
                        .collect(Collectors.joining(","));
        return Map.of(
                "uniqueItems and contains", "{\"uniqueItems\":true,\"contains\":{\"const\":[]}}",
                "enum of values", "{\"enum\":[" + values + "]}",
                "enum of lists", "{\"enum\":[[" + values + "]]}",
                "not unique", "{\"not\":{\"uniqueItems\":true},\"minItems\":1}",
                "if", "{\"if\":{\"minItems\":3},\"then\":{\"items\":{\"type\":\"null\"}}}");
    }

    private static Map<String, byte[]> texts() {
        return Map.of(
                "numbers", list(i -> Integer.toString(i)),
                "texts", list(i -> "\"" + i + "\""),
                "empty lists", list(i -> "[]"),
                "lists", list(i -> "[" + i + "]"),
                "objects", list(i -> "{\"a\":" + i + "}"));
    }

    private static byte[] list(IntFunction<String> item) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; json.length() < TEXT; i++) {
            json.append(i == 0 ? "" : ",").append(item.apply(i));
        }
        return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Door> doors() {
        return Map.of(
                "verdict",
                Validator::isValidJson,
                "violations",
                (validator, json) -> validator.violationsJson(json).isEmpty(),
                "stream",
                (validator, json) ->
                        validator.isValidJson(JsonInput.of(new ByteArrayInputStream(json))),
                "rows",
                SmallHeap::askForRows);
    }

    private static boolean askForRows(Validator<Object> validator, byte[] json) {
        try (var rows =
                validator.rows().violations(RowInput.ndjson(new ByteArrayInputStream(json)))) {
            return rows.allMatch(row -> row.validation().isValid());
        }
    }

    /** Many branches that are all valid, by what chooses among them. */
    private static Map<String, Schema> choices() {
        Schema[] open = new Schema[BRANCHES];
        Arrays.setAll(open, i -> Schema.map(Schema.any()).maxProperties(100_000 + i));
        return Map.of(
                "anyOf", Schema.anyOf(open),
                "oneOf", Schema.oneOf(open),
                "allOf", Schema.allOf(open));
    }

    private static Map<String, Object> members() {
        return HostileSchemas.members(20_000, i -> "m" + i, i -> List.of(i));
    }

    /** Prints a line for each answer: what was asked, a tab, and what came out. */
    public static void main(String[] arguments) {
        Map<String, byte[]> texts = texts();
        schemas()
                .forEach(
                        (name, schema) -> {
                            Validator<Object> validator = compile(SATYA.schemaFromJson(schema));
                            texts.forEach(
                                    (content, json) ->
                                            doors().forEach(
                                                            (door, ask) ->
                                                                    tell(
                                                                            name + ", " + content
                                                                                    + ", " + door,
                                                                            () ->
                                                                                    ask.ask(
                                                                                            validator,
                                                                                            json))));
                        });
        Map<String, Object> members = members();
        byte[] json = SATYA.toJson(members).getBytes(StandardCharsets.UTF_8);
        choices()
                .forEach(
                        (name, schema) -> {
                            Validator<Object> validator = compile(schema);
                            tell(name + ", verdict", () -> validator.isValid(members));
                            tell(name + ", value", () -> validator.validate(members).isValid());
                            tell(
                                    name + ", value of a text",
                                    () -> validator.validateJson(json).isValid());
                        });
    }

    private static Validator<Object> compile(Schema schema) {
        return SATYA.compile(schema, Object.class);
    }

    /** Something that is asked. */
    private interface Question {
        @Nullable Object ask() throws IOException;
    }

    @SuppressWarnings("SystemOut") // the test reads it
    private static void tell(String what, Question question) {
        Object answer;
        try {
            answer = question.ask();
        } catch (OutOfMemoryError | IOException e) {
            answer = e;
        }
        System.out.println(what + "\t" + answer);
    }
}
