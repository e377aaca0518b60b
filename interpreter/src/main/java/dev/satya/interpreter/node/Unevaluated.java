package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Depth;
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
        Object value = trial.apply(schema, run, depth);
        if (value instanceof Failure) {
            return value;
        }
        Object instance = trial.apply(AnyNode.ANY, run, depth);
        int inner = Depth.container(depth);
        Failure failure = null;
        if (instance instanceof Failure beyond) {
            failure = beyond;
        } else if (items != null && instance instanceof List<?> list) {
            failure = ofItems(list, items, evaluated(list, run, depth), run, inner);
        } else if (properties != null && instance instanceof Map<?, ?> map) {
            failure = ofMembers(map, properties, evaluated(map, run, depth), run, inner);
        }
        return failure == null ? value : failure;
    }

    private Evaluated evaluated(Object instance, Evaluation run, int depth) {
        Evaluated evaluated = new Evaluated();
        schema.mark(instance, evaluated, run.trial(), depth);
        return evaluated;
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
        boolean isAll = instance instanceof List ? items != null : properties != null;
        if (isAll) {
            evaluated.addAll();
        } else {
            schema.mark(instance, evaluated, run, depth);
        }
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
