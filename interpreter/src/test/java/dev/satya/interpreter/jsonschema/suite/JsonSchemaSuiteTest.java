package dev.satya.interpreter.jsonschema.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.jsonschema.suite.Suite.Case;
import dev.satya.schema.Dialect;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.SchemaException;
import dev.satya.testing.NeedsData;
import dev.satya.testing.SharedData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official suite: all required tests of every draft, and the optional ones but for a few. */
@NeedsData(NeedsData.JSON_SCHEMA_TEST_SUITE)
class JsonSchemaSuiteTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().constraint(new Ipv4()).build();

    /** Files with optional tests that are not passed, and why. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of(
                    "draft4/zeroTerminatedFloats.json",
                    "1.0 is a whole number, as the later drafts have it",
                    "draft7/content.json",
                    "what a text contains is an annotation, as the later drafts have it");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void required_passes(Dialect dialect) {
        Suite suite = suite();
        assertThat(failures(suite.required(dialect), "required", suite, dialect)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void optional_passesOrIsListed(Dialect dialect) {
        Suite suite = suite();
        List<Case> failures = failures(suite.optional(dialect), "optional", suite, dialect);
        assertThat(failures)
                .allSatisfy(
                        failure ->
                                assertThat(EXCEPTIONS)
                                        .containsKey(Suite.name(dialect) + "/" + failure.file()));
    }

    /** Written as 2020-12, a schema of any draft means the same. */
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void required_passesOfTheExportedSchema(Dialect dialect) {
        assertThat(exportFailures(dialect, Dialect.DRAFT_2020_12)).isEmpty();
    }

    /** In older words it does, where they have a word for it. */
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void required_passesOfTheSchemaExportedInOlderWords(Dialect dialect) {
        assertThat(exportFailures(dialect, Dialect.DRAFT_7)).isEmpty();
        assertThat(exportFailures(dialect, Dialect.DRAFT_2019_09)).isEmpty();
    }

    private static List<Case> exportFailures(Dialect dialect, Dialect target) {
        Suite suite = suite();
        ImportOptions options = options(dialect, suite);
        return suite.required(dialect).stream()
                .map(each -> each.withAnswer(exportedAnswer(each, options, target)))
                .filter(each -> !each.answer().equals(each.isValid() ? "valid" : "invalid"))
                .filter(each -> !each.answer().contains("choose a later draft"))
                .toList();
    }

    private static String exportedAnswer(Case each, ImportOptions options, Dialect target) {
        Map<String, Object> words;
        try {
            words =
                    SATYA.schemaFromJson(SATYA.toJson(each.schema()), options)
                            .toMap(ExportOptions.DEFAULT.withDialect(target));
        } catch (SchemaException e) {
            return e.toString();
        }
        ImportOptions kept = ImportOptions.DEFAULT.withUnknownKeywords(UnknownKeywords.KEEP);
        return answer(SATYA.schemaFromMap(words, kept), each);
    }

    private static ImportOptions options(Dialect dialect, Suite suite) {
        return ImportOptions.DEFAULT
                .withDialect(dialect)
                .withUnknownKeywords(UnknownKeywords.KEEP)
                .withDocuments(suite::remote);
    }

    private static Suite suite() {
        return new Suite(SharedData.jsonSchemaTestSuite().orElseThrow());
    }

    /** The cases that are answered otherwise. Prints the counts. */
    private static List<Case> failures(
            List<Case> cases, String kind, Suite suite, Dialect dialect) {
        ImportOptions options = options(dialect, suite);
        List<Case> failures =
                cases.stream()
                        .map(each -> each.withAnswer(answer(each, options)))
                        .filter(each -> !each.answer().equals(each.isValid() ? "valid" : "invalid"))
                        .toList();
        int passed = cases.size() - failures.size();
        System.out.println(
                "JSON Schema test suite, "
                        + Suite.name(dialect)
                        + ", "
                        + kind
                        + ": "
                        + passed
                        + " of "
                        + cases.size());
        return failures;
    }

    /** What every way in says, if they say the same. */
    private static String answer(Case each, ImportOptions options) {
        try {
            return answer(SATYA.schemaFromJson(SATYA.toJson(each.schema()), options), each);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static String answer(Schema schema, Case each) {
        try {
            Validator<Object> validator = SATYA.compile(schema, Object.class);
            String json = SATYA.toJson(each.instance());
            Set<Boolean> answers =
                    Set.copyOf(
                            List.of(
                                    validator.isValid(each.instance()),
                                    validator.isValidJson(json),
                                    validator.validate(each.instance()).isValid(),
                                    validator.validateJson(json).isValid(),
                                    validator.failFast().validate(each.instance()).isValid()));
            if (answers.size() > 1) {
                return "the ways in differ";
            }
            return answers.contains(true) ? "valid" : "invalid";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
