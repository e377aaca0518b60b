package dev.satya.interpreter.jsonschema.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.jsonschema.suite.Suite.Case;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.SchemaException;
import dev.satya.testing.NeedsData;
import dev.satya.testing.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a meta-schema refuses is refused, and what it accepts is, but for what it cannot see. */
@NeedsData(NeedsData.JSON_SCHEMA_TEST_SUITE)
class MetaSchemaTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final int MUTANTS = 8_000;
    private static final long SEED = 20_260_101;

    /** Mistakes that no meta-schema sees, by the words of their messages, and why. */
    private static final Map<String, String> UNSEEN =
            Map.of(
                    "leads nowhere", "where a reference leads is not said by its own text",
                    "leads to no schema", "what is not in a keyword's place may be anything",
                    "is also that of", "an identifier or anchor is compared with all others",
                    "is no URI reference", "formats are annotations in meta-schemas",
                    "must be a URI reference", "the same",
                    "is not known", "vocabularies are known by their names",
                    "\"$comment\" must be text", "draft 4 does not speak of comments",
                    "\"$ref\" must be text", "nor of references");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void reader_ofMutants_agreesWithTheMetaSchema(Dialect dialect) {
        Suite suite = new Suite(SharedData.jsonSchemaTestSuite().orElseThrow());
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withDialect(dialect)
                        .withUnknownKeywords(UnknownKeywords.KEEP)
                        .withDocuments(suite::remote);
        Validator<Object> metaSchema =
                SATYA.compile(
                        SATYA.schemaFromMap(Map.of("$ref", dialect.uri()), options), Object.class);
        List<Object> schemas = schemas(suite, dialect);
        Random random = new Random(SEED);
        Mutant mutants = new Mutant(random, keywords(dialect));

        List<String> differences = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Object mutant = mutants.of(schemas.get(random.nextInt(schemas.size())));
            boolean isValid = metaSchema.isValid(mutant);
            refused += isValid ? 0 : 1;
            String difference = difference(mutant, isValid, options);
            if (difference != null) {
                differences.add(difference);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(refused).isBetween(MUTANTS / 4, MUTANTS * 3 / 4);
    }

    private static @Nullable String difference(
            @Nullable Object mutant, boolean isValid, ImportOptions options) {
        String json = SATYA.toJson(mutant);
        try {
            SATYA.schemaFromJson(json, options);
            return isValid ? null : "accepted: " + json;
        } catch (SchemaException e) {
            boolean isUnseen = UNSEEN.keySet().stream().anyMatch(e.getMessage()::contains);
            return e.location() == null || (isValid && !isUnseen)
                    ? e.getMessage() + ": " + json
                    : null;
        }
    }

    /** Those that are all of one draft. */
    private static List<Object> schemas(Suite suite, Dialect dialect) {
        return Stream.concat(suite.required(dialect).stream(), suite.optional(dialect).stream())
                .map(Case::schema)
                .filter(schema -> schema instanceof Map<?, ?> map && isOf(map, dialect))
                .distinct()
                .toList();
    }

    private static boolean isOf(Map<?, ?> schema, Dialect dialect) {
        Object said = schema.get("$schema");
        boolean isOwn =
                said == null || said.equals(dialect.uri()) || said.equals(dialect.uri() + "#");
        return isOwn && schema.values().stream().noneMatch(MetaSchemaTest::saysDialect);
    }

    private static boolean saysDialect(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("$schema")
                    || map.values().stream().anyMatch(MetaSchemaTest::saysDialect);
        }
        return value instanceof List<?> list && list.stream().anyMatch(MetaSchemaTest::saysDialect);
    }

    private static List<String> keywords(Dialect dialect) {
        return Mutant.KEYWORDS.stream()
                .filter(word -> dialect == Dialect.DRAFT_2019_09 || !word.contains("recursive"))
                .toList();
    }
}
