package dev.satya.interpreter.node.object;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.Equality;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.slot.ValueWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a Java map that are no texts. Such a key stands for a name, unless the schema of keys makes
 * another key of that.
 *
 * @param keys what names become
 * @param values what values become
 * @param writer knows the names that stand for keys
 */
record TypedKeys(Node keys, Node values, ValueWriter writer) {

    /** The keys of a map that are texts. */
    static Set<String> texts(Map<?, ?> map) {
        Set<String> texts = new HashSet<>();
        int left = map.size();
        for (Object key : map.keySet()) {
            SafeValue.require(left-- > 0);
            if (key instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /**
     * Adds members whose keys are no texts.
     *
     * @param names of the other members
     */
    void add(
            List<Map.Entry<?, ?>> typed,
            Set<String> names,
            MapMembers members,
            Evaluation run,
            int inner) {
        for (int i = 0; i < typed.size() && !members.isEnough(); i++) {
            Object key = typed.get(i).getKey();
            String name = name(key);
            Object made =
                    name != null && Canonical.isName(name, run)
                            ? keys.evaluate(name, null, run.withValues(), inner)
                            : null;
            if (name == null || made == null || !mayStandFor(key, made, run, inner)) {
                members.failNonText(key);
            } else if (names.add(name)) {
                members.add(name, made, values.evaluate(typed.get(i).getValue(), null, run, inner));
            } else {
                members.fail(name, run.fail("duplicateKey", null));
            }
        }
    }

    private @Nullable String name(@Nullable Object key) {
        try {
            return writer.name(key);
        } catch (Throwable e) { // from a scalar type's own code
            UserCode.throwIfFatal(e);
            return null;
        }
    }

    /** Keys are compared as those of a map are, but for the classes of numbers. */
    private boolean mayStandFor(@Nullable Object key, Object made, Evaluation run, int inner) {
        if (made instanceof Failure || made.equals(key)) {
            return true;
        }
        Number canonical = key instanceof Number number ? Numbers.canonical(number) : null;
        return canonical != null
                && (Equality.equal(made, canonical)
                        || made.equals(keys.evaluate(canonical, null, run.withValues(), inner)));
    }
}
