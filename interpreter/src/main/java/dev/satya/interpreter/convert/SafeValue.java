package dev.satya.interpreter.convert;

import dev.satya.Model;
import dev.satya.interpreter.evaluate.ContainerView;
import dev.satya.interpreter.evaluate.UnreadableValue;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.slot.SlotModel;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Reads instances of which something throws. What throws is an {@link UnreadableValue} at the
 * innermost place that is known; all else looks as it does without. A container is asked for its
 * members once, and no more of them than it says that it has; what is in them is looked at when
 * somebody asks.
 */
public final class SafeValue {
    /** So much room is made by the word of a container's size; more when its members have come. */
    public static final int MANY = 1 << 16;

    /** So long a list may be for its items to be asked for by index, though that may be slow. */
    private static final int FEW = 1 << 10;

    private SafeValue() {}

    /** An instance as it can be read safely. */
    public static @Nullable Object of(@Nullable Object value) {
        if (value instanceof String
                || value instanceof SlotModel
                || value instanceof SafeMap
                || value instanceof SafeList
                || value instanceof SafeCollection) {
            return value;
        }
        if (value instanceof CharSequence text) {
            return read(() -> text(text));
        }
        if (value instanceof Number) {
            return read(
                    () -> {
                        Number number = Numbers.canonical(value);
                        return number == null ? value : number;
                    });
        }
        if (value instanceof Map<?, ?> map) {
            return read(() -> SafeMap.of(map));
        }
        if (value instanceof List<?> list) {
            return read(() -> new SafeList(items(list)));
        }
        if (value instanceof Collection<?> items) {
            return read(() -> new SafeCollection(items, inTurn(items, items.size())));
        }
        return value instanceof Model model ? read(() -> SafeMap.of(ReadMembers.of(model))) : value;
    }

    /** The class of a value of the instance, which is not that of the guard or view that stands for it. */
    static Class<?> classOf(Object value) {
        if (value instanceof ContainerView view) {
            return view.type();
        }
        return value instanceof SafeCollection guard ? guard.type : value.getClass();
    }

    /** What a piece of reading comes to, read safely itself. */
    public static @Nullable Object read(Callable<? extends @Nullable Object> reading) {
        try {
            return reading.call();
        } catch (StackOverflowError e) { // the whole is too deep, wherever that shows
            throw e;
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return new UnreadableValue(e);
        }
    }

    /**
     * Refuses to go on with a container that has more in it than its size says: it may have no end.
     *
     * @throws ConcurrentModificationException if {@code hasRoom} is false
     */
    public static void require(boolean hasRoom) {
        if (!hasRoom) {
            throw new ConcurrentModificationException("there is more in it than its size says");
        }
    }

    private static String text(CharSequence text) {
        String string = text.toString();
        if (string == null) {
            throw new NullPointerException("toString gives null");
        }
        return string;
    }

    private static @Nullable Object[] items(List<?> list) {
        int size = list.size();
        if (list instanceof RandomAccess && size <= MANY) {
            return byIndex(list, size);
        }
        try {
            return inTurn(list, size);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            @Nullable Object[] items = size > FEW ? new Object[0] : byIndex(list, size);
            if (Arrays.stream(items).noneMatch(UnreadableValue.class::isInstance)) {
                throw e;
            }
            return items;
        }
    }

    private static @Nullable Object[] byIndex(List<?> list, int size) {
        @Nullable Object[] copy = new Object[size];
        for (int i = 0; i < size; i++) {
            int index = i;
            copy[i] = read(() -> list.get(index));
        }
        return copy;
    }

    private static @Nullable Object[] inTurn(Collection<?> items, int size) {
        @Nullable Object[] copy = new Object[Math.min(size, MANY)];
        int count = 0;
        for (Iterator<?> rest = items.iterator(); rest.hasNext(); ) {
            require(count < size);
            if (count == copy.length) {
                copy = Arrays.copyOf(copy, count * 2);
            }
            copy[count++] = rest.next();
        }
        return Arrays.copyOf(copy, count);
    }

    private static @Nullable Object at(int index, @Nullable Object[] items) {
        Object safe = of(items[index]);
        items[index] = safe;
        return safe;
    }

    private static final class SafeList extends AbstractList<@Nullable Object>
            implements RandomAccess {
        private final @Nullable Object[] items;

        SafeList(@Nullable Object[] items) {
            this.items = items;
        }

        @Override
        public @Nullable Object get(int index) {
            return at(index, items);
        }

        @Override
        public int size() {
            return items.length;
        }
    }

    /** Items that are no list: only lax reads them. */
    private static final class SafeCollection extends AbstractCollection<@Nullable Object> {
        private final Class<?> type;
        private final SafeList items;

        SafeCollection(Collection<?> read, @Nullable Object[] items) {
            this.type = classOf(read);
            this.items = new SafeList(items);
        }

        @Override
        public Iterator<@Nullable Object> iterator() {
            return items.iterator();
        }

        @Override
        public int size() {
            return items.size();
        }
    }
}
