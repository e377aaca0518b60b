package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MemberFailures;
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
record Unevaluated(Node schema, @Nullable Node items, @Nullable Node properties)
        implements Combinator {

    @Override
    public @Nullable Object apply(Trial trial, Evaluation run, int depth) {
        return run.isOverCanonical()
                ? applyMarking(trial, run, depth)
                : applyAndMark(trial, run, depth);
    }

    /** In one pass: a canonical instance is what any makes of it. */
    private @Nullable Object applyMarking(Trial trial, Evaluation run, int depth) {
        Object instance =
                trial instanceof Trial.Marking marking
                        ? marking.instance()
                        : ((Trial.OfInstance) trial).instance();
        if (!(instance instanceof List || instance instanceof Map)) {
            return trial.apply(schema, run, depth);
        }
        Evaluated evaluated = new Evaluated();
        Object value = schema.evaluateMarking(instance, evaluated, run, depth);
        if (value instanceof Failure) {
            return value;
        }
        Failure failure = ofRest(instance, evaluated, run, depth);
        if (trial instanceof Trial.Marking marking) {
            markAll(instance, evaluated);
            marking.evaluated().addAll(evaluated);
        }
        return failure == null ? value : failure;
    }

    private @Nullable Object applyAndMark(Trial trial, Evaluation run, int depth) {
        Object value = trial.apply(schema, run, depth);
        if (value instanceof Failure) {
            return value;
        }
        Object instance = trial.apply(AnyNode.ANY, run, depth);
        if (instance instanceof Failure) {
            return instance;
        }
        boolean hasRest =
                (items != null && instance instanceof List)
                        || (properties != null && instance instanceof Map);
        if (!hasRest || instance == null) {
            return value;
        }
        Evaluated evaluated = new Evaluated();
        schema.mark(instance, evaluated, run.overCanonical(), depth);
        Failure failure = ofRest(instance, evaluated, run, depth);
        return failure == null ? value : failure;
    }

    private @Nullable Failure ofRest(
            Object instance, Evaluated evaluated, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        if (items != null && instance instanceof List<?> list) {
            return ofItems(list, items, evaluated, run, inner);
        }
        return properties != null && instance instanceof Map<?, ?> map
                ? ofMembers(map, properties, evaluated, run, inner)
                : null;
    }

    private static @Nullable Failure ofItems(
            List<?> list, Node items, Evaluated evaluated, Evaluation run, int inner) {
        Failure all = null;
        for (int i = 0; i < list.size(); i++) {
            if (evaluated.hasItem(i)) {
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
            Map<?, ?> map, Node properties, Evaluated evaluated, Evaluation run, int inner) {
        MemberFailures failures = new MemberFailures(run);
        for (Map.Entry<?, ?> member : map.entrySet()) {
            String name = (String) member.getKey();
            if (!evaluated.hasMember(name)) {
                Object outcome =
                        outcome(member.getValue(), properties, "unevaluatedProperties", run, inner);
                if (failures.add(name, outcome)) {
                    break;
                }
            }
        }
        return failures.joined();
    }

    private static @Nullable Object outcome(
            @Nullable Object value, Node schema, String code, Evaluation run, int inner) {
        return schema instanceof NeverNode
                ? run.fail(code, null)
                : schema.evaluate(value, run, inner);
    }

    @Override
    public void mark(Object instance, Evaluated evaluated, Evaluation run, int depth) {
        if (!markAll(instance, evaluated)) {
            schema.mark(instance, evaluated, run, depth);
        }
    }

    /** Whether something is said about all that the instance has. */
    private boolean markAll(Object instance, Evaluated evaluated) {
        boolean isAll = instance instanceof List ? items != null : properties != null;
        if (isAll) {
            evaluated.addAll();
        }
        return isAll;
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
