package dev.satya;

import dev.satya.schema.Strictness;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A compiled schema. Immutable and shared by any number of threads; what is worth keeping.
 *
 * <p>It answers four questions: {@code validate} for the value or the violations, {@code parse} for
 * the value or an exception, {@code violations} and {@code isValid} without a value. Each of them can
 * be asked about an instance, about a JSON text in memory, and about a {@link JsonInput} that is read
 * first. {@link #rows} asks them about many.
 *
 * <p>An instance is what JSON can say in Java's terms: null, {@link Boolean}, {@link Number}, {@link
 * CharSequence}, {@link java.util.Collection}, {@link java.util.Map} with text keys; a {@link Model};
 * or a record where the schema is bound to its class. Every entry point gives the same verdict, the
 * same violations and the same value for the same instance.
 *
 * <p>A {@link JsonInput} is read to its end and held, or until it is longer than {@linkplain
 * Limits#documentLength the limit}, or than a fourth of the heap that the VM may take: that is a
 * violation {@code limit} too.
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

    /**
     * The same for a JSON text that is read first.
     *
     * @throws IOException if it cannot be read
     */
    Validation<Seq<Violation>, T> validateJson(JsonInput json) throws IOException;

    /**
     * The valid value.
     *
     * @throws ValidationException with every violation
     */
    T parse(@Nullable Object instance);

    /**
     * A model with the members of an object, which is validated first: of a record, a JavaBean, or
     * whatever class the schema is bound to. Objects within, also in lists and maps, are models, too;
     * other values are what the schema makes of them. The model is checked by the schema when it
     * changes, and is the object again by {@link Model#as}. A model gives itself or its like.
     *
     * @throws ValidationException with every violation
     * @throws UnsupportedOperationException if the values of the schema are no objects
     */
    default Model toModel(T value) {
        throw new UnsupportedOperationException("this validator makes no models of objects");
    }

    /**
     * The valid value of a JSON text in UTF-8.
     *
     * @throws ValidationException with every violation; a text that is not JSON is a violation {@code
     *     json} with line, column and byte offset
     */
    T parseJson(byte[] json);

    /** The same for a JSON text. */
    T parseJson(String json);

    /**
     * The same for a JSON text that is read first.
     *
     * @throws IOException if it cannot be read
     */
    T parseJson(JsonInput json) throws IOException;

    /**
     * Every violation, as of {@link #validate(Object)}; none if the instance is valid. No value is
     * made of it, which is what takes the time where several schemas look at one object, or defaults
     * stand in.
     */
    Seq<Violation> violations(@Nullable Object instance);

    /** The same for a JSON text in UTF-8. */
    Seq<Violation> violationsJson(byte[] json);

    /** The same for a JSON text. */
    Seq<Violation> violationsJson(String json);

    /**
     * The same for a JSON text that is read first.
     *
     * @throws IOException if it cannot be read
     */
    Seq<Violation> violationsJson(JsonInput json) throws IOException;

    /** The verdict alone. */
    boolean isValid(@Nullable Object instance);

    /** The verdict alone, for a JSON text in UTF-8. */
    boolean isValidJson(byte[] json);

    /** The verdict alone, for a JSON text. */
    boolean isValidJson(String json);

    /**
     * The verdict alone, for a JSON text that is read first.
     *
     * @throws IOException if it cannot be read
     */
    boolean isValidJson(JsonInput json) throws IOException;

    /** The same validator with other choices for its calls. Cheap: the compiled tree is shared. */
    Validator<T> with(Options options);

    /** The choices of this validator's calls. */
    Options options();

    /** The same validator with this strictness where no schema says; null: as it usually is. */
    default Validator<T> with(@Nullable Strictness strictness) {
        return with(options().with(strictness));
    }

    /** The same validator, stopping at the first violation. */
    default Validator<T> failFast() {
        return with(options().with(Options.Reporting.FAIL_FAST));
    }

    /**
     * The same validator, for which the faults that its schema drops are violations: those of an instance
     * that is valid otherwise are what was dropped of it. See {@link dev.satya.schema.OnError}.
     */
    default Validator<T> raising() {
        return with(options().with(Options.OnErrors.RAISE));
    }

    /** Validates many instances with these choices. Cheap: nothing is read until it is asked. */
    Rows<T> rows(BatchOptions options);

    /** {@link #rows(BatchOptions)} on the calling thread, to the last row. */
    default Rows<T> rows() {
        return rows(BatchOptions.DEFAULT);
    }

    /** What {@link #validate(Object)} says about each row, on the calling thread. */
    default Batch<T> validateMany(Iterable<? extends @Nullable Object> rows) {
        return rows().validate(rows);
    }

    /**
     * What {@link #validateJson(byte[])} says about each line, on the calling thread, as {@link
     * Rows#validate(RowInput)} has it. The stream is to be closed, which closes {@code in}.
     */
    default Stream<RowResult<T>> validateNdjson(InputStream in) {
        return rows().validate(RowInput.ndjson(in));
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

    /**
     * The valid value of texts by name: forms, query strings, rows of CSV, properties, the environment.
     * They are converted as the schema says, lax where it does not say. {@link TextInput} has the choices,
     * such as that empty texts are absent: {@code with(Strictness.LAX).parse(input.instance(schema(),
     * texts))}.
     *
     * @param texts by name, as {@link TextInput#instance} takes them
     * @throws ValidationException with every violation
     */
    default T parseText(Map<String, ?> texts) {
        return with(Strictness.LAX).parse(TextInput.DEFAULT.instance(schema(), texts));
    }

    /** The compiled tree as text, one node a line; the same for the same schema. */
    String explain();
}
