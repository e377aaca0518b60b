package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.slot.ModelSecrets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for objects that have a certain member (JSON Schema 2020-12 Validation §6.5.4, Core
 * §10.2.2.4).
 *
 * @param names the member, and those that are then required
 * @param members what is told of them
 */
public record Dependent(NameTable names, Node schema, ModelSecrets members) implements Combinator {

    @Override
    public @Nullable Object apply(TriedValue tried, Evaluation run, int depth) {
        boolean[] given = tried.given(names, run);
        if (!given[0]) {
            return tried.apply(AnyNode.ANY, run, depth);
        }
        Failure missing = null;
        for (int i = 1; i < given.length; i++) {
            if (!given[i]) {
                missing = Failure.join(missing, missing(names.name(i), run), run);
                if (run.stopsAtFirst()) {
                    return missing;
                }
            }
        }
        Object value = tried.apply(schema, run, depth);
        if (value instanceof Failure failure) {
            return Failure.join(missing, failure, run);
        }
        return missing == null ? value : missing;
    }

    private Failure missing(String name, Evaluation run) {
        return run.isVerdictOnly()
                ? run.fail("dependentRequired", null)
                : run.fail("dependentRequired", Map.of("property", names.name(0)), null)
                        .under(name);
    }

    @Override
    public void explain(Outline out) {
        List<String> all = names.names().stream().map(members::name).toList();
        String others = String.join(", ", all.subList(1, all.size()));
        out.line("if has " + all.get(0) + (others.isEmpty() ? "" : ", requires " + others));
        out.child("", schema);
    }
}
