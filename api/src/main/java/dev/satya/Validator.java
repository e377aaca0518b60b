package dev.satya;

import dev.satya.schema.Strictness;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A compiled schema. Immutable and shared by any number of threads; what is worth keeping.
 *
 * <p>An instance is what JSON can say in Java's terms: null, {@link Boolean}, {@link Number}, {@link
 * CharSequence}, {@link java.util.Collection}, {@link java.util.Map} with text keys; a {@link Model};
 * or a record where the schema is bound to its class. Every entry point gives the same verdict, the
 * same violations and the same value for the same instance.
 *
 * @param <T> what valid data becomes
 */
public interface Validator<T extends @Nullable Object> {

    /** The valid value, or every violation. */
    Validation<Seq<Violation>, T> validate(@Nullable Object instance);

    /** The same for a JSON text in UTF-8, read straight into slots. */
    Validation<Seq<Violation>, T> validateJson(byte[] json);

    /** The same for a JSON text. */
    Validation<Seq<Violation>, T> validateJson(String json);

    /** The same for a JSON text in UTF-8, from the buffer's position to its limit, which stay. */
    Validation<Seq<Violation>, T> validateJson(ByteBuffer json);

    /**
     * The same for a JSON text in UTF-8, which is read to its end, or until it is longer than the
     * limit, and held. The stream is left open.
     *
     * @throws IOException if the stream cannot be read
     */
    Validation<Seq<Violation>, T> validateJson(InputStream json) throws IOException;

    /**
     * The same for a JSON text, which is read to its end, or until it is longer than the limit, and
     * held. The reader is left open.
     *
     * @throws IOException if the text cannot be read
     */
    Validation<Seq<Violation>, T> validateJson(Reader json) throws IOException;

    /**
     * The valid value.
     *
     * @throws ValidationException with every violation
     */
    T parse(@Nullable Object instance);

    /**
     * The valid value of a JSON text in UTF-8.
     *
     * @throws ValidationException with every violation; a text that is not JSON is a violation {@code
     *     json} with line, column and byte offset
     */
    T parseJson(byte[] json);

    /** The same for a JSON text. */
    T parseJson(String json);

    /** The same for a JSON text in UTF-8; see {@link #validateJson(ByteBuffer)}. */
    T parseJson(ByteBuffer json);

    /**
     * The same for a JSON text in UTF-8; see {@link #validateJson(InputStream)}.
     *
     * @throws IOException if the stream cannot be read
     */
    T parseJson(InputStream json) throws IOException;

    /**
     * The same for a JSON text; see {@link #validateJson(Reader)}.
     *
     * @throws IOException if the text cannot be read
     */
    T parseJson(Reader json) throws IOException;

    /** The verdict alone. */
    boolean isValid(@Nullable Object instance);

    /** The verdict alone, for a JSON text in UTF-8. */
    boolean isValidJson(byte[] json);

    /** The verdict alone, for a JSON text. */
    boolean isValidJson(String json);

    /** The same validator with other choices for its calls. Cheap: the compiled tree is shared. */
    Validator<T> with(Options options);

    /** The choices of this validator's calls. */
    Options options();

    /** The same validator with this strictness where no schema says. */
    default Validator<T> with(Strictness strictness) {
        return with(options().with(strictness));
    }

    /** The same validator, stopping at the first violation. */
    default Validator<T> failFast() {
        return with(options().with(Options.Reporting.FAIL_FAST));
    }

    /** {@link #validate(Object)} with this strictness where no schema says. */
    default Validation<Seq<Violation>, T> validate(
            @Nullable Object instance, Strictness strictness) {
        return with(strictness).validate(instance);
    }

    /**
     * The handle of a field of the models.
     *
     * @throws java.util.NoSuchElementException if the schema does not declare it
     * @throws UnsupportedOperationException if the schema is no object
     */
    Slot slot(String name);

    /** What it was compiled from. */
    Schema schema();

    /** The compiled tree as text, one node a line; the same for the same schema. */
    String explain();
}
