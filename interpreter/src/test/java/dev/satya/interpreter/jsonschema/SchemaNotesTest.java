package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.Formats;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaNote;
import dev.satya.schema.SchemaNote.Kind;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no effect in a schema is told, and refused where it looks like a slip. */
class SchemaNotesTest {
    private static final String DRAFT_4 = "\"$schema\":\"http://json-schema.org/draft-04/schema#\"";
    private static final String DRAFT_7 = "\"$schema\":\"http://json-schema.org/draft-07/schema#\"";

    /** One that has found plugins: an e-mail format, and a constraint that is none. */
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().constraint(new EmailNames()).build();

    private static final Map<String, ConstraintPlugin> FOUND = Map.of("email", new EmailNames());
    private static final JsonSchemaCodec CODEC =
            new JsonSchemaCodec(FOUND, Set.of(), KnownScalars.STANDARD, Limits.DEFAULT, SATYA);

    private static Schema read(String schema, ImportOptions options) {
        return CODEC.readJson(
                schema.replace("DRAFT4", DRAFT_4)
                        .replace("DRAFT7", DRAFT_7)
                        .getBytes(StandardCharsets.UTF_8),
                options);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"color\":1}|UNKNOWN_KEYWORD|\"color\" is no keyword of JSON Schema, and has no effect at the root, line 1, column 10",
                "{\"properties\":{\"a\":{\"x-y\":1}}}|UNKNOWN_KEYWORD|\"x-y\" is no keyword of JSON Schema, and has no effect at /properties/a, line 1, column 27",
                "{\"nullable\":true}|UNKNOWN_KEYWORD|\"nullable\" is no keyword of JSON Schema, and has no effect (it is of OpenAPI 3.0: \"type\": [\"…\", \"null\"] allows null) at the root, line 1, column 13",
                "{\"example\":[1]}|UNKNOWN_KEYWORD|\"example\" is no keyword of JSON Schema, and has no effect (it is of OpenAPI 3.0) at the root, line 1, column 12",
                "{\"note\":\"text\"}|UNKNOWN_KEYWORD|\"note\" is no keyword of JSON Schema, and has no effect at the root, line 1, column 9",
                "{\"additionalItems\":false}|OTHER_DRAFT|\"additionalItems\" is of draft 2019-09 and before, and has no effect in draft 2020-12 at the root, line 1, column 20",
                "{\"id\":\"http://x/y\"}|OTHER_DRAFT|\"id\" is of draft 4, and has no effect in draft 2020-12 at the root, line 1, column 7",
                "{\"$recursiveRef\":\"#\"}|OTHER_DRAFT|\"$recursiveRef\" is of draft 2019-09, and has no effect in draft 2020-12 at the root, line 1, column 18",
                "{DRAFT4,\"const\":1}|OTHER_DRAFT|\"const\" is of draft 6 and later, and has no effect in draft 4 at the root, line 1, column 62",
                "{DRAFT4,\"$id\":\"x\"}|OTHER_DRAFT|\"$id\" is of draft 6 and later, and has no effect in draft 4 at the root, line 1, column 60",
                "{DRAFT7,\"$defs\":{}}|OTHER_DRAFT|\"$defs\" is of draft 2019-09 and later, and has no effect in draft 7 at the root, line 1, column 62",
                "{DRAFT7,\"deprecated\":true}|OTHER_DRAFT|\"deprecated\" is of draft 2019-09 and later, and has no effect in draft 7 at the root, line 1, column 67",
                "{DRAFT7,\"$ref\":\"#/definitions/a\",\"type\":\"null\",\"definitions\":{\"a\":{}}}|BESIDE_REFERENCE|\"type\" beside $ref has no effect in draft 7: put the two into an allOf at the root, line 1, column 86",
                "{\"type\":\"object\",\"email\":{\"type\":\"object\"}}|CONSTRAINT_NAME|\"email\" is the name of a constraint, and has no effect as a keyword unless it is asked for: \"x-constraints\": [\"email\"] at the root of the document at the root, line 1, column 26",
                "{\"then\":{}}|ALONE|\"then\" has no effect without \"if\" beside it at the root, line 1, column 9",
                "{\"else\":false}|ALONE|\"else\" has no effect without \"if\" beside it at the root, line 1, column 9",
                "{\"if\":false}|ALONE|\"if\" has no effect without \"then\" or \"else\" beside it at the root, line 1, column 7",
                "{\"minContains\":5}|ALONE|\"minContains\" has no effect without \"contains\" beside it at the root, line 1, column 16",
                "{\"maxContains\":5}|ALONE|\"maxContains\" has no effect without \"contains\" beside it at the root, line 1, column 16",
                "{DRAFT7,\"additionalItems\":false}|ALONE|\"additionalItems\" has no effect without a list of \"items\" beside it at the root, line 1, column 72",
                "{DRAFT7,\"items\":{},\"additionalItems\":false}|ALONE|\"additionalItems\" has no effect without a list of \"items\" beside it at the root, line 1, column 83",
                "{\"format\":\"color\"}|UNKNOWN_FORMAT|unknown format \"color\" is not checked at the root, line 1, column 11",
                "{\"format\":\"uint32\"}|UNKNOWN_FORMAT|unknown format \"uint32\" is not checked at the root, line 1, column 11",
                "{\"format\":\"duration\"}|UNCHECKED_FORMAT|the standard's format \"duration\" is not checked: no plugin has it (it is in satya-plugins, which is not there) at the root, line 1, column 11",
                "{\"format\":\"date\"}|UNCHECKED_FORMAT|the standard's format \"date\" is not checked: no plugin has it (it is in satya-plugins, which is not there) at the root, line 1, column 11",
                "{DRAFT4,\"format\":\"uri\"}|UNCHECKED_FORMAT|the standard's format \"uri\" is not checked: no plugin has it (it is in satya-plugins, which is not there) at the root, line 1, column 63",
            })
    void thing_withoutEffect_isNotedOrRefused(String schema, Kind kind, String words) {
        List<SchemaNote> notes = read(schema, ImportOptions.DEFAULT).notes();
        assertThat(notes).singleElement().hasToString(words);
        assertThat(notes.get(0).kind()).isEqualTo(kind);
        ImportOptions keep = ImportOptions.DEFAULT.withUnknownKeywords(UnknownKeywords.KEEP);
        assertThat(read(schema, keep).notes()).isEqualTo(notes);
        ImportOptions refuse = ImportOptions.DEFAULT.withUnknownKeywords(UnknownKeywords.REFUSE);
        assertThatThrownBy(() -> read(schema, refuse)).isInstanceOf(SchemaException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"minLenght\":1}|minLength",
                "{\"requird\":[\"a\"]}|required",
                "{\"propertiess\":{}}|properties",
                "{\"Title\":\"x\"}|title",
                "{\"descripton\":\"x\"}|description",
                "{\"typ\":\"integer\"}|type",
                "{\"nto\":{}}|not",
                "{\"x-trasforms\":[]}|x-transforms",
                "{\"format\":\"emial\"}|email",
                "{\"format\":\"datetime\"}|date-time",
                "{\"format\":\"uri-refrence\"}|uri-reference",
                "{\"format\":\"int3\"}|int32",
            })
    void slip_ofAKnownWord_isRefusedUnlessAllIsKept(String schema, String meant) {
        assertThatThrownBy(() -> read(schema, ImportOptions.DEFAULT))
                .isInstanceOf(SchemaException.class)
                .hasMessageEndingWith(" (did you mean \"" + meant + "\"?)");
        ImportOptions keep = ImportOptions.DEFAULT.withUnknownKeywords(UnknownKeywords.KEEP);
        assertThat(read(schema, keep).notes()).hasSize(1);
    }

    @Test
    void format_thatIsAnAnnotation_isNotNoted() {
        String schema = "{\"format\":\"duration\"}";
        ImportOptions annotate = ImportOptions.DEFAULT.withFormats(Formats.ANNOTATE);
        assertThat(read(schema, annotate).notes()).isEmpty();
        ImportOptions asserted = ImportOptions.DEFAULT.withFormats(Formats.ASSERT);
        assertThat(read(schema, asserted).notes()).hasSize(1);
    }

    @Test
    void note_ofAMap_hasNoPosition() {
        List<SchemaNote> notes = CODEC.read(Map.of("color", 1), ImportOptions.DEFAULT).notes();
        assertThat(notes)
                .containsExactly(
                        SchemaNote.of(
                                Kind.UNKNOWN_KEYWORD,
                                "\"color\" is no keyword of JSON Schema, and has no effect",
                                "",
                                null));
        assertThat(Schema.integer().notes()).isEmpty();
    }

    @Test
    void note_ofAnotherDocument_isLocatedThere() {
        ImportOptions options =
                ImportOptions.DEFAULT.withDocuments(
                        Map.of("http://x/y", Map.of("properties", Map.of("a", Map.of("b", 1)))));
        assertThat(read("{\"$ref\": \"http://x/y\"}", options).notes())
                .singleElement()
                .hasToString(
                        "\"b\" is no keyword of JSON Schema, and has no effect at http://x/y/properties/a");
    }

    @Test
    void notes_areNoPartOfWhatASchemaMeans() {
        Schema noted = read("{\"type\":\"string\",\"format\":\"duration\"}", ImportOptions.DEFAULT);
        Schema again = CODEC.read(noted.toMap(), ImportOptions.DEFAULT);
        assertThat(again).isEqualTo(noted).hasSameHashCodeAs(noted);
    }

    @Test
    void constraint_thatTheDocumentAsksFor_isAKeyword() {
        String schema = "{\"x-constraints\":[\"email\"],\"type\":\"string\",\"email\":true}";
        Schema read = read(schema, ImportOptions.DEFAULT);
        assertThat(read.notes()).isEmpty();
        assertThat(SATYA.compile(read, String.class).isValid("no e-mail")).isFalse();
        assertThat(SATYA.compile(read, String.class).isValid("a@b")).isTrue();
    }

    @Test
    void constraint_thatIsWrittenAsAKeyword_isAskedFor() {
        Schema schema = Schema.string().constraint("email", Map.of("top", "org"));
        Map<String, Object> written = CODEC.write(schema);
        assertThat(written).containsEntry("x-constraints", List.of("email"));
        Schema read = CODEC.read(written, ImportOptions.DEFAULT);
        assertThat(read.constraints()).isEqualTo(schema.constraints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x-constraints\":[\"emial\"]}", "{\"x-constraints\":true}"})
    void constraints_thatAreNotThere_areRefused(String schema) {
        assertThatThrownBy(() -> read(schema, ImportOptions.DEFAULT))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("at the root, line 1, column 18");
    }

    @Test
    void keywords_ofTheBuilder_holdInEveryDocument() {
        Satya asking =
                Satya.builder()
                        .withoutDiscovery()
                        .constraint(new EmailNames())
                        .keywords("email")
                        .build();
        Schema schema = asking.schemaFromMap(Map.of("type", "string", "email", true));
        assertThat(asking.compile(schema, String.class).isValid("no e-mail")).isFalse();
        assertThatThrownBy(() -> Satya.builder().withoutDiscovery().keywords("email").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"email\"");
    }

    private static final class EmailNames implements ConstraintPlugin {
        @Override
        public String name() {
            return "email";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public boolean isFormat() {
            return true;
        }

        @Override
        public Check bind(Arguments arguments) {
            return value -> ((String) value).contains("@");
        }
    }
}
