package dev.satya.interpreter.introspect.graph;

import dev.satya.Schema;
import dev.satya.interpreter.introspect.annotation.Groups;
import dev.satya.interpreter.introspect.graph.GraphClass.Form;
import dev.satya.interpreter.members.BoundType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a class leads to, each with its arguments and groups once, however many ways lead
 * to it. Within their schemas they are references by numbers; {@link ClassPlaces} puts them together.
 */
public final class ClassGraph {
    /** So many classes may stand within each other: one whose arguments grow has no end. */
    private static final int MOST_NESTED = 256;

    /** Nor has one that has ever other arguments in two ways. */
    private static final int MOST_CLASSES = 10_000;

    /** Nor one that has its argument twice in the next; in characters. */
    private static final int LONGEST_TYPE = 20_000;

    private final Map<String, GraphClass> byKey = new HashMap<>();
    private final List<GraphClass> classes = new ArrayList<>();
    private final Deque<GraphClass> unread = new ArrayDeque<>();

    /** All of them, by number. */
    public List<GraphClass> classes() {
        return classes;
    }

    /** The next one whose schema is not known; null: there is none. */
    public @Nullable GraphClass next() {
        GraphClass next = unread.poll();
        while (next != null && next.isKnown()) {
            next = unread.poll();
        }
        return next;
    }

    /** What stands for one of the classes where it is used. */
    public static Schema reference(GraphClass meant) {
        return Schema.reference(String.valueOf(meant.number()));
    }

    /** The object that a reference stands for, where it is known; null: it stands for no object. */
    public @Nullable ObjectSchema known(Schema reference) {
        if (!(reference instanceof ReferenceSchema known)) {
            return null;
        }
        GraphClass meant = classes.get(number(known));
        return meant.isKnown() && meant.schema() instanceof ObjectSchema object ? object : null;
    }

    /** The number of the class that a reference stands for. */
    public static int number(ReferenceSchema reference) {
        return Integer.parseInt(reference.name());
    }

    /**
     * The one of a type, which is looked into once.
     *
     * @param tags the members by which unions around it tell it from others
     * @param place where it stands, for people
     * @param trail from the root of the schema to there
     * @param depth how many classes it is away from the first one
     * @throws SchemaException if there is no end of them
     */
    public GraphClass find(
            Form form,
            BoundType type,
            Groups groups,
            SortedSet<String> tags,
            String place,
            List<String> trail,
            int depth) {
        String text = type.bareText();
        String key = (form == Form.BRANCH ? "branch " : "") + tags + text + " " + groups.text();
        GraphClass known = byKey.get(key);
        if (known != null && form == Form.STAGE && known.form() != Form.STAGE) {
            key = "stage " + key;
            known = byKey.get(key);
        }
        if (known != null) {
            return known;
        }
        if (depth > MOST_NESTED || classes.size() == MOST_CLASSES || text.length() > LONGEST_TYPE) {
            throw endless(type);
        }
        GraphClass found =
                new GraphClass(classes.size(), form, type, groups, tags, place, trail, depth);
        byKey.put(key, found);
        classes.add(found);
        unread.add(found);
        return found;
    }

    private static SchemaException endless(BoundType type) {
        return new SchemaException(
                "more than "
                        + MOST_NESTED
                        + " classes stand within each other, or more than "
                        + MOST_CLASSES
                        + " belong together: the type "
                        + type.raw().getTypeName()
                        + " may be one with ever other arguments");
    }
}
