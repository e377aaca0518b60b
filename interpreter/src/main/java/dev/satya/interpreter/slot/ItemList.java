package dev.satya.interpreter.slot;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An immutable list over an array that nobody else holds. It may hold nulls. */
public final class ItemList extends AbstractList<@Nullable Object> implements RandomAccess {
    /** Of no items. Texts may have millions of them. */
    public static final ItemList EMPTY = new ItemList(new Object[0]);

    private final @Nullable Object[] items;

    /** A list of these items; the array is the list's from now on. */
    public ItemList(@Nullable Object[] items) {
        this.items = items;
    }

    @Override
    public @Nullable Object get(int index) {
        return items[index];
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public @Nullable Object[] toArray() {
        return Arrays.copyOf(items, items.length, Object[].class);
    }
}
