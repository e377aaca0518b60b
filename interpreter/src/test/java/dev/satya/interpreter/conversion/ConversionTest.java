package dev.satya.interpreter.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.conversion.CoreSchemas.Inexpressible;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import dev.satya.testing.NeedsData;
import dev.satya.testing.SharedData;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What strict and lax convert, against the facts that users of typed parsing know. Every difference
 * is listed in {@code differences.txt} with its reason; one that is not listed fails, and so does one
 * that is listed and is none any more.
 */
@NeedsData("conversions")
class ConversionTest {
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .clock(Clock.fixed(Instant.parse("2026-11-22T11:33:00Z"), ZoneOffset.UTC))
                    .build();
    private static final Validator<Object> JSON = SATYA.compile(Schema.any(), Object.class);

    /** What comes of a case. */
    private sealed interface Outcome {}

    private record Agreement() implements Outcome {}

    private record Difference(String how) implements Outcome {}

    private record Missing(String what) implements Outcome {}

    @TestFactory
    Stream<DynamicTest> cases() {
        return SharedData.folder("conversions").stream()
                .flatMap(folder -> tests(cases(folder.resolve("cases.jsonl"))));
    }

    @TestFactory
    Stream<DynamicTest> table() {
        return SharedData.folder("conversions").stream()
                .flatMap(
                        folder ->
                                tests(
                                        ConversionTable.cells(
                                                lines(folder.resolve("conversion-table.jsonl")))));
    }

    /** One for each, and one that nothing is listed in vain. */
    private static Stream<DynamicTest> tests(List<Conversion> conversions) {
        Differences differences = Differences.read();
        Map<String, Integer> counts = new TreeMap<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (Conversion conversion : conversions) {
            Outcome outcome = outcome(conversion);
            String name = outcome instanceof Missing missing ? missing.what() : conversion.id();
            String reason = differences.reason(name);
            String kind =
                    outcome instanceof Missing
                            ? name
                            : outcome instanceof Agreement ? "agree" : "differ as listed";
            counts.merge(kind, 1, Integer::sum);
            tests.add(
                    DynamicTest.dynamicTest(
                            conversion.id(), () -> check(conversion, outcome, reason)));
        }
        System.out.println("Conversions: " + conversions.size() + " cases: " + counts);
        return tests.stream();
    }

    private static void check(Conversion conversion, Outcome outcome, String reason) {
        if (outcome instanceof Agreement) {
            assertThat(reason).as("listed, but no difference: " + conversion).isNull();
        } else {
            assertThat(reason).as(outcome + ": " + conversion).isNotNull();
        }
    }

    @TestFactory
    Stream<DynamicTest> listing() {
        return SharedData.folder("conversions").stream()
                .map(
                        folder ->
                                DynamicTest.dynamicTest(
                                        "nothing is listed in vain",
                                        () -> {
                                            Differences differences = Differences.read();
                                            all(folder).forEach(each -> ask(each, differences));
                                            assertThat(differences.unread()).isEmpty();
                                        }));
    }

    private static void ask(Conversion conversion, Differences differences) {
        Outcome outcome = outcome(conversion);
        differences.reason(outcome instanceof Missing missing ? missing.what() : conversion.id());
    }

    private static List<Conversion> all(Path folder) {
        List<Conversion> all = new ArrayList<>(cases(folder.resolve("cases.jsonl")));
        all.addAll(ConversionTable.cells(lines(folder.resolve("conversion-table.jsonl"))));
        return all;
    }

