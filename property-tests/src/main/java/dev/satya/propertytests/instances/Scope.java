package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.reference.Outcome;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.spi.ConstraintPlugin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What names stand for where an instance is made.
 *
 * @param named definitions, or one named object
 * @param outer those further out
 * @param plugins by the names of their constraints
 */
record Scope(
        Map<String, ? extends Schema> named,
        @Nullable Scope outer,
        Map<String, ConstraintPlugin> plugins) {
    /** Nothing but these named constraints. */
    static Scope of(Collection<? extends ConstraintPlugin> plugins) {
        Map<String, ConstraintPlugin> byName = new LinkedHashMap<>();
        plugins.forEach(plugin -> byName.put(plugin.name(), plugin));
        return new Scope(Map.of(), null, byName);
    }

    Scope plus(Map<String, ? extends Schema> named) {
        return new Scope(named, this, plugins);
    }

    /** Where {@code name} is known; itself if it is known nowhere. */
    Scope opening(String name) {
        Scope place = this;
        while (!place.named.containsKey(name)) {
            if (place.outer == null) {
                throw new IllegalArgumentException("nothing is named \"" + name + "\"");
            }
            place = place.outer;
        }
        return place;
    }

    /** What the reference says about {@code value} by a schema that stands here. */
    Outcome ask(Schema schema, @Nullable Object value) {
        Schema closed = schema;
        for (Scope place = this; place != null; place = place.outer) {
            closed = place.named.isEmpty() ? closed : Schema.definitions(place.named, closed);
        }
        return ReferenceValidator.of(closed).with(plugins.values()).validate(value);
    }

    Schema schema(String name) {
        Schema schema = opening(name).named.get(name);
        if (schema == null) {
            throw new IllegalArgumentException("nothing is named \"" + name + "\"");
        }
        return schema;
    }
}
