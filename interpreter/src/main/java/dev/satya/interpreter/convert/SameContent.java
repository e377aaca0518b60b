package dev.satya.interpreter.convert;

import java.net.URL;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a valid value is what it was but for its classes: 1 of any number, a text of any kind, an
 * equal list. No object is asked that is neither a scalar nor a container, since its {@code equals}
 * could do anything: it is the same where it is itself.
 */
public final class SameContent {
    private SameContent() {}

    /** Whether both say the same; they are no deeper than a run may go. */
    public static boolean isSame(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof Number x && b instanceof Number y) {
            return isSame(x, y);
        }
        if (a instanceof CharSequence x && b instanceof CharSequence y) {
            return CharSequence.compare(x, y) == 0;
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return isSame(x, y);
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return isSame(x, y);
        }
        if (a instanceof byte[] x && b instanceof byte[] y) {
            return Arrays.equals(x, y);
        }
        if (a instanceof URL x && b instanceof URL y) { // whose equals asks the network
            return x.toExternalForm().equals(y.toExternalForm());
        }
        return (a instanceof Boolean || a instanceof Character) && a.equals(b);
    }

    private static boolean isSame(Number a, Number b) {
        Number x = Numbers.canonical(a);
        Number y = Numbers.canonical(b);
        if (x == null || y == null) {
            return false;
        }
        return x.equals(y) || Equality.equal(x, y); // NaN is NaN here
    }

    private static boolean isSame(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        Iterator<?> others = b.iterator();
        for (Object item : a) {
            if (!others.hasNext() || !isSame(item, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (Map.Entry<?, ?> member : a.entrySet()) {
            Object key = member.getKey();
            if (!(key instanceof String)
                    || !b.containsKey(key)
                    || !isSame(member.getValue(), b.get(key))) {
                return false;
            }
        }
        return true;
    }
}
