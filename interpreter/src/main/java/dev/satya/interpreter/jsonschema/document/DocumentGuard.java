package dev.satya.interpreter.jsonschema.document;

import static java.lang.Boolean.FALSE;
import static java.lang.Boolean.TRUE;

import dev.satya.Model;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.SchemaException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses documents in Java's terms that no text could be: that contain themselves, have no end, or
 * have what only looks like a number. Looks at each container of a document once.
 */
public final class DocumentGuard {
    /** So many parts a document may have; a text of so many would be longer than any that is read. */
    private static final int MOST_PARTS = 1 << 25;

    private final int deepest;

    /** Whether a container is open, or has been looked through. */
    private final Map<Object, Boolean> isOpen = new IdentityHashMap<>();

    private final Deque<String> trail = new ArrayDeque<>();
    private int parts;

    private DocumentGuard(int deepest) {
        this.deepest = deepest;
    }

    /**
     * Refuses a document in which a map or a collection is found again within itself, or has more in
     * it than its size says, or a number is none.
     *
     * @param deepest what is nested deeper is not looked at
     */
    public static void check(Object document, int deepest) {
        new DocumentGuard(deepest).look(document);
    }

    private void look(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && enter(map)) {
            int left = map.size();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                take(map, left--);
                lookBelow(String.valueOf(member.getKey()), member.getValue());
            }
            isOpen.put(map, false);
        } else if (value instanceof Collection<?> items && enter(items)) {
            int size = items.size();
            int position = 0;
            for (Object item : items) {
                take(items, size - position);
                lookBelow(Integer.toString(position++), item);
            }
            isOpen.put(items, false);
        } else if (value instanceof Number number) {
            requireNumber(number);
        } else if (value != null
                && isOpaque(value)
                && (trail.contains("const") || trail.contains("enum"))) {
            throw mistake(
                    "an instance has no object of "
                            + value.getClass().getTypeName()
                            + " to be compared with: a schema has null, booleans, numbers, text,"
                            + " lists and maps");
        }
    }

    private static boolean isOpaque(Object value) {
        return !(value instanceof CharSequence)
                && !(value instanceof Boolean)
                && !(value instanceof Map)
                && !(value instanceof Collection)
                && !(value instanceof Model);
    }

    private void take(Object container, int left) {
        if (left <= 0 || ++parts > MOST_PARTS) {
            throw mistake(
                    "what is here, of "
                            + container.getClass().getTypeName()
                            + ", has more in it than "
                            + (left <= 0 ? "its size says" : MOST_PARTS + " parts")
                            + ": it may have no end");
        }
    }

    private void requireNumber(Number number) {
        boolean isBinary = number instanceof Double || number instanceof Float;
        if (isBinary && !Double.isFinite(number.doubleValue())) {
            throw mistake("JSON has no number " + number);
        }
        if (!isBinary && !(number instanceof Long || number instanceof Integer)) {
            try {
                new BigDecimal(number.toString());
            } catch (Throwable e) {
                UserCode.throwIfFatal(e);
                throw mistake(
                        "what is here, of " + number.getClass().getTypeName() + ", is no number");
            }
        }
    }

    private boolean enter(Object container) {
        Boolean known = trail.size() < deepest ? isOpen.putIfAbsent(container, true) : FALSE;
        if (TRUE.equals(known)) {
            throw mistake(
                    "the schema contains itself: what is here is also an object or array around it");
        }
        return known == null;
    }

    private SchemaException mistake(String reason) {
        return new SchemaException(reason, trail.stream().reduce("", Uris::append), null);
    }

    private void lookBelow(String segment, @Nullable Object value) {
        trail.addLast(segment);
        look(value);
        trail.removeLast();
    }
}
