package dev.satya.interpreter.jsonschema;

import dev.satya.schema.Dialect;

/** What to do about a value that a keyword takes in another draft than the one at hand. */
final class OlderForms {
    private OlderForms() {}

    /** A suggestion for the end of a message. */
    static String hint(String keyword, Language language) {
        return switch (keyword) {
            case "items" ->
                    " (a list of items is of draft 2019-09 and before: prefixItems, or "
                            + choice(Dialect.DRAFT_7, language)
                            + ")";
            case "exclusiveMinimum", "exclusiveMaximum" ->
                    language.dialect() == Dialect.DRAFT_4
                            ? " (a number is of draft 6 and later: "
                                    + choice(Dialect.DRAFT_7, language)
                                    + ")"
                            : " (true and false are of draft 4: the bound itself, or "
                                    + choice(Dialect.DRAFT_4, language)
                                    + ")";
            case "required" ->
                    " (true and false are of draft 3: a list of names in the schema of the object)";
            default -> "";
        };
    }

    /** How another dialect is asked for: a document that says its dialect has the last word. */
    private static String choice(Dialect dialect, Language language) {
        return language.source() == Language.Source.CALLER
                ? "--dialect " + Keyword.word(dialect).replace(" ", "")
                : "\"$schema\": \"" + dialect.uri() + "#\"";
    }
}
