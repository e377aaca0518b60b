package dev.satya.interpreter.jsonschema.keyword;

import java.util.Set;

/** What the keywords of a family speak about. */
public enum KeywordFamily {
    /** Values of every type. */
    ANY("any value"),
    /** Numbers alone. */
    NUMBERS("numbers"),
    /** Text alone. */
    TEXT("text"),
    /** Arrays alone. */
    ARRAYS("arrays"),
    /** Objects alone. */
    OBJECTS("objects"),
    /** Objects that have a certain member. */
    DEPENDENT("objects with a certain member"),
    /** Other schemas about the same value. */
    TOGETHER("schemas together"),
    /** Items and members that no other keyword has looked at. */
    UNEVALUATED("items and members that are left"),
    /** Another schema, by its name. */
    REFERENCES("references"),
    /** What a schema is called, and schemas that are only referred to. */
    NAMES("names of schemas"),
    /** What the value is to people and tools. */
    DATA("about the data"),
    /** Which language a document is in. */
    DIALECT("the dialect");

    private final String title;

    KeywordFamily(String title) {
        this.title = title;
    }

    /** The family in words, as the documentation has it. */
    String title() {
        return title;
    }

    /** The names of its keywords in the latest draft and in this library. */
    public Set<String> names() {
        return KeywordIndex.names(this);
    }

    /** Those of them that are true or false of a value by themselves. */
    public Set<String> assertions() {
        return KeywordIndex.assertions(this);
    }
}
