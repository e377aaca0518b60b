package dev.satya.interpreter.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.OutputFormat;
import dev.satya.SchemaOutput;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.jsonschema.JsonSchemaCodec;
import dev.satya.interpreter.jsonschema.SchemaDocument;
import dev.satya.interpreter.jsonschema.suite.Ipv4;
import dev.satya.interpreter.jsonschema.suite.Suite;
import dev.satya.interpreter.jsonschema.suite.Suite.Case;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.testing.NeedsData;
import dev.satya.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official suite: its tests of output, and all its required tests once more by their output. */
@NeedsData(NeedsData.JSON_SCHEMA_TEST_SUITE)
class OutputSuiteTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().constraint(new Ipv4()).build();
    private static final JsonSchemaCodec CODEC =
            new JsonSchemaCodec(
                    Map.of("ipv4", new Ipv4()),
                    Set.of("ipv4"),
                    KnownScalars.STANDARD,
                    Limits.DEFAULT,
                    SATYA);

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"DRAFT_2019_09", "DRAFT_2020_12"})
    void outputTests_pass(Dialect dialect) throws IOException {
        Suite suite = suite();
        ImportOptions options = options(dialect, suite);
        List<String> failures = new ArrayList<>();
        int count = 0;
        for (Path file : contents(suite, dialect)) {
            for (Object group : (List<?>) Suite.read(file)) {
                Map<?, ?> members = (Map<?, ?>) group;
                SchemaOutput output = output(members.get("schema"), options);
                for (Object each : (List<?>) members.get("tests")) {
                    Map<?, ?> test = (Map<?, ?>) each;
                    Object wanted = ((Map<?, ?>) test.get("output")).get("basic");
                    Map<String, Object> basic = output.of(test.get("data"), OutputFormat.BASIC);
                    count++;
                    if (!validator(wanted, options).isValid(basic)) {
                        failures.add(test.get("description") + ": " + basic);
                    }
                }
            }
        }
        System.out.println(
                "JSON Schema test suite, "
                        + Suite.name(dialect)
                        + ", output: "
                        + (count - failures.size())
                        + " of "
                        + count);
        assertThat(failures).isEmpty();
        assertThat(count).isPositive();
    }

    private static List<Path> contents(Suite suite, Dialect dialect) throws IOException {
        Path folder = tests(suite, dialect).resolve("content");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path tests(Suite suite, Dialect dialect) {
        return suite.folder().resolve("output-tests").resolve(Suite.name(dialect));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void required_outputSaysTheVerdict(Dialect dialect) {
        Suite suite = suite();
        ImportOptions options = options(dialect, suite);
        Validator<Object> basic = basicOutput(dialect, suite);
        List<Case> cases = suite.required(dialect);
        List<String> failures = new ArrayList<>();
        Object schema = null;
        SchemaOutput output = null;
        SchemaDocument document = null;
        for (Case each : cases) {
            if (output == null || each.schema() != schema) {
                schema = each.schema();
                output = output(schema, options);
                document = CODEC.openJson(Outputs.utf8(SATYA.toJson(schema)), options);
            }
            String mistake = mistake(each, output, document, basic);
            if (!mistake.isEmpty()) {
                failures.add(each.file() + ": " + each.description() + ": " + mistake);
            }
        }
        System.out.println(
                "JSON Schema test suite, "
                        + Suite.name(dialect)
                        + ", by output: "
                        + (cases.size() - failures.size())
                        + " of "
                        + cases.size());
        assertThat(failures).isEmpty();
    }

    /** What is wrong with the output of a test; empty: nothing. */
    private static String mistake(
            Case test, SchemaOutput output, SchemaDocument document, Validator<Object> basic) {
        if (Outputs.isValidByWalk(document, SATYA, test.instance()) != test.isValid()) {
            return "the walk finds otherwise";
        }
        for (OutputFormat format : Outputs.FORMATS) {
            Map<String, Object> told = output.of(test.instance(), format);
            boolean isTold = Boolean.valueOf(test.isValid()).equals(told.get("valid"));
            byte[] json = Outputs.utf8(SATYA.toJson(test.instance()));
            if (!isTold || !told.equals(output.ofJson(json, format))) {
                return "wrong verdict as " + format;
            }
        }
        Map<String, Object> told = output.of(test.instance(), OutputFormat.BASIC);
        if (!basic.isValid(told)) {
            return "no basic output: " + told;
        }
        List<Object> places = Outputs.members(told, "keywordLocation");
        boolean isAlone = places.contains("") && !Boolean.FALSE.equals(test.schema());
        boolean hasReason = test.isValid() || !places.isEmpty();
        return isAlone || !hasReason ? "without a keyword: " + told : "";
    }

    private static Validator<Object> basicOutput(Dialect dialect, Suite suite) {
        Dialect nearest = dialect == Dialect.DRAFT_2019_09 ? dialect : Dialect.DRAFT_2020_12;
        String uri = nearest.uri().replace("/schema", "/output/schema");
        return validator(Map.of("$ref", uri + "#/$defs/basic"), options(nearest, suite));
    }

    private static Validator<Object> validator(Object schema, ImportOptions options) {
        return SATYA.compile(SATYA.schemaFromJson(SATYA.toJson(schema), options), Object.class);
    }

    private static SchemaOutput output(Object schema, ImportOptions options) {
        return SATYA.outputFromJson(Outputs.utf8(SATYA.toJson(schema)), options);
    }

    private static ImportOptions options(Dialect dialect, Suite suite) {
        return ImportOptions.DEFAULT
                .withDialect(dialect)
                .withUnknownKeywords(UnknownKeywords.KEEP)
                .withDocuments(
                        uri ->
                                uri.endsWith("/output/schema")
                                        ? Suite.read(
                                                tests(suite, dialect).resolve("output-schema.json"))
                                        : suite.remote(uri));
    }

    private static Suite suite() {
        return new Suite(SharedData.jsonSchemaTestSuite().orElseThrow());
    }
}
