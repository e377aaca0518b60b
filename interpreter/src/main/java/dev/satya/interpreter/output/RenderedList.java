package dev.satya.interpreter.output;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * An unmodifiable list whose items are made each time that they are asked for, and not kept.
 *
 * @param <T> what they are made of
 */
final class RenderedList<T> extends AbstractList<Object> implements RandomAccess {
    private final List<T> sources;
    private final Function<? super T, ?> rendering;

    /**
     * A list.
     *
     * @param sources never change
     * @param rendering makes equal items of one source
     */
    RenderedList(List<T> sources, Function<? super T, ?> rendering) {
        this.sources = sources;
        this.rendering = rendering;
    }

    @Override
    public Object get(int index) {
        return rendering.apply(sources.get(index));
    }

    @Override
    public int size() {
        return sources.size();
    }
}
