package dev.satya.spring.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Path;
import dev.satya.Schema;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Paths without what a request names. */
class DeclaredPathsTest {
    private static final Schema ORDER =
            Schema.fromMap(
                    Map.of(
                            "properties",
                            Map.of(
                                    "items",
                                    Map.of(
                                            "type",
                                            "array",
                                            "items",
                                            Map.of(
                                                    "anyOf",
                                                    java.util.List.of(
                                                            Map.of("$ref", "#/$defs/item"),
                                                            Map.of("type", "null")))),
                                    "a/b",
                                    Map.of("additionalProperties", Map.of("type", "string"))),
                            "$defs",
                            Map.of("item", Map.of("properties", Map.of("sku", Map.of())))));

    static Stream<Arguments> paths() {
        return Stream.of(
                Arguments.of(Path.ROOT, ""),
                Arguments.of(Path.of("items", 7, "sku"), "/items/*/sku"),
                Arguments.of(Path.of("items", 7, "other"), "/items/*/*"),
                Arguments.of(Path.of("a/b", "key of the request"), "/a~1b/*"),
                Arguments.of(Path.of("secret"), "/*"),
                Arguments.of(
                        Path.of("items", 1, 2, 3, 4, 5, 6, 7, 8, 9), "/items/*/*/*/*/*/*/*/…"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void path_hasNamesOfTheSchemaAlone(Path path, String expected) {
        assertThat(DeclaredPaths.of(ORDER).of(path)).isEqualTo(expected);
    }
}
