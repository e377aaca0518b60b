package dev.satya.interpreter.jsonschema.read;

import java.util.Map;

/** Keywords that other languages have which resemble JSON Schema: no slips, whatever they are near. */
final class ForeignKeywords {
    private static final String OPENAPI = " (it is of OpenAPI 3.0)";

    private static final Map<String, String> HINTS =
            Map.of(
                    "nullable",
                    " (it is of OpenAPI 3.0: \"type\": [\"…\", \"null\"] allows null)",
                    "example",
                    OPENAPI,
                    "discriminator",
                    " (it is of OpenAPI: ImportOptions.withDiscriminators has it checked)",
                    "xml",
                    OPENAPI,
                    "externalDocs",
                    OPENAPI,
                    "extends",
                    " (it is of draft 3: allOf)",
                    "disallow",
                    " (it is of draft 3: not)",
                    "divisibleBy",
                    " (it is of draft 3: multipleOf)",
                    "links",
                    " (it is of JSON Hyper-Schema)");

    private ForeignKeywords() {}

    static boolean has(String keyword) {
        return HINTS.containsKey(keyword);
    }

    /** What is known of a keyword, in parentheses; empty: nothing. */
    static String hint(String keyword) {
        return HINTS.getOrDefault(keyword, "");
    }
}
