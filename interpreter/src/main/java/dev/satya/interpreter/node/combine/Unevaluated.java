package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MemberFailures;
import dev.satya.interpreter.node.NeverNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedInstance;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.slot.MemberMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema, and what holds for items and members about which it says nothing (JSON Schema 2020-12
 * Core §11). A valid instance is gone through a second time to find those.
 *
 * @param items null: nothing more is said about items
 * @param properties null: nothing more is said about members
 */
public record Unevaluated(Node schema, @Nullable Node items, @Nullable Node properties)
        implements Combinator {

    @Override
    public @Nullable Object apply(TriedValue tried, Evaluation run, int depth) {
        return run.isOverCanonical() && tried instanceof TriedInstance plain
                ? applyOnce(plain, run, depth)
                : applyToCopy(tried, run, depth);
    }

    /** In one pass: a canonical instance is what any makes of it. */
    private @Nullable Object applyOnce(TriedInstance tried, Evaluation run, int depth) {
        Object instance = tried.instance();
        if (!hasRest(instance)) {
            return tried.apply(schema, run, depth);
        }
        EvaluatedPositions evaluated = new EvaluatedPositions();
        Object value = schema.evaluate(instance, evaluated, run, depth);
        if (value instanceof Failure) {
            return value;
        }
        EvaluatedPositions around = tried.evaluated();
        if (around != null) {
            around.addAll();
        }
        Failure failure = ofRest(instance, evaluated, run, depth);
        return failure == null ? value : failure;
    }

    /** What is spoken about is found in the canonical copy of a valid instance. */
    private @Nullable Object applyToCopy(TriedValue tried, Evaluation run, int depth) {
        Object value = tried.apply(schema, run, depth);
        if (value instanceof Failure) {
            return value;
        }
        Object instance = tried.canonical(run, depth);
        if (instance instanceof Failure || !hasRest(instance)) {
            return instance instanceof Failure ? instance : value;
        }
        EvaluatedPositions evaluated = new EvaluatedPositions();
        Evaluation again = run.verdict().overCanonical();
        if (schema.evaluate(instance, evaluated, again, depth) instanceof Failure failed) {
            if (failed.isEnd()) {
                return failed;
            }
            evaluated = new EvaluatedPositions(); // what it holds by then depends on the way
        }
        Failure failure = ofRest(instance, evaluated, run.overCanonical(), depth);
        return failure == null ? value : failure;
    }

    /** Whether something is said here about what the schema does not speak about. */
    private boolean hasRest(@Nullable Object instance) {
        return instance instanceof List
                ? items != null
                : properties != null && instance instanceof Map;
    }

    private @Nullable Failure ofRest(
            @Nullable Object instance, EvaluatedPositions evaluated, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        if (items != null && instance instanceof List<?> list) {
            return ofItems(list, items, evaluated, run, inner);
        }
        return properties != null && instance instanceof MemberMap map
                ? ofMembers(map, properties, evaluated, run, inner)
                : null;
    }

    private static @Nullable Failure ofItems(
            List<?> list, Node items, EvaluatedPositions evaluated, Evaluation run, int inner) {
        Failure all = null;
        for (int i = 0; i < list.size(); i++) {
            if (evaluated.has(i)) {
                continue;
            }
            Object outcome = outcome(list.get(i), items, "unevaluatedItems", run, inner);
            if (outcome instanceof Failure failure) {
                all = Failure.join(all, failure.under(i), run);
                if (all.isEnough(run)) {
                    return all;
                }
            }
        }
        return all;
    }

    private static @Nullable Failure ofMembers(
            MemberMap map,
            Node properties,
            EvaluatedPositions evaluated,
            Evaluation run,
            int inner) {
        MemberFailures failures = new MemberFailures(run);
        for (int i = 0; i < map.size(); i++) {
            if (!evaluated.has(i)) {
                Object outcome =
                        outcome(map.value(i), properties, "unevaluatedProperties", run, inner);
                if (failures.add(map.name(i), outcome)) {
                    break;
                }
            }
        }
        return failures.joined();
    }

    private static @Nullable Object outcome(
            @Nullable Object value, Node schema, String code, Evaluation run, int inner) {
        return schema == NeverNode.NEVER
                ? run.fail(code, null)
                : schema.evaluate(value, null, run, inner);
    }

    @Override
    public void explain(Outline out) {
        out.line("evaluated");
        out.child("", schema);
        if (items != null) {
            out.child("other items", items);
        }
        if (properties != null) {
            out.child("other members", properties);
        }
    }
}
