package dev.satya.plugins;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.spi.Check;
import dev.satya.testing.NeedsData;
import dev.satya.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The format tests of the JSON Schema test suite, where it is present: those of the formats that exist
 * here pass, and the counts of all are printed.
 */
@NeedsData(NeedsData.JSON_SCHEMA_TEST_SUITE)
class JsonSchemaTestSuiteTest {
    private static final Set<String> NAMES =
            Formats.all().stream().map(BuiltIn::name).collect(toSet());

    /** An instance, and whether a format has it. */
    private record Case(String format, String description, Object instance, boolean isValid) {
        boolean isRight() {
            return !NAMES.contains(format) || isAccepted() == isValid;
        }

        /** Other instances than text conform without being shown to the plugin. */
        private boolean isAccepted() {
            Check check = Formats.check(Formats.plugin(format));
            return !(instance instanceof String) || check.test(instance);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft4", "draft6", "draft7", "draft2019-09", "draft2020-12"})
    void formats_ofADraft_giveItsVerdicts(String draft) {
        List<Case> cases = cases(draft);

        assertThat(cases).allMatch(Case::isRight);

        new TreeMap<>(cases.stream().collect(groupingBy(Case::format)))
                .forEach((format, all) -> System.out.println(count(draft, format, all.size())));
    }

    private static String count(String draft, String format, int cases) {
        String passed =
                NAMES.contains(format)
                        ? cases + " of " + cases
                        : "0 of " + cases + ", there is no such format";
        return "JSON Schema test suite, " + draft + ", format " + format + ": " + passed;
    }

    private static List<Case> cases(String draft) {
        return SharedData.jsonSchemaTestSuite().stream()
                .map(folder -> folder.resolve("tests").resolve(draft).resolve("optional/format"))
                .flatMap(JsonSchemaTestSuiteTest::files)
                .flatMap(JsonSchemaTestSuiteTest::casesOf)
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Case> casesOf(Path file) {
        try {
            return list(Json.read(file)).stream()
                    .map(group -> (Map<?, ?>) group)
                    .flatMap(group -> casesOf(group, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Case> casesOf(Map<?, ?> group, Path file) {
        Object format = ((Map<?, ?>) group.get("schema")).get("format");
        String name = format instanceof String text ? text : file.getFileName().toString();
        return list(group.get("tests")).stream()
                .map(test -> (Map<?, ?>) test)
                .map(
                        test ->
                                new Case(
                                        name,
                                        String.valueOf(test.get("description")),
                                        test.get("data"),
                                        (Boolean) test.get("valid")));
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }
}
