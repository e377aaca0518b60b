package dev.satya.interpreter.build;

import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.object.ObjectParts;
import dev.satya.interpreter.plan.PlacedSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The nodes that were made, by what they were made of. For one thread. */
final class BuiltNodes {
    private final Map<PlacedSchema, Node> nodes = new HashMap<>();
    private final Map<PlacedSchema, ObjectParts> objects = new HashMap<>();

    void add(PlacedSchema place, Node node) {
        nodes.put(place, node);
    }

    void add(PlacedSchema place, ObjectParts object) {
        objects.put(place, object);
    }

    /** The node of a schema that was built. */
    Node node(PlacedSchema place) {
        return Objects.requireNonNull(nodes.get(place));
    }

    /** The parts of the node of an object that was built. */
    ObjectParts object(PlacedSchema place) {
        return Objects.requireNonNull(objects.get(place));
    }
}
