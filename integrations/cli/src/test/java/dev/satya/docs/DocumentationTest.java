package dev.satya.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages say is so: their programs, commands, outputs, quotations, links and paths. */
class DocumentationTest {
    private static final Pattern SPEED =
            Pattern.compile("; ([\\d,]+ rows per second, )?[\\d,.]+ s\\b");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern PATH =
            Pattern.compile("`((?:[\\w.-]+/)+[\\w.-]+\\.(?:md|java|json|ndjson|xml|properties))`");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String CONTENTS = "contents: ";

    @TempDir private Path folder;

    static Stream<Page> pages() {
        return Page.all();
    }

    static Stream<Page> pagesWithPrograms() {
        return pages().filter(page -> page.blocks().stream().anyMatch(Block::isProgram));
    }

    static Stream<Page> pagesWithCommands() {
        return pages().filter(page -> page.blocks().stream().anyMatch(Block::isCommand));
    }

    @ParameterizedTest
    @MethodSource("pagesWithPrograms")
    void programs_ofPage_doWhatThePageSays(Page page) throws Exception {
        assertThat(PageProgram.source(page)).contains("dev.satya.docs.Claim.");
        PageProgram.run(page, folder);
    }

    @ParameterizedTest
    @MethodSource("pagesWithCommands")
    void commands_ofPage_printWhatThePageSays(Page page) {
        Shell shell = new Shell(folder);
        for (Block block : page.blocks()) {
            for (String command : block.isCommand() ? Shell.commands(block) : List.<String>of()) {
                String printed = shell.run(command);
                String output = page.outputOf(block);
                if (!output.isEmpty()) {
                    assertThat(withoutSpeed(printed))
                            .as(page + ":" + block.line())
                            .isEqualTo(withoutSpeed(output));
                }
            }
            if (block.marker().startsWith(CONTENTS)) {
                String file = block.marker().substring(CONTENTS.length());
                assertThat(folder.resolve(file)).content().contains(block.text());
            }
        }
        assertThat(page.blocks()).isNotEmpty();
    }

    private static String withoutSpeed(String output) {
        return SPEED.matcher(output).replaceAll("; … s");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void quotations_ofPage_areTheFiles(Page page) throws IOException {
        for (Block block : page.blocks()) {
            if (!block.file().isEmpty()) {
                assertThat(Page.ROOT.resolve(block.file())).content().isEqualTo(block.text());
            }
            if (!block.partOf().isEmpty()) {
                assertThat(Page.ROOT.resolve(block.partOf())).content().contains(block.text());
            }
        }
        assertThat(page.prose()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void json_ofPage_isJson(Page page) {
        var any = Satya.standard().compile(Schema.any(), Object.class);
        assertThat(page.blocks())
                .filteredOn(block -> block.language().equals("json"))
                .allMatch(block -> any.isValidJson(block.text().getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_ofPage_leadSomewhere(Page page) {
        Path home = Page.ROOT.resolve(page.name()).getParent();
        for (String line : page.prose()) {
            for (MatchResult link : LINK.matcher(line).results().toList()) {
                if (link.group(1).contains("://")) {
                    continue;
                }
                Path target = home.resolve(link.group(1)).normalize();
                assertThat(link.group(1).isEmpty() || Files.exists(target))
                        .as(page + ": " + link.group())
                        .isTrue();
                if (link.group(2) != null) {
                    String name =
                            link.group(1).isEmpty()
                                    ? page.name()
                                    : Page.ROOT.relativize(target).toString();
                    assertThat(anchors(Page.read(name))).contains(link.group(2));
                }
            }
        }
        assertThat(page.prose()).isNotEmpty();
    }

    private static List<String> anchors(Page page) {
        return page.prose().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void paths_onPage_exist(Page page) {
        Path home = Page.ROOT.resolve(page.name()).getParent();
        for (String line : page.prose()) {
            for (MatchResult path : PATH.matcher(line).results().toList()) {
                String name = path.group(1);
                boolean isThere =
                        name.contains("target/")
                                || Files.exists(Page.ROOT.resolve(name))
                                || Files.exists(home.resolve(name));
                assertThat(isThere).as(page + ": " + name).isTrue();
            }
        }
        assertThat(page.prose()).isNotEmpty();
    }

    @Test
    void codes_ofViolations_haveTheirMessages() throws IOException {
        Path bundle =
                Page.ROOT.resolve(
                        "interpreter/src/main/resources/dev/satya/interpreter/message/messages_en.properties");
        List<String> rows = Page.read("docs/violations.md").prose();
        for (String line : Files.readAllLines(bundle)) {
            String code = line.substring(0, line.indexOf('=')).replaceFirst("\\..*", "");
            String message = line.substring(line.indexOf('=') + 1);
            boolean isVariant =
                    line.substring(0, line.indexOf('=')).endsWith(".one")
                            || line.startsWith("format."); // one for each type, told on its page
            boolean isOfCode = !isVariant && !List.of("word", "other", "limit").contains(code);
            assertThat(rows)
                    .as(line)
                    .anyMatch(
                            row ->
                                    !isOfCode
                                            || row.startsWith("| `" + code + "` |")
                                                    && row.endsWith("| " + message + " |"));
        }
    }

    @Test
    void keywords_ofJsonSchemaPage_areKnown() {
        List<String> rows =
                Page.read("docs/json-schema.md").prose().stream()
                        .filter(row -> row.startsWith("| "))
                        .toList();
        List<String> keywords =
                rows.stream()
                        .flatMap(
                                row ->
                                        CODE.matcher(row.split("\\|", -1)[isExtension(row) ? 1 : 2])
                                                .results())
                        .map(keyword -> keyword.group(1))
                        .filter(keyword -> !keyword.startsWith("#"))
                        .toList();

        assertThat(keywords).contains("minLength", "$ref", "x-secret");
        for (String keyword : keywords) {
            assertThat(Dialect.values()).as(keyword).anyMatch(dialect -> isKnown(keyword, dialect));
        }
    }

    private static boolean isKnown(String keyword, Dialect dialect) {
        Map<String, Object> schema = new HashMap<>();
        schema.put(keyword, null);
        try {
            Satya.standard().schemaFromMap(schema, ImportOptions.DEFAULT.withDialect(dialect));
            return true;
        } catch (SchemaException e) {
            return !e.getMessage().contains("unknown keyword");
        }
    }

    private static boolean isExtension(String row) {
        return row.startsWith("| `x-");
    }

    @Test
    void program_withWrongClaim_fails() {
        assertWrong("int two = 1 + 1; // → 3", "page.md:2 says\n3\nbut it is\n2");
        assertWrong("Integer.valueOf(2); // → 3", "page.md:2 says\n3\nbut it is\n2");
        assertWrong("Integer.valueOf(2); // throws X", "page.md:2 does not throw X");
        assertWrong("Integer.valueOf(\"x\"); // throws X", "NumberFormatException");
        assertWrong("System.out.print(1);", "page.md:2 says\n\nbut it is\n1");
        assertWrong("Integer // → 2", "page.md:2 ends no statement");
        assertWrong("int two = \"\";", "Program.java:2: ");
    }

    private void assertWrong(String statement, String complaint) {
        Page page = Page.of("page.md", List.of("```java", statement, "```", ""));
        assertThatThrownBy(() -> PageProgram.run(page, folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint);
    }
}
