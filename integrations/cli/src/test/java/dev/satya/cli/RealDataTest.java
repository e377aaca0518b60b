package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.testing.NeedsData;
import dev.satya.testing.SharedData;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README says of files that nobody wrote for this project. */
@NeedsData("real-data")
class RealDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    movie  | movies.json      | 3,201 rows: 3,189 valid, 12 invalid;
                    flight | flights-20k.json | 20,000 rows: 20,000 valid, 0 invalid;
                    """)
    void file_ofRows_isAsTheReadmeSays(String schema, String file, String sum) {
        Path data = SharedData.folder("real-data").orElseThrow().resolve(file);
        Path examples = Path.of("../../examples");
        Run run =
                Run.satya("validate", "--schema", examples.resolve(schema + ".schema.json"), data);
        assertThat(run.out()).contains(sum);
    }
}
