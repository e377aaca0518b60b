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
            for (String word : options.split(" +")) {
                words.add(word.replace("@", folder + "/").replace('?', ' '));
            }
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
                    ``                                           | {'colour': 3}                                 | 'x'         | 0
                    --unknown-keywords note                      | {'colour': 3}                                 | 'x'         | 0
                    --unknown-keywords note                      | {'minLenght': 3}                              | 'x'         | 2
                    --unknown-keywords refuse                    | {'colour': 3}                                 | 'x'         | 2
                    --unknown-keywords refuse                    | {'format': 'password'}                        | 'x'         | 2
                    ``                                           | {'format': 'password'}                        | 'x'         | 0
                    ``                                           | {'format': 'emial'}                           | 'x'         | 2
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

    /** The documents lie beside the schema's file, in a folder of it, and beside that folder. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    defs.json                          | --document @defs.json
                    defs.json#                         | --document @defs.json
                    defs.json#/definitions/city        | --document @defs.json
                    ./deep/../defs.json                | --document @defs.json
                    deep/more.json                     | --document @deep/more.json
                    deep/chain.json                    | --document @deep/chain.json --document @defs.json
                    deep/chain.json                    | --resolve-dir @
                    deep/chain.json                    | --resolve-dir @deep --document @defs.json
                    named.json                         | --document @named.json
                    defs.json                          | --resolve-dir @
                    defs.json                          | --resolve-dir @.
                    more.json                          | --resolve-dir @deep
                    http://x.test/s/defs.json          | --base-uri http://x.test/s/s.json --document @defs.json
                    defs.json                          | --base-uri http://x.test/s/s.json --document @defs.json
                    /s/deep/more.json                  | --base-uri http://x.test/s/s.json --document @deep/more.json
                    deep/chain.json                    | --base-uri http://x.test/s/ --resolve-dir @
                    https://example.org/other/defs.json | --base-uri https://example.org/other/ --resolve-dir @
                    file://@defs.json                  | --resolve-dir @
                    a%20b.json                         | --document @a?b.json
                    defs.json                          | --base-uri jar:file:/app.jar!/s/s.json --resolve-dir @
                    ../s/deep/more.json                | --base-uri jar:file:/app.jar!/s/s.json --resolve-dir @
                    deep/chain.json                    | --base-uri jar:file:/app.jar!/s/s.json --document @defs.json --resolve-dir @deep/..
                    defs.json                          | --base-uri jar:file:/app.jar!/s/s.json --document @defs.json
                    defs.json                          | --base-uri classpath:s/s.json --resolve-dir @
                    deep/chain.json                    | --base-uri classpath:s.json --resolve-dir @
                    deep/chain.json                    | --base-uri classpath:/s/s.json --document @deep/chain.json --document @defs.json
                    other.json                         | --document @named.json
                    ./other.json                       | --base-uri http://x.test/s/s.json --document @named.json
                    http://X.test/%73/defs.json        | --base-uri HTTP://x.TEST/s/s.json --document @./defs.json
                    HTTPS://Example.org/address.json   | --document @address.json
                    file:@defs.json                    | --document @defs.json
                    """)
    void reference_leadsToAFileNearTheSchema(String reference, String options) {
        writeNearby();
        String schema =
                "{'properties': {'home': {'$ref': '"
                        + reference.replace("@", folder + "/")
                        + "'}}}";
        Run run = satya("validate", schema, options, folder.resolve("rows.ndjson"));
        assertThat(run.err()).isEmpty();
        assertThat(run.linesWithoutMessages())
                .startsWith(folder.resolve("rows.ndjson") + ":2: /home/city required: …");
        assertThat(run.code()).isEqualTo(1);
    }

    private void writeNearby() {
        String city = "{'required': ['city'], 'definitions': {'city': {'required': ['city']}}}";
        try {
            Files.createDirectories(folder.resolve("deep"));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        write("defs.json", city);
        write("a b.json", city);
        write(
                "named.json",
                "{'$id': 'other.json', '$ref': '#/$defs/city', '$defs': {'city': " + city + "}}");
        write("deep/more.json", city);
        write("deep/chain.json", "{'$ref': '../defs.json'}");
    }

    @Test
    void reference_ofASchemaWithAnIdentifier_leadsToAFileBesideIt() {
        writeNearby();
        String schema =
                "{'$id': 'https://example.org/s/main.json',"
                        + " 'properties': {'home': {'$ref': 'deep/chain.json'}}}";
        for (String options :
                List.of("--resolve-dir @", "--document @deep/chain.json --document @defs.json")) {
            Run run = satya("validate", schema, options, folder.resolve("rows.ndjson"));
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../secret.json",
        "%2e%2e/secret.json",
        "link.json",
        "file:///etc/passwd",
        "nothing.json",
        "deep",
        "http://elsewhere.test/defs.json",
        "deep/..%2f..%2fsecret.json"
    })
    void reference_outOfTheDirectory_leadsNowhere(String reference) throws Exception {
        writeNearby();
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Samples.write(folder, "secret.json", "{}");
        Files.createSymbolicLink(inner.resolve("link.json"), folder.resolve("secret.json"));
        Path schema = Samples.write(inner, "s.json", "{\"$ref\": \"" + reference + "\"}");
        Run run = Run.satya("explain", "--schema", schema, "--resolve-dir", inner);
        assertThat(run.err()).contains("leads nowhere: its document is not given (");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void notes_areToldOnceEach_andMistakesAllTogether() {
        String noted = "{'properties': {'a': {'colour': 1}, 'b': {'colour': 2, 'x-y': 1}}}";
        Run run = satya("explain", noted, "");
        String file = "satya: " + folder.resolve("s.json") + ": ";
        assertThat(run.err().lines())
                .containsExactly(
                        file
                                + "\"colour\" is no keyword of JSON Schema, and has no effect at /properties/a, line 1,"
                                + " column 33 (and 1 more)",
                        file
                                + "\"x-y\" is no keyword of JSON Schema, and has no effect at /properties/b, line 1,"
                                + " column 63");
        assertThat(run.code()).isZero();
        Run wrong = satya("explain", "{'type': 'int',\n 'minLenght': 1}", "");
        assertThat(wrong.err().lines())
                .containsExactly(
                        file
                                + "unknown type \"int\" at the root, line 1, column 10"
                                + " (did you mean \"integer\"?)",
                        file
                                + "unknown keyword \"minLenght\" at the root, line 2, column 15"
                                + " (did you mean \"minLength\"?)");
        assertThat(wrong.code()).isEqualTo(2);
    }

    @Test
    void document_thatIsNotGiven_isToldOnce() {
        String schema =
                "{'allOf': [{'$ref': 'http://x/a#/b'}, {'$ref': 'http://x/c'}, {'$ref': 'http://x/a'}]}";
        Run run = satya("explain", schema, "");
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err())
                .contains(
                        "$ref \"http://x/a#/b\" leads nowhere: its document is not given (http://x/a)")
                .contains("--resolve-dir DIR) (and 1 more)\n")
                .contains(
                        "$ref \"http://x/c\" leads nowhere: its document is not given (http://x/c)");
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
                    ``                                              | @s.json: $ref "https://example.org/address.json" leads nowhere: its document is not given (https://example.org/address.json)
                    --base-uri a?b                                  | --base-uri: a b: is no URI
                    --document @none.json                           | @none.json: no such file or directory
                    --document @.                                   | @.: is a directory
                    --document @noJson.json                         | @noJson.json: the schema is not JSON:
                    --resolve-dir @below --base-uri https://example.org/s.json | @s.json: $ref "https://example.org/address.json" leads to no schema: https://example.org/address.json: the schema is not JSON:
                    --document @part.json                           | @part.json: its identifier is no absolute URI without fragment: https://example.org/a#b
                    --document @noUri.json                          | @noUri.json: its identifier is no absolute URI without fragment: http://a b
                    --document @address.json --document @same.json  | @same.json: has the same identifier as @address.json
                    --document @broken.json                         | @s.json: unknown keyword "requird" at https://example.org/address.json, line 1, column 56 (did
                    """)
    void document_unusable_exits2AndSaysWhy(String options, String complaint) throws Exception {
        write("noJson.json", "{'$id': ");
        Files.createDirectories(folder.resolve("below"));
        write("below/address.json", "{'type':\n");
        write("part.json", "{'$id': 'https://example.org/a#b'}");
        write("noUri.json", "{'$id': 'http://a b'}");
        write("same.json", "{'$id': 'https://example.org/address.json#'}");
        write("broken.json", "{'$id': 'https://example.org/address.json', 'requird': 1}");
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
