package dev.satya.interpreter.jsonschema.write;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Rewriter;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Looks through a schema and what references in it lead to. */
final class Search extends Rewriter {
    private final Predicate<Schema> condition;
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean isFound;

    private Search(Predicate<Schema> condition) {
        this.condition = condition;
    }

    /** Whether the condition holds of a schema among them. */
    static boolean finds(Schema schema, Map<String, Schema> targets, Predicate<Schema> condition) {
        Search search = new Search(condition);
        search.rewrite(schema);
        while (!search.isFound && !search.open.isEmpty()) {
            Schema target = targets.get(search.open.removeFirst());
            if (target != null) {
                search.rewrite(target);
            }
        }
        return search.isFound;
    }

    @Override
    protected Schema rewrite(Schema schema) {
        isFound = isFound || condition.test(schema);
        return isFound ? schema : super.rewrite(schema);
    }

    @Override
    public Schema visitReference(ReferenceSchema reference) {
        if (seen.add(reference.name())) {
            open.add(reference.name());
        }
        return reference;
    }

    /** Whether an annotation is true of whatever a schema describes. */
    static boolean isMarked(Schema schema, String keyword, Map<String, Schema> targets) {
        return isMarked(schema, keyword, targets, new HashSet<>());
    }

    /** What is referred to again has been asked. */
    private static boolean isMarked(
            Schema schema, String keyword, Map<String, Schema> targets, Set<String> asked) {
        if (Boolean.TRUE.equals(schema.annotations().keywords().get(keyword))) {
            return true;
        }
        if (schema instanceof ReferenceSchema reference) {
            Schema target = asked.add(reference.name()) ? targets.get(reference.name()) : null;
            return target != null && isMarked(target, keyword, targets, asked);
        }
        if (schema instanceof AllOfSchema all) {
            return all.branches().stream().anyMatch(it -> isMarked(it, keyword, targets, asked));
        }
        if (schema instanceof HookedSchema hooked) {
            return isMarked(hooked.schema(), keyword, targets, asked);
        }
        return schema instanceof NullableSchema nullable
                && isMarked(nullable.schema(), keyword, targets, asked);
    }
}
