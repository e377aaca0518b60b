package dev.satya.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Test data that is kept outside the checkout. A test that needs some says so with {@link NeedsData}
 * and is not registered where the data is absent; with {@code -Dsatya.shared.required=true} it fails
 * instead.
 *
 * <p>Names of system properties: {@code satya.shared.dir}, {@code json-schema-test-suite.dir}. A
 * suite that is given and is no folder is a mistake and no absence.
 */
public final class SharedData {
    private static final String SUITE_PROPERTY = "json-schema-test-suite.dir";
    private static final String SHARED_PROPERTY = "satya.shared.dir";

    private SharedData() {}

    /** The folder of that name, such as {@code "conversions"}, or empty where it is absent. */
    public static Optional<Path> folder(String name) {
        return find(name).or(() -> absent(name));
    }

    /** The JSON Schema test suite: the folder that holds {@code tests} and {@code remotes}. */
    public static Optional<Path> jsonSchemaTestSuite() {
        return folder(NeedsData.JSON_SCHEMA_TEST_SUITE);
    }

    /** Whether a test that needs this data is to run: it is there, or has to be. */
    static boolean isPresent(String name) {
        return find(name).isPresent() || Boolean.getBoolean("satya.shared.required");
    }

    /** A sentence about where to have data from. */
    static String howToGive(String name) {
        return name.equals(NeedsData.JSON_SCHEMA_TEST_SUITE)
                ? "To run them: git clone https://github.com/json-schema-org/JSON-Schema-Test-Suite"
                        + " and -D"
                        + SUITE_PROPERTY
                        + "=FOLDER"
                : "To run them: -D" + SHARED_PROPERTY + "=FOLDER, which holds \"" + name + "\"";
    }

    private static Optional<Path> find(String name) {
        Optional<Path> inShared = property(SHARED_PROPERTY).map(root -> root.resolve(name));
        return name.equals(NeedsData.JSON_SCHEMA_TEST_SUITE)
                ? property(SUITE_PROPERTY).filter(suite -> isThere(suite, inShared))
                : inShared.filter(Files::isDirectory);
    }

    /** The build derives the suite's place from that of all shared data, where it need not be. */
    private static boolean isThere(Path suite, Optional<Path> inShared) {
        if (!Files.isDirectory(suite) && !inShared.equals(Optional.of(suite))) {
            throw new IllegalStateException("-D" + SUITE_PROPERTY + " names no folder: " + suite);
        }
        return Files.isDirectory(suite);
    }

    private static Optional<Path> property(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .filter(value -> !value.isBlank())
                .map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    private static Optional<Path> absent(String name) {
        if (Boolean.getBoolean("satya.shared.required")) {
            throw new IllegalStateException(
                    "shared data is required, but \"" + name + "\" is absent");
        }
        return Optional.empty();
    }
}
