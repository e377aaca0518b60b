package dev.satya.interpreter;

import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.token.TokenSource;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The door for instances in other formats: the same answers as {@link Validator#validateJson} for
 * the same data, without a tree in between. Immutable and shared by any number of threads.
 *
 * <p>What a source throws as {@link dev.satya.interpreter.token.UnreadableException} is a violation
 * {@code json}; anything else that it throws comes through. A source may be left before its end where
 * the answer is known earlier: {@link Validator#failFast}, verdicts, and the limit on depth.
 *
 * @param <T> what valid data becomes
 */
public final class TokenValidator<T extends @Nullable Object> {
    private final CompiledValidator<T> validator;

    private TokenValidator(CompiledValidator<T> validator) {
        this.validator = validator;
    }

    /**
     * The door of a validator, with the validator's options.
     *
     * @throws IllegalArgumentException if {@link Satya} did not compile it
     */
    public static <T extends @Nullable Object> TokenValidator<T> of(Validator<T> validator) {
        if (validator instanceof CompiledValidator<T> compiled) {
            return new TokenValidator<>(compiled);
        }
        Objects.requireNonNull(validator, "validator");
        throw new IllegalArgumentException("Satya did not compile " + validator.getClass());
    }

    /** The valid value, or every violation. */
    public Validation<Seq<Violation>, T> validate(TokenSource source) {
        return validator.validateTokens(Objects.requireNonNull(source, "source"));
    }

    /**
     * The valid value.
     *
     * @throws ValidationException with every violation
     */
    public T parse(TokenSource source) {
        return validator.parseTokens(Objects.requireNonNull(source, "source"));
    }

    /** The verdict alone. */
    public boolean isValid(TokenSource source) {
        return validator.isValidTokens(Objects.requireNonNull(source, "source"));
    }
}
