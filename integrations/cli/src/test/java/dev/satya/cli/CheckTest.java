package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code satya check}. */
class CheckTest {
    private static final String USER =
            "{'type': 'object', 'required': ['name'], 'properties': {"
                    + "'name': {'type': 'string', 'minLength': 1}, 'age': {'$ref': '#/$defs/age'}},"
                    + " '$defs': {'age': {'type': 'integer', 'minimum': 0}}";

    private @TempDir Path folder;

    private Path write(String name, String content) {
        Path file = folder.resolve(name);
        file.getParent().toFile().mkdirs();
        return Samples.write(
                file.getParent(), file.getFileName().toString(), content.replace('\'', '"'));
    }

    private Run check(String schema, Object... options) {
        List<Object> words =
                new ArrayList<>(List.of("check", "--schema", write("user.json", schema)));
        words.addAll(List.of(options));
        return Run.satya(words.toArray());
    }

    @Test
    void schemaThatIsGood_isSaidToBe() {
        Run run = check(USER + ", 'examples': [{'name': 'Ada'}, {'name': 'Bob', 'age': 3}]}");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("user.json: compiles, 2 examples\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void schemaThatDoesNotCompile_isTold() {
        Run run = check("{'type': 'objekt'}");

        assertThat(run.err()).contains("user.json: ").contains("objekt");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void examples_areCheckedWhereverTheyStand() {
        Run run =
                check(
                        "{'properties': {'a/b': {'$ref': '#/$defs/node'}, 'n': {'type': 'integer',"
                                + " 'examples': [1, 'two']}}, 'items': {'minimum': 4, 'examples': [5, 3]},"
                                + " 'examples': [{'n': 'x'}], '$defs': {'node': {'properties': {'next':"
                                + " {'$ref': '#/$defs/node', 'examples': [{'next': {'value': null}}]},"
                                + " 'value': {'type': 'string'}}}}}");

        assertThat(run.lines().stream().map(line -> line.replaceFirst("^.*user.json: ", "")))
                .anyMatch(line -> line.startsWith("/examples/0/n type: "))
                .anyMatch(line -> line.startsWith("/properties/n/examples/1 type: "))
                .anyMatch(line -> line.startsWith("/items/examples/1 minimum: "))
                .anyMatch(line -> line.contains("/examples/0/next/value type: "))
                .hasSize(4);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void exampleFiles_areAsTheirFolderSays() {
        write("examples/valid/ada.json", "{'name': 'Ada'}");
        write("examples/valid/more/no-name.json", "{'age': -1}");
        write("examples/valid/read.me", "no JSON");
        write("examples/invalid/empty.json", "{'name': ''}");
        write("examples/invalid/good.json", "{'name': 'Bob'}");
        write("examples/invalid/broken.json", "{");

        Run run = check(USER + "}", "--examples", folder.resolve("examples"));

        assertThat(run.lines()).hasSize(4);
        assertThat(run.out())
                .contains("broken.json: is not JSON: ")
                .containsPattern("no-name.json: /name required: ")
                .containsPattern("no-name.json: /age minimum: ")
                .contains("good.json: conforms, but is to be invalid");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void folderWithoutExamples_isTold() {
        Run none = check(USER + "}", "--examples", folder.resolve("nowhere"));
        Run empty = check(USER + "}", "--examples", folder);

        assertThat(none.err()).contains("nowhere: is no directory");
        assertThat(empty.err())
                .contains("has no JSON files in the directories \"valid\" and \"invalid\"");
        assertThat(List.of(none.code(), empty.code())).containsOnly(2);
    }

    @Test
    void releasedSchema_isKept() {
        Path released = write("released/user.json", USER + "}");

        Run same = check(USER + ", 'title': 'A user'}", "--released", released);
        Run tighter =
                check(USER.replace("'minimum': 0", "'minimum': 18") + "}", "--released", released);
        Run wider =
                check(
                        USER.replace("'minimum': 0", "'minimum': -1") + "}",
                        "--released",
                        released,
                        "--compatibility",
                        "FULL");

        assertThat(same.out())
                .contains(", backward compatible with ")
                .endsWith(" as far as was tried\n");
        assertThat(same.code()).isZero();
        assertThat(tighter.lines()).hasSize(1);
        assertThat(tighter.out())
                .contains(
                        "not backward compatible: the new schema refuses what the released one takes")
                .contains("minimum at age");
        assertThat(tighter.code()).isEqualTo(1);
        assertThat(wider.out()).contains("not forward compatible: ").contains("\"age\":-1");
        assertThat(wider.code()).isEqualTo(1);
    }

    @Test
    void releasedSchema_hasDocumentsOfItsOwn() {
        String user = "{'properties': {'age': {'$ref': 'https://example.org/age.json'}}}";
        Path released = write("released/user.json", user);
        Path age = write("age.json", "{'$id': 'https://example.org/age.json', 'minimum': 18}");
        Path before =
                write("released/age.json", "{'$id': 'https://example.org/age.json', 'minimum': 0}");

        Run run =
                check(
                        user,
                        "--document",
                        age,
                        "--released",
                        released,
                        "--released-document",
                        before);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("minimum at age");
    }

    @Test
    void whatCannotBeCompared_isTold() {
        Path released =
                write("released/user.json", "{'type': 'string', 'minLength': 3, 'maxLength': 2}");

        Run run = check(USER + "}", "--released", released);

        assertThat(run.err())
                .contains(
                        "was not compared by random data: none was found that the released schema takes");
        assertThat(run.code()).isZero();
    }

    @Test
    void standardInput_isReadOnce() {
        Run run = Run.satyaReading("{}", "check", "--schema", "-", "--released", "-");

        assertThat(run.err()).contains("standard input can be read once only");
        assertThat(run.code()).isEqualTo(2);
    }
}
