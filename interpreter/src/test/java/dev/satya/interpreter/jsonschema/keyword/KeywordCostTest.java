package dev.satya.interpreter.jsonschema.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a keyword costs: the files that CONTRIBUTING.md lists for one are all that know it. */
class KeywordCostTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TABLE =
            ROOT.resolve(
                    "interpreter/src/main/java/dev/satya/interpreter/jsonschema/keyword/KeywordTable.java");
    private static final Pattern NAMED = Pattern.compile("\\b[mM]inLength\\b");
    private static final Pattern COMMENT =
            Pattern.compile("^\\s*(?:/?\\*|//).*", Pattern.MULTILINE);
    private static final Pattern FILE = Pattern.compile("(?m)^\\| \\[\\w+]\\(([^)]+)\\) \\|");
    private static final Pattern ROW = Pattern.compile("```text\n(\\.add.*)\n```");

    private static String section() throws IOException {
        String page = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
        String section = page.substring(page.indexOf("## How to add a keyword\n"));
        return section.substring(0, section.indexOf("\n## "));
    }

    /** The meta-schemas come as they are from the standard. */
    private static boolean isOurs(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".properties");
    }

    private static boolean names(Path file) {
        try {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            return NAMED.matcher(code).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filesOfAKeyword_areThoseOfThePage() throws IOException {
        List<String> naming = new ArrayList<>();
        for (String module : List.of("api", "interpreter")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                files.filter(Files::isRegularFile)
                        .filter(KeywordCostTest::isOurs)
                        .filter(KeywordCostTest::names)
                        .forEach(file -> naming.add(ROOT.relativize(file).toString()));
            }
        }

        assertThat(FILE.matcher(section()).results().map(file -> file.group(1)))
                .containsExactlyInAnyOrderElementsOf(naming);
    }

    @Test
    void rowOfAKeyword_isThatOfThePage() throws IOException {
        List<String> rows =
                ROW.matcher(section()).results().map((MatchResult row) -> row.group(1)).toList();

        assertThat(rows).hasSize(1);
        assertThat(Files.readString(TABLE)).contains(rows.get(0));
    }
}
