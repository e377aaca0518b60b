package dev.satya.interpreter.node.object;

import dev.satya.interpreter.convert.ContainerViews;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.slot.AliasTable;
import dev.satya.interpreter.slot.MemberMap;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of which some fields have aliases, or are left out for their faults. Maps without any of
 * them go the way of other objects.
 */
public final class AliasedObjectNode extends Node {
    private final ObjectNode plain;
    private final ObjectParts parts;
    private final ObjectFinisher end;
    private final AliasTable table;
    private final AliasPaths paths;
    private final boolean omits;

    /**
     * A node.
     *
     * @param paths from which fields may be taken; the table has the names that they begin with
     * @param omits whether a field may be left out for its faults
     */
    public AliasedObjectNode(
            ObjectParts parts,
            ObjectFinisher end,
            AliasTable table,
            AliasPaths paths,
            boolean omits) {
        this.paths = paths;
        this.plain = new ObjectNode(parts, end);
        this.parts = parts;
        this.end = end;
        this.table = table;
        this.omits = omits;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        if (instance instanceof SlotModel model) {
            return evaluate(model.members(), evaluated, run, depth);
        }
        int inner = Depth.container(depth);
        Object seen = instance instanceof Map ? instance : ContainerViews.of(instance, run);
        if (!(seen instanceof Map<?, ?> map) || Depth.isBeyond(inner, run) || !isAliased(map)) {
            return plain.evaluate(seen, evaluated, run, depth);
        }
        Object outcome = evaluateMap(map, end.within(run), inner);
        if (outcome instanceof Failure
                || evaluated == null
                || !(map instanceof MemberMap members)) {
            return outcome;
        }
        try {
            parts.undeclared().mark(members, table.all(), evaluated, run);
        } catch (RunEnded e) {
            return e.failure();
        }
        return outcome;
    }

    private @Nullable Object evaluateMap(Map<?, ?> map, Evaluation run, int inner) {
        AliasedMembers members = new AliasedMembers(parts, table, paths, run, inner);
        Failure ending = members.takeFrom(map);
        if (ending != null) {
            return ending;
        }
        ExtraMembers extraMembers = null;
        if (!parts.undeclared().areIgnored() && map.size() > members.count()) {
            extraMembers = new ExtraMembers(parts.undeclared(), run);
            extraMembers.takeFrom(map, table.all(), inner);
        }
        return finish(members, extraMembers, map.size(), run, inner);
    }

    private boolean isAliased(Map<?, ?> map) {
        if (omits || !paths.isEmpty()) {
            return true;
        }
        for (int i = parts.layout().fields(); i < table.all().size(); i++) {
            if (map.containsKey(table.all().name(i))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object finish(
            AliasedMembers members,
            @Nullable ExtraMembers extraMembers,
            int count,
            Evaluation run,
            int inner) {
        Failure ofExtras =
                extraMembers == null ? null : extraMembers.end(members.slots(), fields());
        return end.finish(members, ofExtras, count - members.omitted(), run, inner);
    }

    private int fields() {
        return parts.layout().fields();
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        if (in.peek() != Token.OBJECT || Depth.isBeyond(inner, run)) {
            return plain.read(in, run, depth);
        }
        return readMembers(in, end.within(run), inner);
    }

    private @Nullable Object readMembers(ValueReader in, Evaluation run, int inner) {
        AliasedMembers members = new AliasedMembers(parts, table, paths, run, inner);
        ExtraMembers extraMembers = null;
        int expected = 0;
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            int name = in.readName(table.all(), expected);
            String container = name == NameTable.UNDECLARED ? null : table.all().name(name);
            boolean isField = container != null && table.slot(name) != NameTable.UNDECLARED;
            if (container != null && !paths.isEmpty()) {
                members.mark(container, in);
            }
            if (!isField) {
                extraMembers =
                        extraMembers == null
                                ? new ExtraMembers(parts.undeclared(), run)
                                : extraMembers;
                boolean isEnough =
                        container == null
                                ? extraMembers.takeFrom(in, inner)
                                : extraMembers.skip(container, in);
                if (isEnough) {
                    return extraMembers.end(members.slots(), fields());
                }
                continue;
            }
            expected = table.slot(name) + 1;
            Failure ending = members.takeFrom(in, name);
            if (ending != null) {
                return ending;
            }
        }
        Failure ending = members.end(in);
        if (ending != null) {
            return ending;
        }
        int count = members.count() + (extraMembers == null ? 0 : extraMembers.count());
        return finish(members, extraMembers, count, run, inner);
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return end.layout();
    }

    @Override
    public void explain(Outline out) {
        new ObjectOutline(parts).write(out);
    }
}
