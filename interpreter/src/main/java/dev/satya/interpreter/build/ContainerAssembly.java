package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.node.array.ArrayNode;
import dev.satya.interpreter.node.array.ContainsCheck;
import dev.satya.interpreter.node.array.DistinctNode;
import dev.satya.interpreter.node.array.ItemNodes;
import dev.satya.interpreter.node.array.OmittingArrayNode;
import dev.satya.interpreter.node.object.MapNode;
import dev.satya.interpreter.plan.KeptValues;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.ArraySchema.Repeats;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.MaxItems;
import dev.satya.schema.Constraint.MaxProperties;
import dev.satya.schema.Constraint.MinItems;
import dev.satya.schema.Constraint.MinProperties;
import dev.satya.schema.Constraint.UniqueItems;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.MapSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of arrays and maps. */
final class ContainerAssembly {
    private final NodeBuilder builder;
    private final KeptValues kept;

    ContainerAssembly(NodeBuilder builder) {
        this.builder = builder;
        this.kept = new KeptValues(builder.targets());
    }

    Node array(ArraySchema array) {
        return array.contains() == null
                ? array(array, null)
                : builder.repetitions().again(() -> array(array, array.contains()));
    }

    private Node array(ArraySchema array, @Nullable Contains contains) {
        if (array.repeats() == Repeats.KEPT) {
            return list(array, contains);
        }
        List<Constraint> constraints = array.constraints();
        return new DistinctNode(
                list(array.withConstraints(List.of()), contains),
                SizeRange.of(constraints, MinItems.class, "minItems", MaxItems.class, "maxItems"),
                builder.checks().bind(constraints, Set.of(JsonType.ARRAY)));
    }

    private Node list(ArraySchema array, @Nullable Contains contains) {
        ArrayNode list = kept(array, contains);
        return HookedSchema.omits(array.items()) ? new OmittingArrayNode(list) : list;
    }

    private ArrayNode kept(ArraySchema array, @Nullable Contains contains) {
        List<Constraint> constraints = array.constraints();
        boolean isUnique = constraints.stream().anyMatch(UniqueItems.class::isInstance);
        List<Schema> items = new ArrayList<>(array.prefix());
        items.add(array.items());
        return new ArrayNode(
                new ItemNodes(
                        builder.children("prefixItems", array.prefix()),
                        builder.child(array.items(), "items")),
                contains == null
                        ? null
                        : new ContainsCheck(
                                builder.child(contains.schema(), "contains"),
                                contains.minimum(),
                                contains.maximum(),
                                contains.evaluates(),
                                SizeRange.told(contains.writtenMinimum())),
                SizeRange.of(constraints, MinItems.class, "minItems", MaxItems.class, "maxItems"),
                isUnique,
                builder.checks().bind(constraints, Set.of(JsonType.ARRAY)),
                builder.context().mode(),
                kept.by(isUnique ? items : List.of(), builder.context().mode()));
    }

    Node map(MapSchema map) {
        return new MapNode(
                builder.child(map.keys(), "propertyNames"),
                builder.child(map.values(), "additionalProperties"),
                memberCount(map.constraints()),
                builder.checks().bind(map.constraints(), Set.of(JsonType.OBJECT)),
                kept.by(List.of(map.keys()), builder.context().mode()),
                builder.settings().writer());
    }

    static SizeRange memberCount(List<Constraint> constraints) {
        return SizeRange.of(
                constraints,
                MinProperties.class,
                "minProperties",
                MaxProperties.class,
                "maxProperties");
    }
}
