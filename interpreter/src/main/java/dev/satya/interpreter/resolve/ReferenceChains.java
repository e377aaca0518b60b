package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.ReferenceSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets references to a target that says nothing itself, but refers to another one, lead to that one at
 * once: a chain of any length costs one step, in compilation as in evaluation.
 */
final class ReferenceChains extends Rewriter {
    private final Map<String, Schema> targets;
    private final Map<String, String> ends = new HashMap<>();

    private ReferenceChains(Map<String, Schema> targets) {
        this.targets = targets;
    }

    /** The same schema with shorter ways, where no reference leads back to itself without progress. */
    static Resolved shorten(Resolved schema) {
        ReferenceChains chains = new ReferenceChains(schema.targets());
        if (schema.targets().values().stream().noneMatch(target -> next(target) != null)) {
            return schema;
        }
        Map<String, Schema> targets = new LinkedHashMap<>();
        schema.targets()
                .forEach(
                        (name, target) -> targets.put(name, chains.rewrite(target, "$defs", name)));
        return new Resolved(chains.rewrite(schema.root()), targets);
    }

    /** What a schema refers to that says nothing else about the value; null: it is another schema. */
    private static @Nullable String next(@Nullable Schema target) {
        return target instanceof ReferenceSchema reference
                        && reference.constraints().isEmpty()
                        && saysNothing(reference.annotations())
                ? reference.name()
                : null;
    }

    /** Words for people alone. */
    private static boolean saysNothing(Annotations said) {
        return said.strictness() == null
                && said.usualStrictness() == null
                && !said.isSecret()
                && !said.hasMessages();
    }

    private String end(String name) {
        List<String> passed = new ArrayList<>();
        String end = name;
        for (String next = end; next != null; next = next(targets.get(end))) {
            end = ends.getOrDefault(next, next);
            passed.add(next);
        }
        for (String each : passed) {
            ends.put(each, end);
        }
        return end;
    }

    @Override
    public Schema visitReference(ReferenceSchema schema) {
        String end = end(schema.name());
        return end.equals(schema.name())
                ? schema
                : new ReferenceSchema(end, schema.constraints(), schema.annotations());
    }
}
