package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.introspect.annotation.Groups;
import dev.satya.interpreter.introspect.annotation.MessageBundles;
import dev.satya.interpreter.introspect.graph.ClassGraph;
import dev.satya.interpreter.introspect.graph.GraphClass;
import dev.satya.interpreter.introspect.graph.GraphClass.Form;
import dev.satya.interpreter.introspect.validator.ValidatorFactory;
import dev.satya.interpreter.members.BoundType;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Supplier;

/**
 * What is known while the classes of a graph are read: which one it is, for which groups, and where.
 * For one thread.
 */
final class ClassReading {
    private final ClassGraph graph = new ClassGraph();
    private final MessageBundles bundles = new MessageBundles();
    private final KnownScalars scalars;
    private final ValidatorFactory factory;
    private final Cascade cascade;
    private Groups groups;

    /** From the root of the schema to what is looked at. */
    private List<String> trail = new ArrayList<>();

    /** How many classes that is away from the first one. */
    private int depth;

    /** Whether objects are looked into. */
    enum Cascade {
        /** As everywhere in a class. */
        ALWAYS,
        /** Objects and bytes are anything, but for null. */
        NEVER
    }

    ClassReading(KnownScalars scalars, ValidatorFactory factory, Groups groups, Cascade cascade) {
        this.scalars = scalars;
        this.factory = factory;
        this.groups = groups;
        this.cascade = cascade;
    }

    ClassGraph graph() {
        return graph;
    }

    MessageBundles bundles() {
        return bundles;
    }

    KnownScalars scalars() {
        return scalars;
    }

    ValidatorFactory factory() {
        return factory;
    }

    Cascade cascade() {
        return cascade;
    }

    /** Those whose constraints are read. */
    Groups groups() {
        return groups;
    }

    /** Begins to read a class. */
    void begin(GraphClass next) {
        groups = next.groups();
        depth = next.depth();
        trail = new ArrayList<>(next.trail());
    }

    /** A mistake in what is read now. */
    SchemaException located(SchemaException mistake) {
        return GraphClass.located(mistake, trail);
    }

    /** What is read for other groups. */
    <T> T within(Groups others, Supplier<T> read) {
        Groups around = groups;
        groups = others;
        T result = read.get();
        groups = around;
        return result;
    }

    /** What is read at a place in the schema, which a mistake tells. */
    <T> T at(String keyword, String name, Supplier<T> read) {
        trail.addAll(List.of(keyword, name));
        T result = read.get();
        trail.remove(trail.size() - 1);
        trail.remove(trail.size() - 1);
        return result;
    }

    /**
     * The class of the graph that a type is, for the groups.
     *
     * @param tags the members by which unions around it tell it from others
     */
    GraphClass find(Form form, BoundType type, SortedSet<String> tags, String place) {
        return graph.find(form, type, groups, tags, place, trail, depth + 1);
    }

    /** What stands for a class. */
    Schema use(BoundType type, String place) {
        return use(type, Collections.emptySortedSet(), place);
    }

    /** What stands for a class that unions around it tell from others by these members. */
    Schema use(BoundType type, SortedSet<String> tags, String place) {
        return ClassGraph.reference(find(Form.WHOLE, type, tags, place));
    }
}
