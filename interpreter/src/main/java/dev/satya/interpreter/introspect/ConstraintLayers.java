package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Constraint;
import dev.satya.schema.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of annotations on one type. A schema has one bound of a kind, the tightest; Jakarta
 * Validation reports each annotation with its own message. So a second bound of a kind goes into a
 * schema of its own, which holds beside the first.
 */
final class ConstraintLayers {
    private final Kind<?> plain;
    private final List<Layer> layers = new ArrayList<>();

    /** One schema, and what its constraints say if they are violated. */
    private static final class Layer {
        private Kind<?> kind;
        private final Map<String, Constraint> held = new LinkedHashMap<>();
        private final Map<String, @Nullable String> messages = new LinkedHashMap<>();

        Layer(Kind<?> kind) {
            this.kind = kind;
        }
    }

    /**
     * None yet.
     *
     * @param plain the schema of the type
     */
    ConstraintLayers(Kind<?> plain) {
        this.plain = plain;
    }

    /**
     * Adds a constraint.
     *
     * @param message null: that of the catalogue
     */
    void add(Constraint constraint, @Nullable String message) {
        String key = key(constraint);
        for (Layer layer : layers) {
            Constraint held = layer.held.get(key);
            if (held == null && hasRoom(layer, constraint)) {
                put(layer, key, constraint, message);
                return;
            }
            boolean isSame = Objects.equals(layer.messages.get(key), message);
            if (constraint.equals(held) && isSame) {
                return;
            }
        }
        Layer layer = new Layer(plain);
        layers.add(layer);
        put(layer, key, constraint, message);
    }

    /** Whether a schema keeps both what it has and the constraint: of two bounds one may say all. */
    private boolean hasRoom(Layer layer, Constraint constraint) {
        List<Constraint> before = layer.kind.constraints();
        List<Constraint> after = layer.kind.with(constraint).constraints();
        boolean isOfUse = plain.with(constraint).constraints().contains(constraint);
        return layer.held.values().stream()
                        .allMatch(held -> after.contains(held) || !before.contains(held))
                && (after.contains(constraint) || !isOfUse);
    }

    private static void put(
            Layer layer, String key, Constraint constraint, @Nullable String message) {
        layer.kind = layer.kind.with(constraint);
        layer.held.put(key, constraint);
        layer.messages.put(key, message);
    }

    /** All of them together. */
    Kind<?> schema() {
        if (layers.isEmpty()) {
            return plain;
        }
        List<Schema> schemas = new ArrayList<>();
        for (Layer layer : layers) {
            Kind<?> kind = layer.kind;
            for (Map.Entry<String, @Nullable String> each : layer.messages.entrySet()) {
                boolean isHeld = kind.constraints().contains(layer.held.get(each.getKey()));
                if (isHeld && each.getValue() != null) {
                    kind = kind.message(each.getKey(), each.getValue());
                }
            }
            schemas.add(kind);
        }
        return schemas.size() == 1
                ? (Kind<?>) schemas.get(0)
                : new AllOfSchema(schemas, List.of(), Annotations.NONE);
    }

    /** Of several patterns each has a message of its own. */
    private static String key(Constraint constraint) {
        return constraint instanceof Constraint.Pattern pattern
                ? "pattern=" + pattern.regex()
                : constraint.code();
    }
}