    private static Outcome outcome(Conversion conversion) {
        Validator<Object> validator;
        try {
            validator = SATYA.compile(conversion.schema().get(), Object.class);
        } catch (Inexpressible e) {
            return new Missing(e.getMessage());
        } catch (SchemaException e) {
            return new Difference("no schema: " + e.getMessage());
        }
        Object input = conversion.input();
        Validator<Object> called = validator.with(conversion.mode());
        Validation<Seq<Violation>, Object> answer =
                conversion.json() == null
                        ? called.validate(input)
                        : called.validateJson(conversion.json());
        boolean isValid =
                conversion.json() == null
                        ? called.isValid(input)
                        : called.isValidJson(conversion.json().getBytes(StandardCharsets.UTF_8));
        assertThat(isValid).as("the doors differ: " + conversion).isEqualTo(answer.isValid());
        if (answer.isValid() != conversion.isValid()) {
            return new Difference(answer.toString());
        }
        if (!answer.isValid() && !conversion.places().isEmpty()) {
            return conversion.places().equals(places(answer.getError()))
                    ? new Agreement()
                    : new Difference("elsewhere: " + answer);
        }
        boolean isSame =
                !answer.isValid()
                        || conversion.expected() == Conversion.UNKNOWN
                        || CoreValues.areSame(conversion.expected(), answer.get());
        return isSame ? new Agreement() : new Difference(answer.toString());
    }

    private static Set<List<Object>> places(Seq<Violation> violations) {
        Set<List<Object>> places = new HashSet<>();
        for (Violation violation : violations) {
            List<Object> segments = new ArrayList<>();
            for (Object segment : violation.path().segments()) {
                segments.add(segment instanceof Number index ? index.longValue() : segment);
            }
            places.add(segments);
        }
        return places;
    }

    /** Places within a choice have the names of its branches among them, which ours have not. */
    private static boolean hasBranches(Object schema) {
        if (schema instanceof Map<?, ?> map) {
            return String.valueOf(map.get("type")).endsWith("union")
                    || map.values().stream().anyMatch(ConversionTest::hasBranches);
        }
        return schema instanceof List<?> list
                && list.stream().anyMatch(ConversionTest::hasBranches);
    }

    /** The place of a name is that of its member, with a mark behind it. */
    private static Set<List<Object>> places(Object errors) {
        Set<List<Object>> places = new HashSet<>();
        if (errors instanceof List<?> list) {
            for (Object error : list) {
                List<Object> place = new ArrayList<>((List<?>) ((Map<?, ?>) error).get("loc"));
                place.remove("[key]");
                places.add(place);
            }
        }
        return places;
    }

    static List<Map<String, Object>> lines(Path file) {
        try {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                lines.add(object(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Python writes NaN and infinities as words, which JSON does not have. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String line) {
        String json =
                line.replaceAll(
                        "(?<=[\\[ ])(-?Infinity|NaN)(?=[,\\]])",
                        "{\"\\$t\": \"float\", \"v\": \"$1\"}");
        return (Map<String, Object>) JSON.parseJson(json);
    }

    /** A text, or a value whose text is meant. */
    private static String text(Object json) {
        return json == null || json instanceof String ? (String) json : json.toString();
    }

    private static List<Conversion> cases(Path file) {
        List<Conversion> cases = new ArrayList<>();
        for (Map<String, Object> line : lines(file)) {
            Map<String, Object> config = new LinkedHashMap<>();
            for (String source : List.of("config", "kwargs")) {
                if (line.get(source) instanceof Map<?, ?> choices) {
                    choices.forEach((name, value) -> config.put((String) name, value));
                }
            }
            boolean isStrict =
                    Boolean.TRUE.equals(line.get("strict"))
                            || Boolean.TRUE.equals(config.get("strict"));
            boolean isOfSchema = line.get("expect").equals("schema_error");
            Map<?, ?> schema = (Map<?, ?>) line.get("schema");
            boolean isVerdict =
                    line.get("expected") instanceof Boolean
                            && CoreScalars.of((String) schema.get("type"), Map.of()) != null;
            cases.add(
                    new Conversion(
                            (String) line.get("id"),
                            () -> {
                                if (isOfSchema) {
                                    throw new Inexpressible("option schema_error");
                                }
                                return CoreSchemas.of(schema, config);
                            },
                            isStrict ? Strictness.STRICT : Strictness.LAX,
                            CoreValues.decode(line.get("input")),
                            text(line.get("json_input")),
                            isVerdict
                                    ? (Boolean) line.get("expected")
                                    : line.get("expect").equals("ok"),
                            line.containsKey("expected") && !isVerdict
                                    ? CoreValues.decode(line.get("expected"))
                                    : Conversion.UNKNOWN,
                            hasBranches(schema) ? Set.of() : places(line.get("errors"))));
        }
        return cases;
    }
}
