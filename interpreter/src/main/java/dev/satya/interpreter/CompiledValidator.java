package dev.satya.interpreter;

import dev.satya.BatchOptions;
import dev.satya.JsonInput;
import dev.satya.Limits;
import dev.satya.MessageSource;
import dev.satya.Model;
import dev.satya.Options;
import dev.satya.Options.DuplicateKeys;
import dev.satya.Options.Reporting;
import dev.satya.Rows;
import dev.satya.Schema;
import dev.satya.Slot;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.build.Tree;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Evaluation.Detail;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.Lookups;
import dev.satya.interpreter.evaluate.WrittenForms;
import dev.satya.interpreter.json.JsonReader;
import dev.satya.interpreter.json.Locator;
import dev.satya.interpreter.json.TokenReader;
import dev.satya.interpreter.token.TokenSource;
import io.vavr.Lazy;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A compiled tree with the choices of its calls. */
final class CompiledValidator<T extends @Nullable Object> implements Validator<T> {
    private final Schema schema;
    private final Tree tree;
    private final Lazy<Tree> ofModels;
    private final Evaluator evaluator;
    private final Limits limits;
    private final MessageSource messages;
    private final WrittenForms forms;
    private final Function<String, Slot> slots;
    private final Evaluation run;
    private final Options options;

    /** Whether slow checks are asked about all values of an instance at once; not within a portion of rows. */
    private final boolean looksAgain;

    CompiledValidator(
            Schema schema,
            Tree tree,
            Lazy<Tree> ofModels,
            Limits limits,
            MessageSource messages,
            WrittenForms forms,
            Function<String, Slot> slots,
            Options options) {
        this.schema = schema;
        this.tree = tree;
        this.ofModels = ofModels;
        this.evaluator = new Evaluator(tree, limits);
        this.limits = limits;
        this.messages = messages;
        this.forms = forms;
        this.slots = slots;
        this.options = options;
        this.run = new Evaluation(options, limits, messages, forms, Detail.FAULTS);
        this.looksAgain = tree.asksSlowChecks();
    }

    private CompiledValidator(CompiledValidator<T> same, Evaluation run) {
        this.schema = same.schema;
        this.tree = same.tree;
        this.ofModels = same.ofModels;
        this.evaluator = same.evaluator;
        this.limits = same.limits;
        this.messages = same.messages;
        this.forms = same.forms;
        this.slots = same.slots;
        this.options = same.options;
        this.run = run;
        this.looksAgain = false;
    }

    /** The same for one portion of rows, with what slow checks say of it. */
    CompiledValidator<T> with(Lookups lookups) {
        return new CompiledValidator<>(this, run.with(lookups));
    }

    /** The same for one portion of rows, to find what slow checks are to be asked about. */
    CompiledValidator<T> collecting(Lookups lookups) {
        return new CompiledValidator<>(this, run.collecting(lookups));
    }

    /** Whether some check is to be asked about many values at once. */
    boolean asksSlowChecks() {
        return tree.asksSlowChecks();
    }

    @Override
    public Validation<Seq<Violation>, T> validate(@Nullable Object instance) {
        return validation(outcome(instance));
    }

    @Override
    public Validation<Seq<Violation>, T> validateJson(byte[] json) {
        JsonReader in = reader(json);
        Object outcome = outcome(in);
        return outcome instanceof Failure failure
                ? Validation.invalid(violations(failure, in))
                : validation(outcome);
    }

    @Override
    public Validation<Seq<Violation>, T> validateJson(String json) {
        return validateJson(JsonText.of(json));
    }

    @Override
    public Validation<Seq<Violation>, T> validateJson(JsonInput json) throws IOException {
        JsonText.Read text = read(json);
        return text.isWhole() ? validateJson(text.bytes()) : Validation.invalid(tooLong(text));
    }

    private JsonText.Read read(JsonInput json) throws IOException {
        return JsonText.of(json, limits.documentLength());
    }

    private Seq<Violation> tooLong(JsonText.Read json) {
        return violations(Evaluator.tooLong(json.maximum(), run), reader(json.bytes()));
    }

    @Override
    public T parse(@Nullable Object instance) {
        return valid(outcome(instance));
    }

    @Override
    public Model toModel(T value) {
        Object object = Objects.requireNonNull(value, "value");
        Tree models = ofModels.get();
        Evaluation asked = run.begin(object, models.remembers());
        Object outcome = new Evaluator(models, limits).evaluate(object, asked);
        if (outcome instanceof Failure failure) {
            throw new ValidationException(violations(failure));
        }
        if (outcome instanceof Model model) {
            return model;
        }
        throw new UnsupportedOperationException(
                "the values of this schema are no objects with members, so there are no models of"
                        + " them: toModel(…) is for those of records, of other classes with members"
                        + " and of object schemas");
    }

