package dev.satya.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Test data that is kept outside the checkout. Where it is absent, a test runs over zero rows and
 * one line on standard output says so; with {@code -Dsatya.shared.required=true} it fails instead.
 *
 * <p>Names of system properties: {@code satya.shared.dir}, {@code json-schema-test-suite.dir}.
 */
public final class SharedData {
    private SharedData() {}

    /** The folder of that name, such as {@code "conversions"}, or empty where it is absent. */
    public static Optional<Path> folder(String name) {
        return property("satya.shared.dir")
                .map(root -> root.resolve(name))
                .filter(Files::isDirectory)
                .or(() -> absent(name));
    }

    /** The JSON Schema test suite: the folder that holds {@code tests} and {@code remotes}. */
    public static Optional<Path> jsonSchemaTestSuite() {
        return property("json-schema-test-suite.dir")
                .filter(Files::isDirectory)
                .or(() -> absent("json-schema-test-suite"));
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
        System.out.println("Shared data is absent: \"" + name + "\" has no rows to test.");
        return Optional.empty();
    }
}
