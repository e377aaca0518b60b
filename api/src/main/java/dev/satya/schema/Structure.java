package dev.satya.schema;

import dev.satya.Violation;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Equality, hash and text of schemas by their components, as records have them, in time linear in the
 * different objects. An object may stand at several places of a schema, and those are exponentially
 * more than the objects where it is doubled level by level. Whatever the depth, the stack of the thread
 * holds it. For one call on one thread.
 */
final class Structure {
    /** A schema whose text is longer is written out once. */
    private static final int LONG_TEXT = 250;

    /** Leads from an object to one that it has to be equal to. */
    private final Map<Object, Object> equals = new IdentityHashMap<>();

    private final Map<Object, Integer> hashes = new IdentityHashMap<>();
    private final Map<Object, String> written = new IdentityHashMap<>();

    private final SecretParts secrets;

    private Structure() {
        this(SecretParts.NONE);
    }

    private Structure(SecretParts secrets) {
        this.secrets = secrets;
    }

    static boolean equal(Object part, @Nullable Object other) {
        return new Structure().areEqual(part, other);
    }

    static int hash(Object part) {
        return new Structure().hashOf(part);
    }

    /** The text of a schema or a part of one. */
    static String text(Object part) {
        StringBuilder text = new StringBuilder();
        new Structure(SecretParts.of(part)).write(part, text);
        return text.toString();
    }

    private boolean areEqual(@Nullable Object a, @Nullable Object b) {
        Deque<Pair> open = new ArrayDeque<>();
        open.add(new Pair(a, b));
        for (Pair pair = open.poll(); pair != null; pair = open.poll()) {
            if (!areAlike(pair.a, pair.b, open)) {
                return false;
            }
        }
        return true;
    }

    /** Two that are to be equal. */
    private record Pair(@Nullable Object a, @Nullable Object b) {}

