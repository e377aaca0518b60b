package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an array is one document, and when it is many rows. */
@Timeout(60)
class DocumentOrRowsTest {
    private static final String UNIQUE = "{\"type\": \"array\", \"uniqueItems\": true}";
    private static final String OBJECT = "{\"type\": \"object\", \"required\": [\"id\"]}";
    private static final String UNTYPED = "{\"required\": [\"id\"]}";

    private @TempDir Path folder;

    private Run run(String schema, String name, String options, String content) {
        String words =
                schema.replace("UNIQUE", UNIQUE)
                        .replace("OBJECT", OBJECT)
                        .replace("UNTYPED", UNTYPED);
        Path file = Samples.write(folder, "s.json", words);
        List<Object> args = new ArrayList<>(List.of("validate", "--schema", file));
        args.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ")));
        String text = content.replace("LF", "\n");
        args.add(name.equals("-") ? name : Samples.write(folder, name, text));
        return Run.satyaReading(text, args.toArray());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    UNIQUE  | a.json   | ``              | [1,1]              | 1 | 1 row: 0 valid, 1 invalid
                    UNIQUE  | a.json   | ``              | [1,2]              | 0 | 1 row: 1 valid, 0 invalid
                    UNIQUE  | a.json   | ``              | []                 | 0 | 1 row: 1 valid, 0 invalid
                    UNIQUE  | -        | ``              | [1,1]              | 1 | 1 row: 0 valid, 1 invalid
                    UNIQUE  | -        | ``              | LF[1,LF1]          | 1 | 1 row: 0 valid, 1 invalid
                    UNIQUE  | a.txt    | ``              | [1,1]              | 1 | 1 row: 0 valid, 1 invalid
                    UNIQUE  | a.txt    | --format json   | [1,1]              | 1 | 1 row: 0 valid, 1 invalid
                    UNIQUE  | a.json   | --rows          | [[1,1],[1]]        | 1 | 2 rows: 1 valid, 1 invalid
                    UNIQUE  | a.ndjson | ``              | [1,1]LF[]LF        | 1 | 2 rows: 1 valid, 1 invalid
                    UNIQUE  | a.json   | --format ndjson | [1,1]LF[]LF        | 1 | 2 rows: 1 valid, 1 invalid
                    UNIQUE  | a.json   | ``              | [1,                | 2 | 0 rows: 0 valid, 0 invalid
                    UNIQUE  | a.json   | ``              | [1]LF[1,1]         | 2 | 1 row: 1 valid, 0 invalid
                    OBJECT  | a.json   | ``              | [{"id":1},{}]      | 1 | 2 rows: 1 valid, 1 invalid
                    OBJECT  | a.json   | --rows          | [{"id":1},{}]      | 1 | 2 rows: 1 valid, 1 invalid
                    OBJECT  | -        | ``              | [{"id":1},{}]      | 1 | 2 rows: 1 valid, 1 invalid
                    OBJECT  | a.json   | ``              | []                 | 1 | 1 row: 0 valid, 1 invalid
                    OBJECT  | -        | ``              | LF[LF]LF           | 1 | 1 row: 0 valid, 1 invalid
                    OBJECT  | a.json   | --rows          | []                 | 0 | 0 rows: 0 valid, 0 invalid
                    OBJECT  | a.json   | ``              | {"id":1}           | 0 | 1 row: 1 valid, 0 invalid
                    OBJECT  | a.json   | --rows          | {"id":1}           | 0 | 1 row: 1 valid, 0 invalid
                    OBJECT  | a.ndjson | ``              | []LF{"id":1}       | 1 | 2 rows: 1 valid, 1 invalid
                    OBJECT  | a.ndjson | --rows          | []LF{"id":1}       | 1 | 2 rows: 1 valid, 1 invalid
                    OBJECT  | a.ndjson | ``              | LF                 | 0 | 0 rows: 0 valid, 0 invalid
                    OBJECT  | a.ndjson | ``              | ``                 | 0 | 0 rows: 0 valid, 0 invalid
                    OBJECT  | -        | ``              | LF LF              | 0 | 0 rows: 0 valid, 0 invalid
                    OBJECT  | a.txt    | ``              | ``                 | 0 | 0 rows: 0 valid, 0 invalid
                    OBJECT  | a.json   | ``              | ``                 | 2 | 0 rows: 0 valid, 0 invalid
                    OBJECT  | a.json   | --rows          | LF LF              | 2 | 0 rows: 0 valid, 0 invalid
                    OBJECT  | -        | --format json   | ``                 | 2 | 0 rows: 0 valid, 0 invalid
                    UNTYPED | a.json   | ``              | [{"id":1},{}]      | 0 | 1 row: 1 valid, 0 invalid
                    UNTYPED | a.json   | --rows          | [{"id":1},{}]      | 1 | 2 rows: 1 valid, 1 invalid
                    """)
    void array_isWhatTheRuleSays(
            String schema, String name, String options, String content, int code, String sum) {
        Run run = run(schema, name, options, content);
        assertThat(run.out()).contains(sum + "; ");
        assertThat(run.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    OBJECT  | a.json   | ``     | [{}]   | : the items of its array are read as rows, since the schema takes no array
                    OBJECT  | a.json   | --rows | [{}]   | ``
                    OBJECT  | a.json   | ``     | []     | ``
                    OBJECT  | a.json   | --rows | []     | : is an empty array: there are no rows
                    OBJECT  | a.json   | ``     | {}     | ``
                    OBJECT  | a.ndjson | ``     | []     | ``
                    OBJECT  | a.json   | --output flag | [{}] | : the items of its array are read as rows, since the schema takes no array
                    OBJECT  | a.json   | ``     | ``     | :1:1: the document is empty
                    OBJECT  | a.json   | --output flag | `` | :1:1: the document is empty
                    OBJECT  | a.ndjson | ``     | LF     | : is empty: there are no rows
                    OBJECT  | a.ndjson | --output flag | `` | : is empty: there are no rows
                    OBJECT  | a.txt    | ``     | ``     | : is empty: there are no rows
                    OBJECT  | a.ndjson | ``     | {}     | ``
                    UNIQUE  | a.json   | ``     | [1]    | ``
                    UNTYPED | a.json   | ``     | [1]    | : is an array, of which the schema says nothing; --rows checks its items
                    UNTYPED | a.json   | --rows | [1]    | ``
                    UNTYPED | a.json   | ``     | {}     | ``
                    """)
    void choice_thatNobodyMade_isTold(
            String schema, String name, String options, String content, String note) {
        String said = run(schema, name, options, content).err();
        assertThat(said)
                .isEqualTo(note.isEmpty() ? "" : "satya: " + folder.resolve(name) + note + "\n");
    }
}
