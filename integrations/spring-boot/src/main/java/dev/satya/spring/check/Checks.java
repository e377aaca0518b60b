package dev.satya.spring.check;

import dev.satya.Model;
import dev.satya.TextInput;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.Strictness;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that is asked about one kind of request: a schema that makes the value, and others that look at the
 * same input. Violations of those that are enforced are one answer. Immutable and thread-safe.
 */
public final class Checks {
    private final Check binding;
    private final List<Check> others;
    private final CheckListener listener;
    private final UnaryOperator<@Nullable Object> finish;

    /** What a schema makes of an input, and what it says about it. */
    private interface Input {
        Validation<Seq<Violation>, ?> bound(Validator<?> validator);

        Seq<Violation> violations(Validator<?> validator);
    }

    /**
     * Checks of one kind.
     *
     * @param binding makes the value, and is enforced
     */
    public Checks(Check binding, List<Check> others, CheckListener listener) {
        this(binding, others, listener, value -> value);
    }

    private Checks(
            Check binding,
            List<Check> others,
            CheckListener listener,
            UnaryOperator<@Nullable Object> finish) {
        this.binding = binding;
        this.others = List.copyOf(others);
        this.listener = listener;
        this.finish = finish;
    }

    /** The same with a map in place of a model. */
    public Checks asMap() {
        return new Checks(
                binding,
                others,
                listener,
                value -> value instanceof Model model ? model.toMap() : value);
    }

    /** The schema that makes the value. */
    public dev.satya.Schema schema() {
        return binding.validator().schema();
    }

    /**
     * The value of a JSON text in UTF-8.
     *
     * @throws ValidationException with the violations of all schemas that are enforced
     */
    public @Nullable Object json(byte[] json) {
        return value(
                new Input() {
                    @Override
                    public Validation<Seq<Violation>, ?> bound(Validator<?> validator) {
                        return validator.validateJson(json);
                    }

                    @Override
                    public Seq<Violation> violations(Validator<?> validator) {
                        return validator.violationsJson(json);
                    }
                });
    }

    /**
     * The value of texts by name.
     *
     * @throws ValidationException as above
     */
    public @Nullable Object texts(Map<String, ?> texts, TextInput meaning) {
        return value(
                new Input() {
                    @Override
                    public Validation<Seq<Violation>, ?> bound(Validator<?> validator) {
                        try {
                            Object instance = meaning.instance(validator.schema(), texts);
                            return validator.with(Strictness.LAX).validate(instance);
                        } catch (ValidationException e) { // two names of one place
                            return Validation.invalid(e.violations());
                        }
                    }

                    @Override
                    public Seq<Violation> violations(Validator<?> validator) {
                        Validation<Seq<Violation>, ?> bound = bound(validator);
                        return bound.isValid() ? Vector.empty() : bound.getError();
                    }
                });
    }

    private @Nullable Object value(Input input) {
        Validation<Seq<Violation>, ?> bound = input.bound(binding.validator());
        Seq<Violation> found = bound.isValid() ? Vector.empty() : bound.getError();
        listener.checked(binding.report(found));
        Set<Violation> refused = new LinkedHashSet<>(found.asJava());
        boolean isText = found.forAll(violation -> !violation.code().equals("json"));
        for (Check other : isText ? others : List.<Check>of()) {
            Seq<Violation> more = input.violations(other.validator());
            listener.checked(other.report(more));
            if (other.isEnforced()) {
                refused.addAll(more.asJava());
            }
        }
        if (!refused.isEmpty()) {
            throw new ValidationException(Vector.ofAll(refused));
        }
        return finish.apply(bound.get());
    }
}
