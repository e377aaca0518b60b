package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.MemberMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an object is accepted, told member by member, without a model. */
final class ObjectVerdict {
    private final String[] names;
    private final NameTable table;
    private final Node[] fields;
    private final boolean[] isRequired;
    private final int required;
    private final SizeRange size;
    private final Undeclared undeclared;
    private final boolean isWhole;

    ObjectVerdict(ObjectParts parts) {
        table = parts.layout().table();
        names = table.names().toArray(new String[0]);
        fields = parts.fields();
        size = parts.size();
        undeclared = parts.undeclared();
        isRequired = new boolean[fields.length];
        int count = 0;
        for (int i = 0; i < fields.length; i++) {
            isRequired[i] = parts.isRequired(i);
            count += isRequired[i] ? 1 : 0;
        }
        required = count;
        isWhole =
                parts.rules().length == 0
                        && parts.checks().length == 0
                        && parts.shape() == null
                        && Arrays.stream(parts.fallbacks())
                                .noneMatch(Fallback.Supplied.class::isInstance);
    }

    /** Whether nothing but members and their count is looked at. */
    boolean isWhole() {
        return isWhole;
    }

    /** See {@link Node#accepts}. */
    boolean accepts(MemberMap map, @Nullable Evaluated evaluated, Evaluation run, int inner) {
        int count = map.size();
        if (!size.includes(count)) {
            return false;
        }
        int missing = required;
        int expected = 0;
        for (int i = 0; i < count; i++) {
            int slot = find(map.name(i), expected);
            if (slot == NameTable.UNDECLARED) {
                if (!undeclared.accepts(map, i, evaluated, run, inner)) {
                    return false;
                }
                continue;
            }
            if (!fields[slot].accepts(map.value(i), null, run, inner)) {
                return false;
            }
            expected = slot + 1;
            missing -= isRequired[slot] ? 1 : 0;
            if (evaluated != null) {
                evaluated.add(i);
            }
        }
        return missing == 0;
    }

    /** The same of a map of a usual class, which may hold anything; nobody asks what is evaluated. */
    boolean accepts(Map<?, ?> map, Evaluation run, int inner) {
        if (!size.includes(map.size())) {
            return false;
        }
        int missing = required;
        int expected = 0;
        for (Map.Entry<?, ?> member : map.entrySet()) {
            String name = member.getKey() instanceof String text ? text : null;
            int slot = name == null ? NameTable.UNDECLARED : find(name, expected);
            if (slot == NameTable.UNDECLARED) {
                if (!undeclared.accepts(name, member.getValue(), run, inner)) {
                    return false;
                }
                continue;
            }
            if (!fields[slot].accepts(member.getValue(), null, run, inner)) {
                return false;
            }
            expected = slot + 1;
            missing -= isRequired[slot] ? 1 : 0;
        }
        return missing == 0;
    }

    /** The same of the object ahead in a text. */
    boolean acceptsNext(ValueReader in, Evaluation run, int inner) {
        boolean[] isGiven = new boolean[fields.length];
        Set<String> others = null;
        int given = 0;
        int missing = required;
        int expected = 0;
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            int slot = in.readName(table, expected);
            if (slot == NameTable.UNDECLARED) {
                others = others == null ? new HashSet<>() : others;
                if (!others.add(in.name()) || !undeclared.acceptsNext(in, run, inner)) {
                    return false;
                }
                continue;
            }
            if (isGiven[slot] || !fields[slot].acceptsNext(in, run, inner)) {
                return false;
            }
            isGiven[slot] = true;
            given++;
            missing -= isRequired[slot] ? 1 : 0;
            expected = slot + 1;
        }
        return missing == 0 && size.includes(given + (others == null ? 0 : others.size()));
    }

    private int find(String name, int expected) {
        boolean isExpected = expected < names.length && names[expected].equals(name);
        return isExpected ? expected : table.find(name);
    }
}
