package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Dialect;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.SchemaException;
import dev.satya.schema.UnevaluatedSchema;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Schemas in the keywords of drafts before 2020-12. */
class OlderKeywordsTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final ImportOptions KEEP =
            ImportOptions.DEFAULT.withUnknownKeywords(UnknownKeywords.KEEP);

    private static String written(String schema, Dialect dialect) {
        Schema read = SATYA.schemaFromJson(schema.replace('\'', '"'), KEEP);
        String json = read.toJson(ExportOptions.DEFAULT.withDialect(dialect));
        String head = json.substring(0, json.indexOf(',') + 1);
        return json.replace(head, "{").replace('"', '\'');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'$ref':'#/$defs/a','$defs':{'a':{'type':'null'}}} | {'definitions':{'a':{'type':'null'}},'allOf':[{'$ref':'#/definitions/a'}]}
                    {'items':{'$ref':'#/$defs/a','title':'t'},'$defs':{'a':{'type':'null'}}} | {'items':{'title':'t','allOf':[{'$ref':'#/definitions/a'}]},'definitions':{'a':{'type':'null'}}}
                    {'type':'array','prefixItems':[{'type':'null'}]} | {'type':'array','items':[{'type':'null'}]}
                    {'prefixItems':[{'type':'null'}],'items':false} | {'items':[{'type':'null'}],'additionalItems':{'not':{}}}
                    {'enum':[1,'a',1.0,null,null]} | {'enum':[1,'a',null]}
                    {'dependentRequired':{'a':['b']}} | {'dependencies':{'a':['b']}}
                    {'dependentSchemas':{'a':{'type':'object','properties':{'b':{'type':'null'}}}}} | {'dependencies':{'a':{'type':'object','properties':{'b':{'type':'null'}}}}}
                    {'dependentRequired':{'a':['b']},'dependentSchemas':{'a':{'maxProperties':3}}} | {'allOf':[{'dependencies':{'a':['b']}},{'dependencies':{'a':{'properties':{},'maxProperties':3}}}]}
                    {'type':'array','contains':{'type':'null'}} | {'type':'array','contains':{'type':'null'}}
                    {'type':'array','contains':{'type':'null'},'minContains':0} | {'type':'array'}
                    {'if':{'type':'null'},'then':{'const':null}} | {'if':{'type':'null'},'then':{'const':null}}
                    {'type':'string','deprecated':true,'readOnly':true,'foreign':1} | {'type':'string','foreign':1,'readOnly':true}
                    {'type':'string','x-transforms':['strip']} | {'type':'string','x-transforms':['strip']}
                    """)
    void schema_inDraft7_isWrittenInItsWords(String schema, String expected) {
        assertThat(written(schema, Dialect.DRAFT_7)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'$ref':'#/$defs/a','title':'t','$defs':{'a':{'type':'null'}}} | {'$ref':'#/$defs/a','title':'t','$defs':{'a':{'type':'null'}}}
                    {'prefixItems':[{'type':'null'}],'items':{'type':'string'}} | {'items':[{'type':'null'}],'additionalItems':{'type':'string'}}
                    {'type':'array','contains':{'type':'null'},'minContains':2} | {'type':'array','contains':{'type':'null'},'minContains':2}
                    """)
    void schema_in201909_isWrittenInItsWords(String schema, String expected) {
        assertThat(written(schema, Dialect.DRAFT_2019_09)).isEqualTo(expected);
    }

    @Test
    void formats_inDraft7_areAssertionsByTheDraft() {
        ExportOptions draft7 = ExportOptions.DEFAULT.withDialect(Dialect.DRAFT_7);
        Schema note = SATYA.schemaFromJson("{\"x-assertFormat\": false, \"format\": \"date\"}");

        assertThat(Schema.decimal().toMap(draft7))
                .containsEntry("format", "decimal")
                .containsEntry("$schema", "http://json-schema.org/draft-07/schema#")
                .doesNotContainKey("x-assertFormat");
        assertThat(note.toMap(draft7)).containsEntry("x-assertFormat", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'properties':{'a':{'type':'array','contains':{},'minContains':2}}} | DRAFT_7 | draft 7 has no "minContains": choose a later draft, or leave it out of the schema at /properties/a
                    {'items':{'contains':{'type':'null'},'maxContains':2}} | DRAFT_7 | draft 7 has no "maxContains": choose a later draft, or leave it out of the schema at /items
                    {'type':'object','unevaluatedProperties':false} | DRAFT_7 | draft 7 has no "unevaluatedProperties": choose a later draft, or leave it out of the schema at the root
                    {'anyOf':[true,{'contains':{'type':'null'},'unevaluatedItems':false}]} | DRAFT_2019_09 | 2019-09 takes no items as evaluated by "contains": choose a later draft, or leave it out of the schema at /anyOf/1
                    """)
    void part_withoutWords_isRefusedWithItsPlace(String schema, Dialect dialect, String message) {
        Schema read = SATYA.schemaFromJson(schema.replace('\'', '"'));
        assertThatThrownBy(() -> read.toMap(ExportOptions.DEFAULT.withDialect(dialect)))
                .isInstanceOf(SchemaException.class)
                .hasMessage(message);
    }

    /** A contains that evaluates nothing is that of 2019-09. */
    @Test
    void silentContains_in201909_isPlain() {
        ArraySchema array =
                Schema.array(Schema.any())
                        .withContains(ArraySchema.Contains.of(Schema.integer(), 1, 2, false));
        Schema schema = UnevaluatedSchema.of(array).withItems(Schema.string());
        ExportOptions options = ExportOptions.DEFAULT.withDialect(Dialect.DRAFT_2019_09);

        assertThat(schema.toJson(options)).contains("\"contains\"").doesNotContain("not", "silent");
        assertThat(Schema.fromMap(schema.toMap(options)).toMap()).isEqualTo(schema.toMap());
    }

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            mode = Mode.INCLUDE,
            names = {"DRAFT_4", "DRAFT_6"})
    void dialect_thatIsOnlyRead_isRefused(Dialect dialect) {
        assertThatThrownBy(() -> ExportOptions.DEFAULT.withDialect(dialect))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("draft 7, 2019-09 or 2020-12, not in " + dialect.uri());
    }

    /** What may not stand in a fragment is encoded, as other tools ask. */
    @Test
    void reference_toANameOfAnyCharacters_leadsThere() {
        String name = "a b%20/c~d#é\"";
        Schema schema = Schema.definitions(Map.of(name, Schema.integer()), Schema.reference(name));

        assertThat(schema.toMap()).containsEntry("$ref", "#/$defs/a%20b%2520~1c~0d%23%C3%A9%22");
        assertThat(SATYA.compile(Schema.fromMap(schema.toMap()), Object.class).isValid("x"))
                .isFalse();
    }
}
