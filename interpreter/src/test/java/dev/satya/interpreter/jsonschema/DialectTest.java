package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.jsonschema.keyword.Keyword;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaNote;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code $schema} is taken for. */
class DialectTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    /** Tells the dialects apart: what each makes of {@code [1, 2]}, and of what is there. */
    private static boolean is(Dialect dialect, Schema schema) {
        boolean isOld = dialect == Dialect.DRAFT_4;
        boolean hasConst = SATYA.compile(schema, Object.class).isValidJson("{\"c\": 2}");
        return hasConst == isOld;
    }

    private static Schema read(String said, ImportOptions options) {
        return SATYA.schemaFromMap(
                Map.of("$schema", said, "properties", Map.of("c", Map.of("const", 1))), options);
    }

    private static List<SchemaNote> notes(Schema schema) {
        return schema.notes().stream()
                .filter(note -> note.kind() == SchemaNote.Kind.DIALECT)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void dialect_asTheStandardHasIt_isNotNoted(Dialect dialect) {
        for (String end : List.of("", "#")) {
            Schema schema = read(dialect.uri() + end, ImportOptions.DEFAULT);
            assertThat(notes(schema)).isEmpty();
            assertThat(is(dialect, schema)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://json-schema.org/draft-07/schema, DRAFT_7",
        "https://json-schema.org/draft-07/schema#, DRAFT_7",
        "HTTP://JSON-Schema.org/draft-07/schema#, DRAFT_7",
        "http://json-schema.org/draft-07/schema/, DRAFT_7",
        "http://json-schema.org/draft-07/schema.json, DRAFT_7",
        "http://json-schema.org/draft-07, DRAFT_7",
        "http://www.json-schema.org/draft-7/schema#, DRAFT_7",
        "json-schema.org/draft-06/schema, DRAFT_6",
        "draft-04, DRAFT_4",
        "draft4, DRAFT_4",
        "https://json-schema.org/draft-04/schema#, DRAFT_4",
        "http://json-schema.org/draft-04/hyper-schema#, DRAFT_4",
        "http://json-schema.org/draft-03/schema#, DRAFT_4",
        "http://json-schema.org/draft-05/schema#, DRAFT_4",
        "http://json-schema.org/draft/2019-09/schema#, DRAFT_2019_09",
        "http://json-schema.org/draft/2020-12/schema, DRAFT_2020_12",
        "https://json-schema.org/draft/2020-12, DRAFT_2020_12",
        "http://json-schema.org/draft/2020-12/schema#, DRAFT_2020_12",
        "https://json-schema.org/draft-2020-12/schema, DRAFT_2020_12",
        "http://json-schema.org/schema#, DRAFT_2020_12",
        "https://json-schema.org/draft/next/schema, DRAFT_2020_12",
    })
    void dialect_inAnotherSpelling_isReadWithANote(String said, Dialect meant) {
        Schema schema = read(said, ImportOptions.DEFAULT.withDialect(other(meant)));
        assertThat(is(meant, schema)).isTrue();
        assertThat(notes(schema))
                .singleElement()
                .hasToString(
                        "\"$schema\" is \"%s\", which is read as %s: its URI is \"%s\" at the root"
                                .formatted(said, Keyword.word(meant), meant.uri()));
        refuses(said);
    }

    private static Dialect other(Dialect dialect) {
        return dialect == Dialect.DRAFT_4 ? Dialect.DRAFT_7 : Dialect.DRAFT_4;
    }

    private static void refuses(String said) {
        ImportOptions refuse = ImportOptions.DEFAULT.withUnknownKeywords(UnknownKeywords.REFUSE);
        assertThatThrownBy(() -> read(said, refuse))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("\"$schema\" is \"" + said + "\", which is ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "http://example.com/my-dialect",
                "x",
                "a b",
                "http://json-schema.org/draft-99/schema#",
                "http://example.com/draft-07/schema"
            })
    void dialect_thatNobodyKnows_isReadAsTheCallersWithANote(String said) {
        for (Dialect choice : Dialect.values()) {
            Schema schema = read(said, ImportOptions.DEFAULT.withDialect(choice));
            assertThat(is(choice, schema)).isTrue();
            assertThat(notes(schema))
                    .singleElement()
                    .hasToString(
                            "\"$schema\" is \"%s\", which is no dialect that is known: read as %s (--dialect and ImportOptions.withDialect choose another, and a document that is given at that URI can describe one) at the root"
                                    .formatted(said, Keyword.word(choice)));
        }
        refuses(said);
    }

    /** By whatever URI it is called, the meta-schema that is given counts. */
    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.com/my-dialect", "http://json-schema.org/draft-3/schema"})
    void dialect_thatIsGiven_isItsOwn(String uri) {
        ImportOptions options =
                ImportOptions.DEFAULT.withDocuments(
                        Map.of(
                                uri,
                                "{\"$schema\": \"https://json-schema.org/draft-04/schema#\"}"
                                        .getBytes(StandardCharsets.UTF_8)));
        Schema schema = read(uri, options);
        assertThat(notes(schema)).isEmpty();
        assertThat(is(Dialect.DRAFT_4, schema)).isTrue();
    }

    @Test
    void dialect_thatNeedsAnUnknownVocabulary_isOneMistakeOfAll() {
        ImportOptions options =
                ImportOptions.DEFAULT.withDocuments(
                        Map.of(
                                "http://x/m",
                                Map.of(
                                        "$schema",
                                        Dialect.DRAFT_2020_12.uri(),
                                        "$vocabulary",
                                        Map.of("http://x/v", true))));
        assertThatThrownBy(
                        () ->
                                SATYA.schemaFromJson(
                                        "{\"$schema\": \"http://x/m\", \"typ\": 1}", options))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(
                        "2 mistakes:\n  the vocabulary \"http://x/v\" is not known at the root, line"
                                + " 1, column 13\n");
    }

    /** An embedded resource has its own dialect, whichever of the two words identifies it. */
    @ParameterizedTest
    @CsvSource({"id, 0", "$id, 1"})
    void resource_ofDraft4InAnotherDocument_isIdentified(String keyword, int notes) {
        String schema =
                """
                {"$ref": "http://x/old",
                 "$defs": {"a": {"%s": "http://x/old", "$schema": "http://json-schema.org/draft-04/schema#",
                                 "minimum": 1, "exclusiveMinimum": true},
                           "b": {"$id": "http://x/new", "minimum": 1}}}
                """
                        .formatted(keyword);
        Schema read = SATYA.schemaFromJson(schema);
        assertThat(SATYA.compile(read, Object.class).isValidJson("1")).isFalse();
        assertThat(SATYA.compile(read, Object.class).isValidJson("2")).isTrue();
        assertThat(read.notes()).hasSize(notes);
    }

    @Test
    void dialect_ofASchemaWithoutIdentifier_isNoted() {
        String schema =
                "{\"items\": {\"$schema\": \"http://json-schema.org/draft-04/schema#\", \"const\": 1}}";
        Schema read = SATYA.schemaFromJson(schema);
        assertThat(notes(read))
                .singleElement()
                .hasToString(
                        "\"$schema\" has no effect in a schema without an identifier: read as draft"
                                + " 2020-12 at /items, line 1, column 23");
        assertThat(SATYA.compile(read, Object.class).isValidJson("[2]")).isFalse();
    }
}
