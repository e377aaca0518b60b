package dev.satya.interpreter.introspect.graph;

import dev.satya.Schema;
import dev.satya.interpreter.introspect.annotation.Groups;
import dev.satya.interpreter.members.BoundType;
import dev.satya.schema.SchemaException;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A class with its arguments, as groups of constraints have it: one schema of a {@link ClassGraph}. */
public final class GraphClass {
    private final int number;
    private final Form form;
    private final BoundType type;
    private final Groups groups;
    private final SortedSet<String> tags;
    private final String place;
    private final List<String> trail;
    private final int depth;
    private @Nullable Schema schema;

    /** What is made of a class. */
    public enum Form {
        /** Its objects, or those of its subtypes, or one schema for each group of a sequence. */
        WHOLE,
        /** One of several subtypes: its own objects, which have their tag. */
        BRANCH,
        /** Its objects for one group of a sequence. */
        STAGE
    }

    /**
     * One that is not looked into yet.
     *
     * @param tags the members by which unions around it tell it from others
     * @param place where it was found, for people
     * @param trail from the root of the schema to where it was found
     * @param depth how many classes it is away from the first one
     */
    public GraphClass(
            int number,
            Form form,
            BoundType type,
            Groups groups,
            SortedSet<String> tags,
            String place,
            List<String> trail,
            int depth) {
        this.number = number;
        this.form = form;
        this.type = type;
        this.groups = groups;
        this.tags = new TreeSet<>(tags);
        this.place = place;
        this.trail = List.copyOf(trail);
        this.depth = depth;
    }

    public int number() {
        return number;
    }

    public Form form() {
        return form;
    }

    public BoundType type() {
        return type;
    }

    public Groups groups() {
        return groups;
    }

    /** The members by which unions around it tell it from others: documents have them. */
    public SortedSet<String> tags() {
        return tags;
    }

    public String place() {
        return place;
    }

    public List<String> trail() {
        return trail;
    }

    public int depth() {
        return depth;
    }

    /** The name that references have where it has no other meaning. */
    public String name() {
        return type.raw().getSimpleName();
    }

    public boolean isKnown() {
        return schema != null;
    }

    /** Its schema, in which other classes are references of the graph. */
    public Schema schema() {
        return Objects.requireNonNull(schema);
    }

    public void become(Schema schema) {
        this.schema = schema;
    }

    /** A mistake that was found at a trail. */
    public static SchemaException located(SchemaException mistake, List<String> trail) {
        SchemaException located = mistake;
        for (int i = trail.size() - 1; i >= 0; i--) {
            located = located.under(trail.get(i));
        }
        return located;
    }
}
