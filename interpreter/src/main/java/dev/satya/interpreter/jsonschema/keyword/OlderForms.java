package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.schema.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do about a value that a keyword takes in another draft than the one at hand. */
final class OlderForms {
    private OlderForms() {}

    /** A suggestion for the end of a message; empty: no other draft takes the value. */
    static String hint(String keyword, @Nullable Object value, Language language) {
        return switch (keyword) {
            case "items" ->
                    value instanceof List
                            ? " (a list of items is of draft 2019-09 and before: prefixItems, or "
                                    + choice(Dialect.DRAFT_7, language)
                                    + ")"
                            : "";
            case "exclusiveMinimum", "exclusiveMaximum" -> exclusive(value, language);
            case "required" ->
                    value instanceof Boolean
                            ? " (true and false are of draft 3: a list of names in the schema of"
                                    + " the object)"
                            : "";
            default -> "";
        };
    }

    private static String exclusive(@Nullable Object value, Language language) {
        if (language.dialect() == Dialect.DRAFT_4) {
            return value instanceof Number
                    ? " (a number is of draft 6 and later: "
                            + choice(Dialect.DRAFT_7, language)
                            + ")"
                    : "";
        }
        return value instanceof Boolean
                ? " (true and false are of draft 4: the bound itself, or "
                        + choice(Dialect.DRAFT_4, language)
                        + ")"
                : "";
    }

    /** How another dialect is asked for: a document that says its dialect has the last word. */
    private static String choice(Dialect dialect, Language language) {
        return language.source() == Language.Source.CALLER
                ? "--dialect " + Keyword.word(dialect).replace(" ", "")
                : "\"$schema\": \"" + dialect.uri() + "#\"";
    }
}
