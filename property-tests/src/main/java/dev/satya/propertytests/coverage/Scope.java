package dev.satya.propertytests.coverage;

import dev.satya.Schema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.ObjectSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What references stand for, and where that is.
 *
 * @param named definitions, or one named object
 * @param places of the same
 * @param outer those further out; null: there are none
 */
record Scope(Map<String, Schema> named, Map<String, String> places, @Nullable Scope outer) {
    static final Scope EMPTY = new Scope(Map.of(), Map.of(), null);

    /** This scope with what {@code schema} at {@code place} names. */
    Scope inside(Schema schema, String place) {
        if (schema instanceof ObjectSchema object && object.name() != null) {
            return new Scope(Map.of(object.name(), object), Map.of(object.name(), place), this);
        }
        if (schema instanceof DefinitionsSchema definitions) {
            Map<String, String> places = new LinkedHashMap<>();
            for (String name : definitions.definitions().keySet()) {
                places.put(name, place + "/definitions/" + name);
            }
            return new Scope(definitions.definitions(), places, this);
        }
        return this;
    }

    /** Where {@code name} is known. */
    Scope opening(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.named.containsKey(name)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("nothing is named \"" + name + "\"");
    }

    /** {@code schema} such that it can stand alone. */
    Schema closed(Schema schema) {
        Schema closed = schema;
        for (Scope scope = this; scope != null; scope = scope.outer) {
            closed = scope.named.isEmpty() ? closed : Schema.definitions(scope.named, closed);
        }
        return closed;
    }
}
