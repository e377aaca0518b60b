package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.interpreter.jsonschema.keyword.Keyword.Holds;

/** What values a keyword takes; {@link KeywordShapes} checks them. */
enum ValueShape {
    ANY("any value"),
    TEXT("text"),
    BOOLEAN("true or false"),
    NUMBER("a number"),
    POSITIVE("a number above 0"),
    COUNT("a whole number from 0"),
    ARRAY("an array"),
    /** What {@code enum} lists. */
    VALUES("an array of values"),
    TYPES("a type, or an array of types"),
    NAMES("an array of texts"),
    NAMES_BY_MEMBER("an object of arrays of texts"),
    TEXTS_BY_MEMBER("an object of texts"),
    BOOLEANS_BY_MEMBER("an object of true and false"),
    /** What identifies a resource. */
    IDENTIFIER("a URI reference"),
    ANCHOR("a name"),
    SCHEMA("a schema", Holds.SCHEMA),
    /** The same, where draft 4 has true and false too. */
    SCHEMA_OR_BOOLEAN("a schema, true or false", Holds.SCHEMA),
    SCHEMAS("an array of schemas", Holds.SCHEMAS),
    SCHEMA_OR_LIST("a schema, or an array of schemas", Holds.SCHEMA_OR_LIST),
    MEMBERS("an object of schemas", Holds.MEMBERS),
    MEMBERS_OR_NAMES("an object of schemas and arrays of texts", Holds.MEMBERS_OR_NAMES);

    private final String words;
    private final Holds holds;

    ValueShape(String words) {
        this(words, Holds.NOTHING);
    }

    ValueShape(String words, Holds holds) {
        this.words = words;
        this.holds = holds;
    }

    /** The shape in words, as they follow "must be". */
    String words() {
        return words;
    }

    Holds holds() {
        return holds;
    }
}
