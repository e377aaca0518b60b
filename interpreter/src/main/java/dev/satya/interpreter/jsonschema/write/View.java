package dev.satya.interpreter.jsonschema.write;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.interpreter.resolve.Rewriter;
import dev.satya.schema.Annotations;
import dev.satya.schema.Kind;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.Strictness;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A schema as one side of an exchange sees it. What a reference leads to may look different from
 * different positions, and is then as many definitions. One view is of one schema.
 *
 * @param <P> what the schemas around one say about it
 */
abstract class View<P> extends Rewriter {
    private final Resolved schema;
    private final Map<Place<P>, String> names = new HashMap<>();
    private final Map<String, Schema> definitions = new LinkedHashMap<>();
    private final Deque<Open<P>> open = new ArrayDeque<>();
    private final boolean hasUnevaluated;
    private P position;

    /** A target seen from a position. */
    private record Place<P>(String target, P position) {}

    /** A definition to be made. */
    private record Open<P>(String name, Place<P> place) {}

    View(Resolved schema, P position) {
        this.schema = schema;
        this.position = position;
        hasUnevaluated = holds(schema.root(), UnevaluatedSchema.class::isInstance);
    }

    final Resolved whole() {
        Schema root = rewrite(schema.root());
        while (!open.isEmpty()) {
            Open<P> next = open.removeFirst();
            position = next.place.position;
            String target = next.place.target;
            definitions.put(next.name, rewrite(target(target), "$defs", target));
        }
        return new Resolved(root, definitions);
    }

    final P position() {
        return position;
    }

    final Map<String, Schema> targets() {
        return schema.targets();
    }

    private Schema target(String name) {
        return Objects.requireNonNull(schema.targets().get(name));
    }

    /** Whether something is so of a schema within this one, or of one that it leads to. */
    final boolean holds(Schema part, Predicate<Schema> condition) {
        return Search.finds(part, targets(), condition);
    }

    /** A schema as it is seen from another position. */
    final Schema seenFrom(P other, Schema part) {
        P outer = position;
        position = other;
        try {
            return rewrite(part);
        } finally {
            position = outer;
        }
    }

    /** The position inside a schema. */
    abstract P within(Schema schema);

    /** The simplest position from which a target looks as it does from here. */
    abstract P simplest(Schema target);

    @Override
    protected Schema rewrite(Schema schema) {
        P outer = position;
        position = within(schema);
        try {
            return bare(visited(schema));
        } finally {
            position = outer;
        }
    }

    /** The schema with its parts as they are seen, at the position inside it. */
    Schema visited(Schema schema) {
        return super.rewrite(schema);
    }

    /** Without what only an evaluation needs to know. */
    private Schema bare(Schema schema) {
        Annotations said = schema.annotations();
        String title = said.title();
        if (schema instanceof ObjectSchema object && title == null) {
            title = object.name();
        }
        Annotations told =
                Annotations.NONE
                        .withTitle(title)
                        .withDescription(said.description())
                        .withExamples(said.examples().toArray())
                        .withStrictness(strictness(said))
                        .withKeywords(said.keywords());
        Schema unnamed = schema instanceof ObjectSchema object ? object.unnamed() : schema;
        Schema bare = ((Kind<?>) unnamed).withAnnotations(told);
        return SchemaWriter.isAny(bare) && !SchemaWriter.isAny(schema) ? stillSaid(bare) : bare;
    }

    /** What is written takes part in what is evaluated, also where it says nothing any more. */
    private Schema stillSaid(Schema any) {
        return hasUnevaluated ? Schema.allOf(any) : any;
    }

    /** What of the strictness is to be written. */
    abstract @Nullable Strictness strictness(Annotations said);

    @Override
    public Schema visitReference(ReferenceSchema reference) {
        P seen = simplest(target(reference.name()));
        Place<P> place = new Place<>(reference.name(), seen);
        String name = names.get(place);
        if (name == null) {
            name = unused(reference.name());
            names.put(place, name);
            definitions.put(name, Schema.any());
            open.add(new Open<>(name, place));
        }
        return new ReferenceSchema(name, reference.constraints(), reference.annotations());
    }

    private String unused(String name) {
        String candidate = name;
        for (int i = 2; definitions.containsKey(candidate); i++) {
            candidate = name + "." + i;
        }
        return candidate;
    }
}
