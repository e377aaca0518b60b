package dev.satya.interpreter;

import dev.satya.Limits;
import dev.satya.MessageSource;
import dev.satya.Options;
import dev.satya.Schema;
import dev.satya.Slot;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Evaluation.Detail;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.json.JsonReader;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.NodeBuilder;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A compiled tree with the choices of its calls. */
final class CompiledValidator<T extends @Nullable Object> implements Validator<T> {
    private final Schema schema;
    private final Node root;
    private final Limits limits;
    private final MessageSource messages;
    private final Function<String, Slot> slots;
    private final Evaluation run;
    private final Options options;

    CompiledValidator(
            Schema schema,
            Node root,
            Limits limits,
            MessageSource messages,
            Function<String, Slot> slots,
            Options options) {
        this.schema = schema;
        this.root = root;
        this.limits = limits;
        this.messages = messages;
        this.slots = slots;
        this.options = options;
        this.run = new Evaluation(options, limits, messages, Detail.FAULTS);
    }

    @Override
    public Validation<Seq<Violation>, T> validate(@Nullable Object instance) {
        return validation(root.evaluate(instance, run, Depth.ROOT));
    }

    @Override
    public Validation<Seq<Violation>, T> validateJson(byte[] json) {
        return validation(read(json, run));
    }

    @Override
    public Validation<Seq<Violation>, T> validateJson(String json) {
        return validation(readText(json));
    }

    @Override
    public T parse(@Nullable Object instance) {
        return valid(root.evaluate(instance, run, Depth.ROOT));
    }

    @Override
    public T parseJson(byte[] json) {
        return valid(read(json, run));
    }

    @Override
    public T parseJson(String json) {
        return valid(readText(json));
    }

    @Override
    public boolean isValid(@Nullable Object instance) {
        return !(root.evaluate(instance, run.trial(), Depth.ROOT) instanceof Failure);
    }

    @Override
    public boolean isValidJson(byte[] json) {
        return !(read(json, run.trial()) instanceof Failure);
    }

    private @Nullable Object read(byte[] json, Evaluation run) {
        try {
            JsonReader in = new JsonReader(json);
            Object value = root.read(in, run, Depth.ROOT);
            if (!(value instanceof Failure failure) || !failure.isEnd() && !run.stopsAtFirst()) {
                in.end();
            }
            return value;
        } catch (MalformedJson e) {
            return malformed(e, run);
        }
    }

    /** A text of UTF-16 units; a lone surrogate outside a JSON string is no JSON. */
    private @Nullable Object readText(String json) {
        return read(Utf8.encode(json), run);
    }

    private static Failure malformed(MalformedJson e, Evaluation run) {
        Map<String, @Nullable Object> arguments =
                Map.of(
                        "reason", e.reason(),
                        "line", e.line(),
                        "column", e.column(),
                        "offset", e.offset());
        return run.fail("json", arguments, null);
    }

    @SuppressWarnings("unchecked") // the root makes no other values; Satya saw to that
    private Validation<Seq<Violation>, T> validation(@Nullable Object outcome) {
        return outcome instanceof Failure failure
                ? Validation.invalid(failure.toViolations(run))
                : Validation.valid((T) outcome);
    }

    @SuppressWarnings({
        "unchecked",
        "NullAway"
    }) // the root makes no other values; Satya saw to that
    private T valid(@Nullable Object outcome) {
        if (outcome instanceof Failure failure) {
            throw new ValidationException(failure.toViolations(run));
        }
        return (T) outcome;
    }

    @Override
    public Validator<T> with(Options options) {
        return options.equals(this.options)
                ? this
                : new CompiledValidator<>(schema, root, limits, messages, slots, options);
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
        return NodeBuilder.explain(root);
    }

    @Override
    public String toString() {
        return explain();
    }
}
