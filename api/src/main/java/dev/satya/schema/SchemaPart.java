package dev.satya.schema;

import dev.satya.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A schema within another one, and what it is there. Immutable. */
public final class SchemaPart {
    private final Schema schema;
    private final Role role;
    private final List<String> trail;

    /** What a part is applied to. */
    public enum Role {
        /** To the same value as the schema that it is part of. */
        IN_PLACE,
        /** To items, members or names of that value. */
        WITHIN,
        /** To nothing, but where a reference leads to it. */
        DEFINITION
    }

    private SchemaPart(Schema schema, Role role, String... trail) {
        this.schema = Objects.requireNonNull(schema, "schema");
        this.role = role;
        this.trail = List.of(trail);
    }

    static SchemaPart inPlace(Schema schema, String... trail) {
        return new SchemaPart(schema, Role.IN_PLACE, trail);
    }

    static SchemaPart within(Schema schema, String... trail) {
        return new SchemaPart(schema, Role.WITHIN, trail);
    }

    static SchemaPart definition(String name, Schema schema) {
        return new SchemaPart(schema, Role.DEFINITION, "$defs", name);
    }

    static List<SchemaPart> branches(String keyword, List<Schema> branches) {
        List<SchemaPart> parts = new ArrayList<>(branches.size());
        for (Schema branch : branches) {
            parts.add(inPlace(branch, keyword, Integer.toString(parts.size())));
        }
        return parts;
    }

    /** The part itself. */
    public Schema schema() {
        return schema;
    }

    /** What it is applied to. */
    public Role role() {
        return role;
    }

    /** Whether it is applied to the same value as the schema that it is part of. */
    public boolean isInPlace() {
        return role == Role.IN_PLACE;
    }

    /**
     * The steps from the schema to it in the keywords of JSON Schema 2020-12: a keyword, and within
     * it an index or a name, as in {@code properties}, {@code age}. Empty for what a kind wraps
     * without a keyword, such as what may be null.
     */
    public List<String> trail() {
        return trail;
    }

    /** The trail and the part, for people. */
    @Override
    public String toString() {
        return "/" + String.join("/", trail) + ": " + schema;
    }
}
