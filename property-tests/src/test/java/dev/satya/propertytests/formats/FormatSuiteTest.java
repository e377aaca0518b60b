package dev.satya.propertytests.formats;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.testing.NeedsData;
import dev.satya.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

/**
 * Every test of {@code optional/format} of the JSON Schema test suite, as a user has it: the schema is
 * read and compiled with all plugins, and the instance comes as an object and as JSON text.
 */
@NeedsData(NeedsData.JSON_SCHEMA_TEST_SUITE)
class FormatSuiteTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Satya SATYA = Satya.standard();
    private static final String EXCEPTIONS = "/formats/suite-exceptions.txt";

    private record Case(
            String draft, String file, String description, Object instance, boolean isRight) {
        String key() {
            return draft + " | " + file + " | " + description;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "draft4, DRAFT_4, 219",
        "draft6, DRAFT_6, 325",
        "draft7, DRAFT_7, 676",
        "draft2019-09, DRAFT_2019_09, 757",
        "draft2020-12, DRAFT_2020_12, 764"
    })
    void formats_ofADraft_passAllTests(String draft, Dialect dialect, int atLeast)
            throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(draft)) {
            cases.addAll(cases(draft, dialect, file));
        }
        print(draft, cases);

        assertThat(cases).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(cases.stream().filter(each -> !each.isRight()).map(Case::key))
                .containsExactlyInAnyOrderElementsOf(exceptions(draft));
    }

    private static void print(String draft, List<Case> cases) {
        System.out.println(count(draft, "all formats", cases));
        new TreeMap<>(cases.stream().collect(groupingBy(Case::file)))
                .forEach((file, some) -> System.out.println(count(draft, file, some)));
    }

    private static String count(String draft, String what, List<Case> cases) {
        long right = cases.stream().filter(Case::isRight).count();
        return "JSON Schema test suite, %s, optional/format, %s: %d of %d"
                .formatted(draft, what, right, cases.size());
    }

    private static List<Path> files(String draft) {
        return SharedData.jsonSchemaTestSuite().stream()
                .map(folder -> folder.resolve("tests").resolve(draft).resolve("optional/format"))
                .flatMap(FormatSuiteTest::list)
                .sorted()
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> cases(String draft, Dialect dialect, Path file) throws IOException {
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withDialect(dialect)
                        .withFormats(ImportOptions.Formats.ASSERT)
                        .withUnknownKeywords(ImportOptions.UnknownKeywords.KEEP);
        List<Case> cases = new ArrayList<>();
        for (Object group : JSON.readValue(file.toFile(), List.class)) {
            Map<?, ?> members = (Map<?, ?>) group;
            Map<String, ?> schema = JSON.convertValue(members.get("schema"), Map.class);
            Validator<Object> validator =
                    SATYA.compile(SATYA.schemaFromMap(schema, options), Object.class);
            for (Object test : (List<?>) members.get("tests")) {
                Map<?, ?> each = (Map<?, ?>) test;
                cases.add(
                        new Case(
                                draft,
                                file.getFileName().toString(),
                                members.get("description") + ": " + each.get("description"),
                                each.get("data"),
                                isRight(validator, each)));
            }
        }
        return cases;
    }

    private static boolean isRight(Validator<Object> validator, Map<?, ?> test) {
        Object instance = test.get("data");
        boolean isValid = (Boolean) test.get("valid");
        String text = JSON.writeValueAsString(instance);
        return validator.isValid(instance) == isValid
                && validator.isValidJson(text) == isValid
                && validator.violations(instance).isEmpty() == isValid;
    }

    private static List<String> exceptions(String draft) throws IOException {
        try (InputStream lines = FormatSuiteTest.class.getResourceAsStream(EXCEPTIONS)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(draft + " | "))
                    .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                    .toList();
        }
    }
}
