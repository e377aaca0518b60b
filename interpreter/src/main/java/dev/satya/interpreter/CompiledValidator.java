package dev.satya.interpreter;

import dev.satya.Batch;
import dev.satya.BatchOptions;
import dev.satya.Columns;
import dev.satya.Limits;
import dev.satya.MessageSource;
import dev.satya.Options;
import dev.satya.Options.DuplicateKeys;
import dev.satya.RowResult;
import dev.satya.Schema;
import dev.satya.Slot;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.batch.Many;
import dev.satya.interpreter.batch.Rows;
import dev.satya.interpreter.build.Tree;
import dev.satya.interpreter.column.ColumnBuilder;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Evaluation.Detail;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.WrittenForms;
import dev.satya.interpreter.json.JsonReader;
import dev.satya.interpreter.json.Locator;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.token.TokenSource;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A compiled tree with the choices of its calls. */
final class CompiledValidator<T extends @Nullable Object> implements Validator<T> {
    private final Schema schema;
    private final Tree tree;
    private final Evaluator evaluator;
    private final Limits limits;
    private final MessageSource messages;
    private final WrittenForms forms;
    private final Function<String, Slot> slots;
    private final Evaluation run;
    private final Options options;

    CompiledValidator(
            Schema schema,
            Tree tree,
            Limits limits,
            MessageSource messages,
            WrittenForms forms,
            Function<String, Slot> slots,
            Options options) {
        this.schema = schema;
        this.tree = tree;
        this.evaluator = new Evaluator(tree, limits);
        this.limits = limits;
        this.messages = messages;
        this.forms = forms;
        this.slots = slots;
        this.options = options;
        this.run = new Evaluation(options, limits, messages, forms, Detail.FAULTS);
    }

    @Override
    public Validation<Seq<Violation>, T> validate(@Nullable Object instance) {
        return validation(evaluator.evaluate(instance, begin(instance)));
    }

    @Override
    public Validation<Seq<Violation>, T> validateJson(byte[] json) {
        JsonReader in = reader(json);
        Object outcome = evaluator.read(in, begin(in));
        return outcome instanceof Failure failure
                ? Validation.invalid(violations(failure, in))
                : validation(outcome);
    }

    @Override
    public Validation<Seq<Violation>, T> validateJson(String json) {
        return validateJson(JsonText.of(json));
    }

    @Override
    public Validation<Seq<Violation>, T> validateJson(ByteBuffer json) {
        return validateJson(JsonText.of(json));
    }

    @Override
    public Validation<Seq<Violation>, T> validateJson(InputStream json) throws IOException {
        return validateRead(JsonText.of(json, limits.documentLength()));
    }

    @Override
    public Validation<Seq<Violation>, T> validateJson(Reader json) throws IOException {
        return validateRead(JsonText.of(json, limits.documentLength()));
    }

    private Validation<Seq<Violation>, T> validateRead(JsonText.Read json) {
        return json.isWhole() ? validateJson(json.bytes()) : Validation.invalid(tooLong(json));
    }

    private T parseRead(JsonText.Read json) {
        if (!json.isWhole()) {
            throw new ValidationException(tooLong(json));
        }
        return parseJson(json.bytes());
    }

    private Seq<Violation> tooLong(JsonText.Read json) {
        return violations(Evaluator.tooLong(json.maximum(), run), reader(json.bytes()));
    }

    @Override
    public T parse(@Nullable Object instance) {
        return valid(evaluator.evaluate(instance, begin(instance)));
    }

    @Override
    public T parseJson(byte[] json) {
        JsonReader in = reader(json);
        Object outcome = evaluator.read(in, begin(in));
        if (outcome instanceof Failure failure) {
            throw new ValidationException(violations(failure, in));
        }
        return valid(outcome);
    }

    @Override
    public T parseJson(String json) {
        return parseJson(JsonText.of(json));
    }

    @Override
    public T parseJson(ByteBuffer json) {
        return parseJson(JsonText.of(json));
    }

    @Override
    public T parseJson(InputStream json) throws IOException {
        return parseRead(JsonText.of(json, limits.documentLength()));
    }

    @Override
    public T parseJson(Reader json) throws IOException {
        return parseRead(JsonText.of(json, limits.documentLength()));
    }

    @Override
    public Seq<Violation> violations(@Nullable Object instance) {
        Failure failure = evaluator.failure(instance, begin(instance));
        return failure == null ? Vector.empty() : violations(failure);
    }

    @Override
    public Seq<Violation> violationsJson(byte[] json) {
        JsonReader in = reader(json);
        Failure failure = evaluator.failure(in, begin(in));
        return failure == null ? Vector.empty() : violations(failure, in);
    }

    @Override
    public Seq<Violation> violationsJson(String json) {
        return violationsJson(JsonText.of(json));
    }

    @Override
    public Seq<Violation> violationsJson(ByteBuffer json) {
        return violationsJson(JsonText.of(json));
    }

    @Override
    public Seq<Violation> violationsJson(InputStream json) throws IOException {
        JsonText.Read text = JsonText.of(json, limits.documentLength());
        return text.isWhole() ? violationsJson(text.bytes()) : tooLong(text);
    }

    @Override
    public Seq<Violation> violationsJson(Reader json) throws IOException {
        JsonText.Read text = JsonText.of(json, limits.documentLength());
        return text.isWhole() ? violationsJson(text.bytes()) : tooLong(text);
    }