    /** Whether two are equal if their parts are, which are looked at later. */
    private boolean areAlike(@Nullable Object a, @Nullable Object b, Deque<Pair> open) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        if (!Components.hasParts(a) || !Components.hasParts(b)) {
            // what has parts may ask here itself, and equals nothing that has none
            return !Components.hasParts(a) && !Components.hasParts(b) && a.equals(b);
        }
        Object first = representative(a);
        Object second = representative(b);
        if (first == second) {
            return true;
        }
        equals.put(first, second); // if they are not, nothing is
        return haveAlikeParts(a, b, open);
    }

    private Object representative(Object value) {
        Object found = value;
        for (Object next = equals.get(found); next != null; next = equals.get(found)) {
            found = next;
        }
        if (found != value) {
            equals.put(value, found);
        }
        return found;
    }

    private static boolean haveAlikeParts(Object a, Object b, Deque<Pair> open) {
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return x.size() == y.size() && haveAlikeItems(x, y, open);
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            for (Map.Entry<?, ?> entry : x.entrySet()) {
                if (!y.containsKey(entry.getKey())) {
                    return false;
                }
                open.push(new Pair(entry.getValue(), y.get(entry.getKey())));
            }
            return x.size() == y.size();
        }
        return a.getClass() == b.getClass()
                && haveAlikeItems(Components.of(a).values(), Components.of(b).values(), open);
    }

    private static boolean haveAlikeItems(
            Collection<?> some, Collection<?> others, Deque<Pair> open) {
        Iterator<?> next = others.iterator();
        for (Object each : some) {
            if (!next.hasNext()) {
                return false;
            }
            open.push(new Pair(each, next.next()));
        }
        return !next.hasNext();
    }

    /** That of the parts is known before that of the whole, whatever the depth. */
    private int hashOf(Object root) {
        Map<Object, Collection<?>> parts = new IdentityHashMap<>();
        Deque<Object> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Object value = open.peek();
            Collection<?> known = parts.get(value);
            if (known != null) {
                open.pop();
                hashes.putIfAbsent(value, hashOfParts(value, known));
            } else {
                Collection<?> own = parts(value);
                parts.put(value, own);
                for (Object part : own) {
                    if (part != null && Components.hasParts(part) && !parts.containsKey(part)) {
                        open.push(part);
                    }
                }
            }
        }
        return known(root);
    }

    private static Collection<?> parts(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        return value instanceof Map<?, ?> map ? map.values() : Components.of(value).values();
    }

    private int hashOfParts(Object value, Collection<?> parts) {
        int hash = 1;
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                hash += Objects.hashCode(entry.getKey()) ^ known(entry.getValue());
            }
            return hash;
        }
        for (Object part : parts) {
            hash = 31 * hash + known(part);
        }
        return hash;
    }

    private int known(@Nullable Object value) {
        boolean isScalar = value == null || !Components.hasParts(value);
        return isScalar ? Objects.hashCode(value) : Objects.requireNonNull(hashes.get(value));
    }

    /** A value that is being written. */
    private record Opened(Object value, int start, int first, Iterator<Piece> pieces, char end) {}

    /**
     * A part that is to be written.
     *
     * @param owner what it is a member of; null: an item, which has no label
     */
    private record Piece(@Nullable Object owner, @Nullable Object label, @Nullable Object value) {}

    private void write(@Nullable Object root, StringBuilder text) {
        Deque<Opened> open = new ArrayDeque<>();
        begin(root, text, open);
        for (Opened last = open.peek(); last != null; last = open.peek()) {
            if (last.pieces.hasNext()) {
                write(last.pieces.next(), next(text, last.first), open);
            } else {
                end(open.pop(), text);
            }
        }
    }

    private void write(Piece piece, StringBuilder text, Deque<Opened> open) {
        Object owner = piece.owner;
        if (owner != null) {
            text.append(piece.label).append('=');
        }
        if (owner != null
                && !(owner instanceof Map)
                && secrets.hide(owner, String.valueOf(piece.label), piece.value)) {
            text.append(Violation.SECRET);
        } else {
            begin(piece.value, text, open);
        }
    }

    private void begin(@Nullable Object value, StringBuilder text, Deque<Opened> open) {
        if (value == null || !Components.hasParts(value)) {
            text.append(scalar(value));
            return;
        }
        String brief = written.get(value);
        if (brief != null) {
            text.append(brief);
            return;
        }
        int start = text.length();
        if (value instanceof List<?> list) {
            text.append('[');
            Iterator<Piece> pieces = list.stream().map(it -> new Piece(null, null, it)).iterator();
            open.push(new Opened(value, start, start, pieces, ']'));
            return;
        }
        boolean isMap = value instanceof Map;
        text.append(isMap ? "" : value.getClass().getSimpleName());
        int first = text.length();
        text.append(isMap ? '{' : '[');
        Map<?, ?> members = value instanceof Map<?, ?> map ? map : Components.of(value);
        Iterator<Piece> pieces =
                members.entrySet().stream()
                        .map(it -> new Piece(value, it.getKey(), it.getValue()))
                        .iterator();
        open.push(new Opened(value, start, first, pieces, isMap ? '}' : ']'));
    }

    private void end(Opened done, StringBuilder text) {
        text.append(done.end);
        if (text.length() - done.start > LONG_TEXT) {
            boolean isNamed = Components.isOfSchemas(done.value);
            String opening = isNamed ? done.value.getClass().getSimpleName() : "";
            written.put(done.value, opening + "[…]");
        }
    }

    /**
     * A scalar. A default may be an object of any class, whose own text may be no text, or show what
     * nobody has marked as secret, since no schema looks into it.
     */
    private static String scalar(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        String type = value.getClass().getTypeName();
        if (!isKnown(value, type)) {
            return "an object of " + type;
        }
        try {
            return String.valueOf(value);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return "an object of " + type;
        }
    }

    private static boolean isKnown(Object value, String type) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Enum
                || type.startsWith("java.")
                || type.startsWith("dev.satya.");
    }

    /** Separates a part from those before it, which begin after the one character at the start. */
    private static StringBuilder next(StringBuilder text, int start) {
        return text.length() > start + 1 ? text.append(", ") : text;
    }
}
