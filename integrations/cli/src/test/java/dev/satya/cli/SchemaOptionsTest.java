package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --dialect}, {@code --formats}, {@code --unknown-keywords} and {@code --document}. */
class SchemaOptionsTest {
    private @TempDir Path folder;

    @BeforeEach
    void writeFiles() {
        write("address.json", "{'$id': 'https://example.org/address.json', 'required': ['city']}");
        write("rows.ndjson", "{'home': {'city': 'Oslo'}}\n{'home': {}}\n");
    }

    private Path write(String name, String content) {
        return Samples.write(folder, name, content.replace('\'', '"'));
    }

    /** In the options, {@code @} stands for the folder of the files. */
    private Run satya(String command, String schema, String options, Path... inputs) {
        List<Object> words = new ArrayList<>(List.of(command, "--schema", write("s.json", schema)));
        if (!options.isEmpty()) {
            words.addAll(List.of(options.replace("@", folder + "/").split(" +")));
        }
        words.addAll(List.of(inputs));
        return Run.satya(words.toArray());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                           | {'exclusiveMinimum': 3}                       | 3           | 1
                    --dialect draft2020-12                       | {'prefixItems': [{'minimum': 3}]}             | [2]         | 1
                    --dialect draft2019-09                       | {'items': [{'minimum': 3}]}                   | [2]         | 1
                    --dialect draft7                             | {'if': {'minimum': 3}, 'then': false}         | 3           | 1
                    --dialect draft6                             | {'dependencies': {'a': ['b']}}                | {'a': 1}    | 1
                    --dialect draft4                             | {'minimum': 3, 'exclusiveMinimum': true}      | 3           | 1
                    --dialect DRAFT4                             | {'minimum': 3, 'exclusiveMinimum': true}      | 4           | 0
                    ``                                           | {'minimum': 3, 'exclusiveMinimum': true}      | 3           | 2
                    --dialect draft4                             | {'$schema': 'https://json-schema.org/draft/2020-12/schema', 'exclusiveMinimum': 3} | 3 | 1
                    ``                                           | {'format': 'ipv4'}                            | 'x'         | 1
                    --formats by-dialect                         | {'format': 'ipv4'}                            | 'x'         | 1
                    --formats annotate                           | {'format': 'ipv4'}                            | 'x'         | 0
                    --formats assert                             | {'$schema': 'https://json-schema.org/draft/2020-12/schema', 'format': 'ipv4'} | 'x' | 1
                    --formats annotate                           | {'$schema': 'http://json-schema.org/draft-07/schema#', 'format': 'ipv4'}      | 'x' | 0
                    --formats assert                             | {'format': 'nope'}                            | 'x'         | 2
                    ``                                           | {'minLenght': 3}                              | 'x'         | 2
                    --unknown-keywords refuse                    | {'minLenght': 3}                              | 'x'         | 2
                    --unknown-keywords keep                      | {'minLenght': 3}                              | 'x'         | 0
                    --unknown-keywords keep --formats assert     | {'format': 'nope'}                            | 'x'         | 0
                    """)
    void schema_isReadAsTheOptionsSay(String options, String schema, String row, int code) {
        Run run = satya("validate", schema, options, write("row.ndjson", row));
        assertThat(run.code()).as(run.err()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'properties': {'home': {'$ref': 'https://example.org/address.json'}}}                                  | --document @address.json
                    {'$id': 'https://example.org/row.json', 'properties': {'home': {'$ref': 'address.json'}}}               | --document @address.json
                    {'$id': 'https://example.org/row.json', 'properties': {'home': {'$ref': 'address.json#'}}}              | --document @other.json --document @address.json
                    {'id': 'https://example.org/row.json', 'properties': {'home': {'$ref': 'four.json'}}}                   | --document @four.json --dialect draft4
                    {'properties': {'home': {'$ref': 'https://example.org/seven.json'}}}                                    | --document @seven.json --dialect draft4
                    """)
    void reference_leadsToADocument(String schema, String options) {
        write("other.json", "{'$id': 'https://example.org/other.json'}");
        write("four.json", "{'id': 'https://example.org/four.json', 'required': ['city']}");
        write(
                "seven.json",
                "{'$schema': 'http://json-schema.org/draft-07/schema#',"
                        + " '$id': 'https://example.org/seven.json#', 'required': ['city']}");
        Run run = satya("validate", schema, options, folder.resolve("rows.ndjson"));
        assertThat(run.err()).isEmpty();
        assertThat(run.linesWithoutMessages())
                .startsWith(folder.resolve("rows.ndjson") + ":2: /home/city required: …");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void explain_document_isPartOfTheSchema() {
        String schema = "{'$ref': 'https://example.org/address.json'}";
        Run run = satya("explain", schema, "--document @address.json");
        assertThat(run.out()).contains("city");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                              | @s.json: $ref "https://example.org/address.json" leads nowhere: its document is not given
                    --document @none.json                           | @none.json: no such file or directory
                    --document @.                                   | @.: is a directory
                    --document @noJson.json                         | @noJson.json: the schema is not JSON:
                    --document @true.json                           | @true.json: no reference leads there, since it has no $id
                    --document @four.json                           | @four.json: no reference leads there, since it has no $id
                    --document @address.json --dialect draft4       | @address.json: no reference leads there, since it has no id
                    --document @relative.json                       | @relative.json: its $id is no absolute URI without fragment: address.json
                    --document @part.json                           | @part.json: its $id is no absolute URI without fragment: https://example.org/a#b
                    --document @noUri.json                          | @noUri.json: its $id is no absolute URI without fragment: http://a b
                    --document @address.json --document @same.json  | @same.json: has the same identifier as @address.json
                    --document @broken.json                         | @s.json: unknown keyword "citys" at https://example.org/address.json
                    """)
    void document_unusable_exits2AndSaysWhy(String options, String complaint) {
        write("noJson.json", "{'$id': ");
        write("true.json", "true");
        write("four.json", "{'id': 'https://example.org/address.json'}");
        write("relative.json", "{'$id': 'address.json'}");
        write("part.json", "{'$id': 'https://example.org/a#b'}");
        write("noUri.json", "{'$id': 'http://a b'}");
        write("same.json", "{'$id': 'https://example.org/address.json#'}");
        write("broken.json", "{'$id': 'https://example.org/address.json', 'citys': 1}");
        String schema = "{'$ref': 'https://example.org/address.json'}";
        Run run = satya("explain", schema, options);
        assertThat(run.err()).startsWith("satya: " + complaint.replace("@", folder + "/"));
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void document_asOutput_isRefused() throws Exception {
        Path address = folder.resolve("address.json");
        String before = Files.readString(address);
        Run run =
                satya(
                        "validate",
                        "{}",
                        "--document @address.json --valid @address.json",
                        folder.resolve("rows.ndjson"));
        assertThat(run.err()).contains("it is the same file as " + address);
        assertThat(run.code()).isEqualTo(2);
        assertThat(address).content().isEqualTo(before);
    }
}