    @Override
    public boolean isValid(@Nullable Object instance) {
        return evaluator.accepts(instance, begin(instance));
    }

    @Override
    public boolean isValidJson(byte[] json) {
        JsonReader in = reader(json);
        return evaluator.accepts(in, begin(in));
    }

    @Override
    public boolean isValidJson(String json) {
        return isValidJson(JsonText.of(json));
    }

    @Override
    public boolean isValidJson(ByteBuffer json) {
        return isValidJson(JsonText.of(json));
    }

    @Override
    public boolean isValidJson(InputStream json) throws IOException {
        JsonText.Read text = JsonText.of(json, limits.documentLength());
        return text.isWhole() && isValidJson(text.bytes());
    }

    @Override
    public boolean isValidJson(Reader json) throws IOException {
        JsonText.Read text = JsonText.of(json, limits.documentLength());
        return text.isWhole() && isValidJson(text.bytes());
    }

    private Evaluation begin(@Nullable Object instance) {
        return run.begin(instance, tree.remembers());
    }

    private Evaluation begin(JsonReader in) {
        return run.beginText(in.length(), tree.remembers());
    }

    private JsonReader reader(byte[] json) {
        return options.duplicateKeys() == DuplicateKeys.REFUSE
                ? new JsonReader(json)
                : JsonReader.withLastMembers(json);
    }

    Validation<Seq<Violation>, T> validateTokens(TokenSource tokens) {
        return validation(evaluator.read(tokens, run.beginText(0, tree.remembers())));
    }

    T parseTokens(TokenSource tokens) {
        return valid(evaluator.read(tokens, run.beginText(0, tree.remembers())));
    }

    boolean isValidTokens(TokenSource tokens) {
        return !(evaluator.read(tokens, run.beginText(0, tree.remembers()).verdict())
                instanceof Failure);
    }

    /** The violations of a text, with their positions in it. */
    private Seq<Violation> violations(Failure failure, JsonReader in) {
        return shown(Locator.locate(in.again(), failure.toViolations(run)));
    }

    private Seq<Violation> violations(Failure failure) {
        return shown(failure.toViolations(run));
    }

    /** What a node does not know to be secret, as another schema says so, is hidden here. */
    private Seq<Violation> shown(Seq<Violation> violations) {
        return tree.secrets().hide(violations, messages, options.locale());
    }

    @SuppressWarnings("unchecked") // the root makes no other values; Satya saw to that
    private Validation<Seq<Violation>, T> validation(@Nullable Object outcome) {
        return outcome instanceof Failure failure
                ? Validation.invalid(violations(failure))
                : Validation.valid((T) outcome);
    }

    @SuppressWarnings({
        "unchecked",
        "NullAway"
    }) // the root makes no other values; Satya saw to that
    private T valid(@Nullable Object outcome) {
        if (outcome instanceof Failure failure) {
            throw new ValidationException(violations(failure));
        }
        return (T) outcome;
    }

    @Override
    public Validator<T> with(Options options) {
        return options.equals(this.options)
                ? this
                : new CompiledValidator<>(schema, tree, limits, messages, forms, slots, options);
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public Slot slot(String name) {
        return slots.apply(name);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public String explain() {
        return tree.explain();
    }

    @Override
    public Batch<T> validateMany(Iterable<? extends @Nullable Object> rows, BatchOptions options) {
        return Many.validate(this::validate, rows, options);
    }

    @Override
    public Columns validateColumns(
            Iterable<? extends @Nullable Object> rows, BatchOptions options) {
        ColumnBuilder columns = newColumns();
        Many.validate(this::validate, rows, options, columns::add);
        return columns.build();
    }

    @Override
    public Columns columns(Stream<RowResult<T>> results) {
        ColumnBuilder columns = newColumns();
        results.forEachOrdered(result -> columns.add(result.validation()));
        return columns.build();
    }

    private ColumnBuilder newColumns() {
        SlotLayout layout = tree.root().layout();
        if (layout == null || isValid(null)) {
            throw new UnsupportedOperationException("not every value of this schema is a model");
        }
        return new ColumnBuilder(layout);
    }

    @Override
    public Stream<RowResult<T>> validateNdjson(InputStream in, BatchOptions options) {
        return Rows.ndjson(this, in, options);
    }

    @Override
    public Stream<RowResult<T>> validateJsonArray(InputStream in, BatchOptions options) {
        return Rows.json(this, in, options);
    }

    @Override
    public Stream<RowResult<T>> validateRows(InputStream in, BatchOptions options) {
        return Rows.detect(this, in, options);
    }

    @Override
    public Stream<RowResult<@Nullable Void>> violationsNdjson(
            InputStream in, BatchOptions options) {
        return Rows.ndjson(this::verdict, this.options.locale(), in, options);
    }

    @Override
    public Stream<RowResult<@Nullable Void>> violationsJsonArray(
            InputStream in, BatchOptions options) {
        return Rows.json(this::verdict, this.options.locale(), in, options);
    }

    @Override
    public Stream<RowResult<@Nullable Void>> violationsRows(InputStream in, BatchOptions options) {
        return Rows.detect(this::verdict, this.options.locale(), in, options);
    }

    private Validation<Seq<Violation>, @Nullable Void> verdict(byte[] json) {
        Seq<Violation> violations = violationsJson(json);
        return violations.isEmpty() ? Validation.valid(null) : Validation.invalid(violations);
    }

    @Override
    public String toString() {
        return explain();
    }
}
