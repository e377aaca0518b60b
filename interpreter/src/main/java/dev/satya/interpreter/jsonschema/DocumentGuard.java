package dev.satya.interpreter.jsonschema;

import static java.lang.Boolean.FALSE;
import static java.lang.Boolean.TRUE;

import dev.satya.schema.SchemaException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses documents that contain themselves. Looks at each container of a document once. */
final class Cycles {
    private final int deepest;

    /** Whether a container is open, or has been looked through. */
    private final Map<Object, Boolean> isOpen = new IdentityHashMap<>();

    private final Deque<String> trail = new ArrayDeque<>();

    private Cycles(int deepest) {
        this.deepest = deepest;
    }

    /**
     * Refuses a document in which a map or a collection is found again within itself.
     *
     * @param deepest what is nested deeper is not looked at
     */
    static void refuse(Object document, int deepest) {
        new Cycles(deepest).look(document);
    }

    private void look(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && enter(map)) {
            for (Map.Entry<?, ?> member : map.entrySet()) {
                lookBelow(String.valueOf(member.getKey()), member.getValue());
            }
            isOpen.put(map, false);
        } else if (value instanceof Collection<?> items && enter(items)) {
            int position = 0;
            for (Object item : items) {
                lookBelow(Integer.toString(position++), item);
            }
            isOpen.put(items, false);
        }
    }

    private boolean enter(Object container) {
        Boolean known = trail.size() < deepest ? isOpen.putIfAbsent(container, true) : FALSE;
        if (TRUE.equals(known)) {
            throw new SchemaException(
                    "the schema contains itself: what is here is also an object or array around it",
                    trail.stream().reduce("", Uris::append),
                    null);
        }
        return known == null;
    }

    private void lookBelow(String segment, @Nullable Object value) {
        trail.addLast(segment);
        look(value);
        trail.removeLast();
    }
}
