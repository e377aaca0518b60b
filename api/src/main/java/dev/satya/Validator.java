package dev.satya;

import dev.satya.schema.Strictness;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.stream.Stream;
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
     * The same for a JSON text in UTF-8, which is read to its end and held, or until it is longer than
     * the limit, or than a fourth of the heap that the VM may take: that is a violation {@code limit}
     * too. The stream is left open.
     *
     * @throws IOException if the stream cannot be read
     */
    Validation<Seq<Violation>, T> validateJson(InputStream json) throws IOException;

    /**
     * The same for a JSON text, as {@link #validateJson(InputStream)} has it, by its bytes in UTF-8.
     * The reader is left open.
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

    /**
     * Every violation, as of {@link #validate(Object)}; none if the instance is valid. No value is
     * made of it, which is what takes the time where several schemas look at one object, or defaults
     * stand in.
     */
    default Seq<Violation> violations(@Nullable Object instance) {
        return validate(instance).fold(violations -> violations, value -> Vector.empty());
    }

    /** The same for a JSON text in UTF-8. */
    default Seq<Violation> violationsJson(byte[] json) {
        return validateJson(json).fold(violations -> violations, value -> Vector.empty());
    }

    /** The same for a JSON text. */
    default Seq<Violation> violationsJson(String json) {
        return validateJson(json).fold(violations -> violations, value -> Vector.empty());
    }

    /** The same for a JSON text in UTF-8; see {@link #validateJson(ByteBuffer)}. */
    default Seq<Violation> violationsJson(ByteBuffer json) {
        return validateJson(json).fold(violations -> violations, value -> Vector.empty());
    }

    /**
     * The same for a JSON text in UTF-8; see {@link #validateJson(InputStream)}.
     *
     * @throws IOException if the stream cannot be read
     */
    default Seq<Violation> violationsJson(InputStream json) throws IOException {
        return validateJson(json).fold(violations -> violations, value -> Vector.empty());
    }

    /**
     * The same for a JSON text; see {@link #validateJson(Reader)}.
     *
     * @throws IOException if the text cannot be read
     */
    default Seq<Violation> violationsJson(Reader json) throws IOException {
        return validateJson(json).fold(violations -> violations, value -> Vector.empty());
    }

    /** The verdict alone. */
    boolean isValid(@Nullable Object instance);

    /** The verdict alone, for a JSON text in UTF-8. */
    boolean isValidJson(byte[] json);

    /** The verdict alone, for a JSON text. */
    boolean isValidJson(String json);

    /** The verdict alone, for a JSON text in UTF-8; see {@link #validateJson(ByteBuffer)}. */
    default boolean isValidJson(ByteBuffer json) {
        return violationsJson(json).isEmpty();
    }

    /**
     * The verdict alone, for a JSON text in UTF-8; see {@link #validateJson(InputStream)}.
     *
     * @throws IOException if the stream cannot be read
     */
    default boolean isValidJson(InputStream json) throws IOException {
        return violationsJson(json).isEmpty();
    }

    /**
     * The verdict alone, for a JSON text; see {@link #validateJson(Reader)}.
     *
     * @throws IOException if the text cannot be read
     */
    default boolean isValidJson(Reader json) throws IOException {
        return violationsJson(json).isEmpty();
    }

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

    /** {@link #validateMany(Iterable, BatchOptions)} on the calling thread, to the last row. */
    default Batch<T> validateMany(Iterable<? extends @Nullable Object> rows) {
        return validateMany(rows, BatchOptions.DEFAULT);
    }

    /**
     * What {@link #validate(Object)} says about each row. With several threads the rows are taken by
     * the calling thread, some thousands at a time.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted, which
     *     it then still is
     */
    Batch<T> validateMany(Iterable<? extends @Nullable Object> rows, BatchOptions options);

    /** {@link #validateMany(Stream, BatchOptions)} on the calling thread, to the last row. */
    default Batch<T> validateMany(Stream<? extends @Nullable Object> rows) {
        return validateMany(rows, BatchOptions.DEFAULT);
    }

    /** The same for the rows of a stream, in its order. It is used up, but not closed. */
    default Batch<T> validateMany(Stream<? extends @Nullable Object> rows, BatchOptions options) {
        return validateMany(RowSources.once(rows), options);
    }

    /** {@link #validateColumns(Iterable, BatchOptions)} on the calling thread, to the last row. */
    default Columns validateColumns(Iterable<? extends @Nullable Object> rows) {
        return validateColumns(rows, BatchOptions.DEFAULT);
    }

    /**
     * {@link #validateMany(Iterable, BatchOptions)}, but the models are taken apart as they come, and
     * held by field: a fraction of the memory.
     *
     * @throws UnsupportedOperationException if the schema makes something else than models of one
     *     layout: records, null, or one of several objects
     */
    Columns validateColumns(Iterable<? extends @Nullable Object> rows, BatchOptions options);

    /**
     * Results held by field, as of {@link #validateNdjson}. The stream is used up, but not closed. Its
     * results are by this validator, and their positions are those in the stream.
     *
     * @throws UnsupportedOperationException if the schema makes something else than models of one
     *     layout
     */
    Columns columns(Stream<RowResult<T>> results);

    /** {@link #validateNdjson(InputStream, BatchOptions)} on the calling thread, to the last row. */
    default Stream<RowResult<T>> validateNdjson(InputStream in) {
        return validateNdjson(in, BatchOptions.DEFAULT);
    }

    /**
     * What {@link #validateJson(byte[])} says about each line, in order. Lines end with {@code \n};
     * blank ones are no rows. A line that is no JSON, or longer than the limit, is a violation of
     * that row, and the next row is read all the same.
     *
     * <p>The stream is lazy, sequential, and holds little: with one thread a row, with more up to two
     * chunks for each, a chunk being 512 rows or 256 KiB, whichever is less. It is to be closed, which
     * stops the threads and closes {@code in}.
     *
     * <p>It throws {@link java.io.UncheckedIOException} after the last row that could be read, and
     * {@link java.util.concurrent.CancellationException} when the thread that pulls is interrupted,
     * which it then still is.
     */
    Stream<RowResult<T>> validateNdjson(InputStream in, BatchOptions options);

    /** {@link #validateNdjson(InputStream)} of a file, which is opened now. */
    default Stream<RowResult<T>> validateNdjson(java.nio.file.Path file) {
        return validateNdjson(file, BatchOptions.DEFAULT);
    }

    /** {@link #validateNdjson(InputStream, BatchOptions)} of a file, which is opened now. */
    default Stream<RowResult<T>> validateNdjson(java.nio.file.Path file, BatchOptions options) {
        return validateNdjson(RowSources.open(file), options);
    }

    /** {@link #validateJsonArray(InputStream, BatchOptions)} on the calling thread, to the last row. */
    default Stream<RowResult<T>> validateJsonArray(InputStream in) {
        return validateJsonArray(in, BatchOptions.DEFAULT);
    }

    /**
     * The same for the items of a JSON array; a document that is no array is one row, and so is an
     * array if the options {@linkplain BatchOptions#arrays say so}. What is wrong
     * within an item is a violation of that row as long as brackets and quotes match. Where they do
     * not, a comma is missing, or something follows the array, the rows end with an {@link
     * java.io.UncheckedIOException} of a {@link RowSyntaxException}.
     */
    Stream<RowResult<T>> validateJsonArray(InputStream in, BatchOptions options);

    /** {@link #validateJsonArray(InputStream)} of a file, which is opened now. */
    default Stream<RowResult<T>> validateJsonArray(java.nio.file.Path file) {
        return validateJsonArray(file, BatchOptions.DEFAULT);
    }

    /** {@link #validateJsonArray(InputStream, BatchOptions)} of a file, which is opened now. */
    default Stream<RowResult<T>> validateJsonArray(java.nio.file.Path file, BatchOptions options) {
        return validateJsonArray(RowSources.open(file), options);
    }

    /**
     * {@link #validateJsonArray} if the first line that is not blank begins with {@code [} or leaves a
     * bracket or a string open, and else {@link #validateNdjson}. It decides when the first result is
     * asked for, and reads no further than that line for it, and no more than 64 KiB of that.
     */
    Stream<RowResult<T>> validateRows(InputStream in, BatchOptions options);

    /**
     * {@link #validateNdjson(InputStream, BatchOptions)} for who counts rows or reads violations: no
     * values are made of valid rows. Where several schemas look at one container of a row, a tree of
     * it is held meanwhile, unless that would take more than five eighths of the heap. The value of
     * each valid row is null.
     */
    default Stream<RowResult<@Nullable Void>> violationsNdjson(
            InputStream in, BatchOptions options) {
        return validateNdjson(in, options).map(RowResult::withoutValue);
    }

    /** The same of {@link #validateJsonArray(InputStream, BatchOptions)}. */
    default Stream<RowResult<@Nullable Void>> violationsJsonArray(
            InputStream in, BatchOptions options) {
        return validateJsonArray(in, options).map(RowResult::withoutValue);
    }

    /** The same of {@link #validateRows(InputStream, BatchOptions)}. */
    default Stream<RowResult<@Nullable Void>> violationsRows(InputStream in, BatchOptions options) {
        return validateRows(in, options).map(RowResult::withoutValue);
    }
}
