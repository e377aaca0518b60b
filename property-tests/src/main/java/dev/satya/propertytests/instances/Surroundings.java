package dev.satya.propertytests.instances;

import dev.satya.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What references stand for where an instance is made.
 *
 * @param named definitions, or one named object
 * @param outer those further out
 */
record Surroundings(Map<String, ? extends Schema> named, @Nullable Surroundings outer) {
    static final Surroundings NONE = new Surroundings(Map.of(), null);

    Surroundings plus(Map<String, ? extends Schema> named) {
        return new Surroundings(named, this);
    }

    /** Where {@code name} is known; itself if it is known nowhere. */
    Surroundings opening(String name) {
        Surroundings place = this;
        while (!place.named.containsKey(name)) {
            if (place.outer == null) {
                throw new IllegalArgumentException("nothing is named \"" + name + "\"");
            }
            place = place.outer;
        }
        return place;
    }

    Schema schema(String name) {
        Schema schema = opening(name).named.get(name);
        if (schema == null) {
            throw new IllegalArgumentException("nothing is named \"" + name + "\"");
        }
        return schema;
    }
}
