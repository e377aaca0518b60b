package dev.satya.interpreter.node.object;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.ContainerViews;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.plan.Call;
import dev.satya.interpreter.slot.MemberMap;
import dev.satya.interpreter.slot.SlotModel;
import dev.satya.interpreter.slot.ValueWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object with arbitrary names. */
public final class MapNode extends Node {
    private static final NameTable UNDECLARED = new NameTable(List.of());
    private static final int NONE = -1;

    private final Node keys;
    private final Node values;
    private final SizeRange size;
    private final BoundCheck[] checks;
    private final boolean[] keepsNames;
    private final TypedKeys typedKeys;

    /**
     * A node.
     *
     * @param writer knows the names that stand for keys
     * @param keepsNames whether names stay what they were, by the {@linkplain Call#number number}
     *     of a call's choice
     */
    public MapNode(
            Node keys,
            Node values,
            SizeRange size,
            BoundCheck[] checks,
            boolean[] keepsNames,
            ValueWriter writer) {
        this.typedKeys = new TypedKeys(keys, values, writer);
        this.keys = keys;
        this.values = values;
        this.size = size;
        this.checks = checks;
        this.keepsNames = keepsNames;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        Map<?, ?> map = instance instanceof Map<?, ?> plain ? plain : null;
        if (instance instanceof SlotModel model) {
            map = model.members();
        }
        if (map == null) {
            Object seen = ContainerViews.of(instance, run);
            if (seen != instance) {
                return evaluate(seen, run, depth);
            }
            Failure beyond = Canonical.beyondLimits(instance, run);
            return beyond == null ? typeFailure("object", instance, run) : beyond;
        }
        int inner = Depth.container(depth);
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        if (evaluated != null && values != AnyNode.ANY) {
            evaluated.addAll();
        }
        return run.isOverCanonical() && map instanceof MemberMap members
                ? evaluateInOrder(members, within(run), inner)
                : evaluateMap(map, NONE, null, within(run), inner);
    }

    /** The run for the values: checks look at them even where nobody else does. */
    private Evaluation within(Evaluation run) {
        return checks.length > 0 ? run.withValues() : run;
    }

    /** None yet; keys are held for the map, or since names may become equal keys. */
    private MapMembers members(Evaluation run, int inner) {
        boolean areHeld = run.makesValues() || !keepsNames[Call.number(run.options().strictness())];
        return new MapMembers(keys, areHeld, run, inner);
    }

    private @Nullable Object evaluateInOrder(MemberMap map, Evaluation run, int inner) {
        MapMembers members = members(run, inner);
        for (int i = 0; i < map.size() && !members.isEnough(); i++) {
            String name = map.name(i);
            members.add(name, members.key(name), values.evaluate(map.value(i), null, run, inner));
        }
        return finish(members, map.size(), run);
    }

    /**
     * Evaluates members in turn.
     *
     * @param known the position of a member the outcome of whose value is known; none if it is
     *     negative
     */
    private @Nullable Object evaluateMap(
            Map<?, ?> map, int known, @Nullable Object outcome, Evaluation run, int inner) {
        MapMembers members = members(run, inner);
        List<Map.Entry<?, ?>> others = new ArrayList<>(0);
        int left = map.size();
        int index = -1;
        for (Map.Entry<?, ?> member : map.entrySet()) {
            SafeValue.require(left-- > 0);
            index++;
            if (!(member.getKey() instanceof String name)) {
                others.add(member);
            } else if (members.isName(name)) {
                Object key = members.key(name);
                Object value = member.getValue();
                if (index == known) {
                    value = outcome;
                } else if (index > known || !(outcome instanceof Failure)) {
                    value = values.evaluate(value, null, run, inner);
                } // else it is valid, and no more is wanted
                members.add(name, key, value);
            }
            if (members.isEnough()) {
                break;
            }
        }
        if (!others.isEmpty() && !members.isEnough()) {
            typedKeys.add(others, TypedKeys.texts(map), members, run, inner);
        }
        return finish(members, map.size(), run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        if (in.peek() != Token.OBJECT) {
            return readLongWay(in, run, depth);
        }
        int inner = Depth.container(depth);
        return Depth.isBeyond(inner, run)
                ? Depth.failure(inner, run)
                : readMembers(in, within(run), inner);
    }

    private @Nullable Object readMembers(ValueReader in, Evaluation run, int inner) {
        MapMembers members = members(run, inner);
        Set<String> names = new HashSet<>();
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            in.readName(UNDECLARED, 0);
            String name = in.name();
            if (!names.add(name)) {
                in.skip();
                members.fail(name, run.fail("duplicateKey", null));
            } else if (members.isName(name)) {
                Object key = members.key(name);
                members.add(name, key, values.read(in, run, inner));
            } else {
                in.skip();
            }
            if (members.isEnough()) {
                break;
            }
        }
        return finish(members, names.size(), run);
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        boolean isPlain = checks.length == 0 && !Depth.isBeyond(inner, run);
        if (!isPlain || !(instance instanceof Map<?, ?> map)) {
            return evaluate(instance, run, depth);
        }
        int index = 0;
        for (Map.Entry<?, ?> member : map.entrySet()) {
            Object value = member.getValue();
            if (!keepsName(member.getKey(), run, inner)) {
                return evaluateMap(map, NONE, null, run, inner);
            }
            Object outcome = values.review(value, run, inner);
            if (outcome != value) {
                return evaluateMap(map, index, outcome, run, inner);
            }
            index++;
        }
        Failure wrongSize = size.test(index, run);
        return wrongSize == null ? instance : wrongSize;
    }

    private boolean keepsName(@Nullable Object key, Evaluation run, int inner) {
        return key instanceof String name
                && name.length() <= run.limits().nameLength()
                && keys.review(name, run, inner) == name;
    }

    private @Nullable Object finish(MapMembers members, int count, Evaluation run) {
        Failure failure = members.failures();
        if (failure != null && run.stopsAtFirst()) {
            return failure;
        }
        Failure wrongSize = size.test(count - members.omitted(), run);
        if (wrongSize != null) {
            return Failure.join(failure, wrongSize, run);
        }
        if (failure != null || !run.makesValues()) {
            return failure;
        }
        Map<@Nullable Object, @Nullable Object> map = members.map();
        Failure failedCheck = BoundCheck.testAll(checks, map, null, run);
        return failedCheck == null ? map : failedCheck;
    }

    @Override
    public void explain(Outline out) {
        out.line("map" + size.words() + BoundCheck.words(checks));
        if (!AnyNode.takesAny(keys)) {
            out.child("names", keys);
        }
        out.child("", values);
        String calls = Call.words(keepsNames);
        if (!AnyNode.takesAny(keys) && calls != null) {
            out.note("names keep their values" + calls + ": not compared with each other");
        }
    }
}
