package dev.satya.interpreter.convert;

import dev.satya.interpreter.evaluate.UserCode;
import java.util.function.Supplier;

/** An item of a list that cannot be compared with others, as its own code threw. */
public final class UnreadableItem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int position;

    private UnreadableItem(int position, Throwable thrown) {
        super(null, thrown, false, false);
        this.position = position;
    }

    /** The item's position, from 0. */
    public int position() {
        return position;
    }

    /** What comes of asking the code of an item. */
    static <T> T ask(int position, Supplier<T> question) {
        try {
            return question.get();
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            throw new UnreadableItem(position, e);
        }
    }

    /** What the item's code threw. */
    public Throwable thrown() {
        Throwable thrown = getCause();
        return thrown == null ? this : thrown;
    }
}
