package dev.satya.interpreter.json;

import dev.satya.WriteOptions;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.slot.RecordComponents;
import dev.satya.interpreter.slot.ValueWriter;
import dev.satya.interpreter.types.KnownScalars;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON (RFC 8259). Values of types that JSON does not have are written as text. */
public final class JsonWriter implements ValueWriter {
    private final Function<Class<?>, @Nullable RecordComponents> records;
    private final KnownScalars scalars;
    private final int depth;

    /**
     * A writer.
     *
     * @param records how objects with members are read; null for a class that has none
     * @param scalars how values are written that JSON does not have
     * @param depth of containers within each other, at most
     */
    public JsonWriter(
            Function<Class<?>, @Nullable RecordComponents> records,
            KnownScalars scalars,
            int depth) {
        this.records = records;
        this.scalars = scalars;
        this.depth = depth;
    }

    KnownScalars scalars() {
        return scalars;
    }

    @Override
    public String write(@Nullable Object value, WriteOptions options) {
        return write(value, options, Utf8Sink.MEMORY_BOUND);
    }

    /**
     * The text, if it is no longer than that.
     *
     * @param longest bytes of it in UTF-8
     * @throws dev.satya.WriteException if the value cannot be written, or the text would be longer
     */
    public String write(@Nullable Object value, WriteOptions options, int longest) {
        Utf8Sink sink = new Utf8Sink(null, longest);
        try {
            walk(value, sink, options);
        } catch (IOException e) {
            throw new Refusal("cannot be read: " + e).toException(); // memory throws none
        }
        return sink.text();
    }

    @Override
    public void write(@Nullable Object value, OutputStream out, WriteOptions options)
            throws IOException {
        Utf8Sink sink = new Utf8Sink(out, Utf8Sink.STREAM_BOUND);
        walk(value, sink, options);
        sink.flush();
    }

    /**
     * An object with members as a map.
     *
     * @throws dev.satya.WriteException if it has none, or is nested deeper than the limit
     */
    @SuppressWarnings("unchecked") // what has members is copied as a map of names
    public Map<String, @Nullable Object> toMap(Object object) {
        PlainCopy copier = new PlainCopy(records, this::name, scalars::has, depth);
        try {
            Object copy = copier.readable(object, 0);
            if (!(copy instanceof Map)) {
                throw new Refusal("has no members: it is " + object.getClass().getName());
            }
            return (Map<String, @Nullable Object>) copy;
        } catch (Refusal refusal) {
            throw refusal.toException();
        } catch (StackOverflowError e) {
            throw new Refusal("is nested deeper than the stack of this thread allows")
                    .toException();
        }
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public @Nullable String name(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        Object written = key == null ? null : scalars.written(key);
        if (written != null) {
            return written.toString();
        }
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean isOfJson =
                key instanceof Boolean
                        || key instanceof Number number && Numbers.isCanonical(number);
        return isOfJson || isSmall(key) ? String.valueOf(key) : null;
    }

    private static boolean isSmall(@Nullable Object key) {
        return key instanceof Integer || key instanceof Short || key instanceof Byte;
    }

    private void walk(@Nullable Object value, Utf8Sink sink, WriteOptions options)
            throws IOException {
        try {
            new ValueWalk(sink, options, records, scalars, depth)
                    .readable(value, Selection.of(options));
        } catch (Refusal refusal) {
            throw refusal.toException();
        } catch (StackOverflowError e) {
            throw new Refusal("is nested deeper than the stack of this thread allows")
                    .toException();
        }
    }
}
