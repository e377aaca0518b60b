package dev.satya.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.spi.Check;
import dev.satya.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The format tests of the JSON Schema test suite, where it is present. */
class JsonSchemaTestSuiteTest {

    static Stream<Arguments> cases() {
        Optional<Path> suite = SharedData.jsonSchemaTestSuite();
        return suite.stream()
                .map(folder -> folder.resolve("tests/draft2020-12/optional/format"))
                .flatMap(
                        folder ->
                                Formats.SCANNERS.keySet().stream()
                                        .sorted()
                                        .flatMap(name -> casesOf(folder, name)));
    }

    private static Stream<Arguments> casesOf(Path folder, String name) {
        try {
            return list(Json.read(folder.resolve(name + ".json"))).stream()
                    .flatMap(group -> list(((Map<?, ?>) group).get("tests")).stream())
                    .map(test -> (Map<?, ?>) test)
                    .map(
                            test ->
                                    Arguments.of(
                                            name,
                                            test.get("description"),
                                            test.get("data"),
                                            test.get("valid")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    /** Other instances than text conform without being shown to the plugin. */
    @ParameterizedTest(name = "{0}: {1}", allowZeroInvocations = true)
    @MethodSource("cases")
    void format_ofInstance_givesVerdict(
            String format, String description, Object instance, boolean valid) {
        Check check = Formats.check(Formats.plugin(format));

        assertThat(!(instance instanceof String) || check.test(instance))
                .as(description)
                .isEqualTo(valid);
    }
}