    @Override
    public T parseJson(byte[] json) {
        JsonReader in = reader(json);
        Object outcome = outcome(in);
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
    public T parseJson(JsonInput json) throws IOException {
        JsonText.Read text = read(json);
        if (!text.isWhole()) {
            throw new ValidationException(tooLong(text));
        }
        return parseJson(text.bytes());
    }

    @Override
    public Seq<Violation> violations(@Nullable Object instance) {
        Failure failure =
                looksAgain ? askedOnce(it -> failure(instance, it)) : failure(instance, run);
        return failure == null ? Vector.empty() : violations(failure);
    }

    @Override
    public Seq<Violation> violationsJson(byte[] json) {
        JsonReader in = reader(json);
        Failure failure = looksAgain ? askedOnce(it -> failure(in.again(), it)) : failure(in, run);
        return failure == null ? Vector.empty() : violations(failure, in);
    }

    @Override
    public Seq<Violation> violationsJson(String json) {
        return violationsJson(JsonText.of(json));
    }

    @Override
    public Seq<Violation> violationsJson(JsonInput json) throws IOException {
        JsonText.Read text = read(json);
        return text.isWhole() ? violationsJson(text.bytes()) : tooLong(text);
    }

    @Override
    public boolean isValid(@Nullable Object instance) {
        return looksAgain ? askedOnce(it -> accepts(instance, it)) : accepts(instance, run);
    }

    @Override
    public boolean isValidJson(byte[] json) {
        JsonReader in = reader(json);
        return looksAgain ? askedOnce(it -> accepts(in.again(), it)) : accepts(in, run);
    }

    @Override
    public boolean isValidJson(String json) {
        return isValidJson(JsonText.of(json));
    }

    @Override
    public boolean isValidJson(JsonInput json) throws IOException {
        JsonText.Read text = read(json);
        return text.isWhole() && isValidJson(text.bytes());
    }

    private @Nullable Object outcome(@Nullable Object instance) {
        return looksAgain ? askedOnce(it -> value(instance, it)) : value(instance, run);
    }

    private @Nullable Object outcome(JsonReader in) {
        return looksAgain ? askedOnce(it -> value(in.again(), it)) : value(in, run);
    }

    private @Nullable Object value(@Nullable Object instance, Evaluation asked) {
        return evaluator.evaluate(instance, begun(instance, asked));
    }

    private @Nullable Object value(JsonReader in, Evaluation asked) {
        return evaluator.read(in, begun(in, asked));
    }

    private @Nullable Failure failure(@Nullable Object instance, Evaluation asked) {
        return evaluator.failure(instance, begun(instance, asked));
    }

    private @Nullable Failure failure(JsonReader in, Evaluation asked) {
        return evaluator.failure(in, begun(in, asked));
    }

    private boolean accepts(@Nullable Object instance, Evaluation asked) {
        return evaluator.accepts(instance, begun(instance, asked));
    }

    private boolean accepts(JsonReader in, Evaluation asked) {
        return evaluator.accepts(in, begun(in, asked));
    }

    private Evaluation begun(@Nullable Object instance, Evaluation asked) {
        return asked.begin(instance, tree.remembers());
    }

    private Evaluation begun(JsonReader in, Evaluation asked) {
        return asked.beginText(in.length(), tree.remembers());
    }

    /** What comes of looks at one instance, of which slow checks are asked about all values at once. */
    private <R extends @Nullable Object> R askedOnce(Function<Evaluation, R> look) {
        return Lookups.ask(run, look, this::isFinal);
    }

    /** Whether a look that does not stop at the first failure has the outcome that is asked for. */
    private boolean isFinal(@Nullable Object outcome) {
        return !(outcome instanceof Failure) || options.reporting() == Reporting.ALL;
    }

    private JsonReader reader(byte[] json) {
        Objects.requireNonNull(json, "json");
        return options.duplicateKeys() == DuplicateKeys.REFUSE
                ? new JsonReader(json)
                : JsonReader.withLastMembers(json);
    }

    Validation<Seq<Violation>, T> validateTokens(TokenSource tokens) {
        return validation(outcome(tokens, it -> it));
    }

    T parseTokens(TokenSource tokens) {
        return valid(outcome(tokens, it -> it));
    }

    boolean isValidTokens(TokenSource tokens) {
        return !(outcome(tokens, Evaluation::verdict) instanceof Failure);
    }

    /** What becomes of tokens, which are kept where they may be looked at again. */
    private @Nullable Object outcome(TokenSource tokens, UnaryOperator<Evaluation> wanted) {
        TokenReader in = new TokenReader(tokens);
        if (!looksAgain) {
            return evaluator.read(in, wanted.apply(begun(run)));
        }
        int start = in.mark();
        return askedOnce(
                it -> {
                    in.reset(start);
                    return evaluator.read(in, wanted.apply(begun(it)));
                });
    }

    private Evaluation begun(Evaluation run) {
        return run.beginText(0, tree.remembers());
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
        return Objects.requireNonNull(options, "options").equals(this.options)
                ? this
                : new CompiledValidator<>(
                        schema, tree, ofModels, limits, messages, forms, slots, options);
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public Slot slot(String name) {
        return slots.apply(Objects.requireNonNull(name, "name"));
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
    public Rows<T> rows(BatchOptions options) {
        return new CompiledRows<>(this, tree.root().layout(), options);
    }

    @Override
    public String toString() {
        return explain();
    }
}
