package dev.satya.schema;

import dev.satya.Schema;
import dev.satya.Violation;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Equality, hash and text of schemas by their components, as records have them, in time linear in the
 * different objects. An object may stand at several places of a schema, and those are exponentially
 * more than the objects where it is doubled level by level. For one call on one thread.
 */
final class Structure {
    /** A schema whose text is longer is written out once. */
    private static final int LONG_TEXT = 200;

    /** Leads from an object to one that was found equal to it. */
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

    static boolean equal(Schema schema, @Nullable Object other) {
        return new Structure().areEqual(schema, other);
    }

    static int hash(Schema schema) {
        return new Structure().hashOf(schema);
    }

    /** The text of a schema or a part of one. */
    static String text(Object part) {
        StringBuilder text = new StringBuilder();
        new Structure(SecretParts.of(part)).write(part, text);
        return text.toString();
    }

    private boolean areEqual(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null || !Components.hasParts(a) || !Components.hasParts(b)) {
            return Objects.equals(a, b);
        }
        Object first = representative(a);
        Object second = representative(b);
        boolean areEqual = first == second || haveEqualParts(a, b);
        if (areEqual && first != second) {
            equals.put(first, second);
        }
        return areEqual;
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

    private boolean haveEqualParts(Object a, Object b) {
        if (a instanceof List<?> x && b instanceof List<?> y) {
            boolean areEqual = x.size() == y.size();
            Iterator<?> others = y.iterator();
            for (Iterator<?> items = x.iterator(); areEqual && items.hasNext(); ) {
                areEqual = others.hasNext() && areEqual(items.next(), others.next());
            }
            return areEqual;
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.size() == y.size()
                    && x.entrySet().stream()
                            .allMatch(
                                    it ->
                                            y.containsKey(it.getKey())
                                                    && areEqual(it.getValue(), y.get(it.getKey())));
        }
        if (a.getClass() != b.getClass()) {
            return false;
        }
        return haveEqualParts(Components.of(a), Components.of(b));
    }

    private int hashOf(@Nullable Object value) {
        if (value == null || !Components.hasParts(value)) {
            return Objects.hashCode(value);
        }
        Integer known = hashes.get(value);
        if (known == null) {
            known = hashOfParts(value);
            hashes.put(value, known);
        }
        return known;
    }

    private int hashOfParts(Object value) {
        int hash = 1;
        if (value instanceof List<?> list) {
            for (Object item : list) {
                hash = 31 * hash + hashOf(item);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                hash += Objects.hashCode(entry.getKey()) ^ hashOf(entry.getValue());
            }
        } else {
            for (Object component : Components.of(value).values()) {
                hash = 31 * hash + hashOf(component);
            }
        }
        return hash;
    }

    private void write(@Nullable Object value, StringBuilder text) {
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
            for (Object item : list) {
                write(item, next(text, start));
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            text.append('{');
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                next(text, start).append(entry.getKey()).append('=');
                write(entry.getValue(), text);
            }
            text.append('}');
        } else {
            writeRecord(value, text);
        }
        if (text.length() - start > LONG_TEXT) {
            String opening = Components.isOfSchemas(value) ? value.getClass().getSimpleName() : "";
            written.put(value, opening + "[…]");
        }
    }

    /** A default may be an object of any class, whose own text may be no text. */
    private static String scalar(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        try {
            return String.valueOf(value);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return "an object of " + value.getClass().getTypeName();
        }
    }

    /** Separates a part from those before it, which begin after the one character at the start. */
    private static StringBuilder next(StringBuilder text, int start) {
        return text.length() > start + 1 ? text.append(", ") : text;
    }

    private void writeRecord(Object value, StringBuilder text) {
        text.append(value.getClass().getSimpleName());
        int start = text.length();
        text.append('[');
        for (Map.Entry<String, @Nullable Object> component : Components.of(value).entrySet()) {
            next(text, start).append(component.getKey()).append('=');
            if (secrets.hide(value, component.getKey(), component.getValue())) {
                text.append(Violation.SECRET);
            } else {
                write(component.getValue(), text);
            }
        }
        text.append(']');
    }
}
