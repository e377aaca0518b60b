package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import dev.satya.testing.NeedsData;
import dev.satya.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Schemas that others wrote compile with the usual options, if the documents that they ask for are there. */
@NeedsData("schemastore")
class PublicSchemasTest {
    private static final Satya SATYA = Satya.standard();
    private static final Validator<Object> JSON = SATYA.compile(Schema.any(), Object.class);
    private static final String HOME = "https://json.schemastore.org/";
    private static final double LEAST_SHARE = 0.97;

    /** Schemas that do not compile although their documents are there, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    private enum Outcome {
        COMPILES,
        LACKS_A_DOCUMENT,
        HAS_A_PATTERN_THAT_IS_REFUSED,
        IS_REFUSED
    }

    @TestFactory
    Stream<DynamicTest> publicSchemas_withTheUsualOptions_compile() {
        return SharedData.folder("schemastore").stream()
                .map(data -> data.resolve("schemas"))
                .map(schemas -> dynamicTest("schemastore", () -> requireThatMostCompile(schemas)));
    }

    private static void requireThatMostCompile(Path schemas) throws IOException {
        Map<Outcome, List<String>> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, new ArrayList<>());
        }
        try (Stream<Path> files = Files.list(schemas)) {
            for (Path file : files.sorted().toList()) {
                outcomes.get(outcome(file)).add(file.getFileName().toString());
            }
        }
        outcomes.forEach((outcome, names) -> System.out.println(outcome + ": " + names.size()));
        int compiled = outcomes.get(Outcome.COMPILES).size();
        List<String> refused = outcomes.get(Outcome.IS_REFUSED);

        assertThat(refused).containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
        assertThat(compiled / (double) (compiled + refused.size())).isGreaterThan(LEAST_SHARE);
        assertThat(compiled).isGreaterThan(outcomes.get(Outcome.LACKS_A_DOCUMENT).size() * 5);
    }

    private static Outcome outcome(Path file) throws IOException {
        Path schemas = file.getParent();
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withBaseUri(HOME + file.getFileName())
                        .withDocuments(uri -> document(schemas, uri));
        try {
            SATYA.compile(SATYA.schemaFromJson(Files.readAllBytes(file), options), Object.class);
            return Outcome.COMPILES;
        } catch (SchemaException e) {
            if (all(e, "its document is not given")) {
                return Outcome.LACKS_A_DOCUMENT;
            }
            return all(e, "pattern") ? Outcome.HAS_A_PATTERN_THAT_IS_REFUSED : Outcome.IS_REFUSED;
        }
    }

    private static boolean all(SchemaException e, String words) {
        return e.mistakes().stream().allMatch(each -> each.reason().contains(words));
    }

    private static @Nullable Object document(Path schemas, String uri) {
        if (!uri.matches("https?://(json|www)\\.schemastore\\.org/[A-Za-z0-9._-]+")) {
            return null;
        }
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        Path file = schemas.resolve(name.endsWith(".json") ? name : name + ".json");
        try {
            return Files.isRegularFile(file) ? JSON.parseJson(Files.readAllBytes(file)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
