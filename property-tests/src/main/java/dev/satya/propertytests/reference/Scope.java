package dev.satya.propertytests.reference;

import dev.satya.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What references stand for (REF-1): the innermost enclosing definition or named object of that
 * name.
 *
 * @param named the definitions, or the one named object, that this scope adds
 * @param outer the enclosing scope
 */
record Scope(Map<String, ? extends Schema> named, @Nullable Scope outer) {
    static final Scope EMPTY = new Scope(Map.of(), null);

    Scope plus(Map<String, ? extends Schema> named) {
        return new Scope(named, this);
    }

    /** A schema, and the scope in which it was written. */
    record Target(Schema schema, Scope scope) {}

    /**
     * Definitions are written in the scope that has them all; a named object is written outside of
     * the scope that it opens, and opens it again when applied.
     */
    Target find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Schema schema = scope.named.get(name);
            if (schema != null) {
                return new Target(schema, scope);
            }
        }
        throw new IllegalArgumentException("nothing is named \"" + name + "\"");
    }
}
