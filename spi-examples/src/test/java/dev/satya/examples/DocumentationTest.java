package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code block after {@code <!-- file: PATH -->} is that file, whole; all others are commands. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- file: (\\S+) -->\n)?```(\\w*)\n(.*?)```\n", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"spi-examples/README.md", "docs/write-a-constraint.md"})
    void page_ofDocumentation_quotesFilesAsTheyAre(String page) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve(page)));
        List<String> quoted = new ArrayList<>();
        while (block.find()) {
            if (block.group(1) == null) {
                assertThat(block.group(2)).as(block.group(3)).isEqualTo("sh");
            } else {
                quoted.add(block.group(1));
                assertThat(block.group(3))
                        .as(block.group(1))
                        .isEqualTo(Files.readString(ROOT.resolve(block.group(1))));
            }
        }
        assertThat(quoted).isNotEmpty();
    }
}
