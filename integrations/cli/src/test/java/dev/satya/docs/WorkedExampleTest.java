package dev.satya.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CONTRIBUTING.md says is to be done for a kind of value and for a keyword is enough. */
class WorkedExampleTest {
    private static final Page PAGE = Page.read("CONTRIBUTING.md");

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"a kind of value, 3", "a keyword, 6"})
    void example_withAllItsSteps_works(String name, int files) throws Exception {
        WorkedExample example = new WorkedExample(PAGE, name);

        assertThat(example.files()).hasSize(files);
        example.run(folder);
    }

    @Test
    void examples_areThoseThatRun() {
        assertThat(PAGE.blocks().stream().map(Block::example).filter(name -> !name.isEmpty()))
                .containsOnly("a kind of value", "a keyword");
    }
}
