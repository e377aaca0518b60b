package dev.satya.jackson;

import dev.satya.ValidationException;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * What a mapper with a {@link SatyaModule} throws where data is not valid: one of Jackson's exceptions,
 * with all violations. Their paths begin at the value that was validated; {@link #getPath} leads to that
 * value. Where a text is malformed there is one violation {@code json}, and what Jackson threw is the
 * cause, unless there are secrets that it may quote.
 */
public final class InvalidDataException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final ValidationException invalid;
    private final @Nullable Throwable malformed;

    InvalidDataException(JsonParser parser, Class<?> type, Seq<Violation> violations) {
        super(parser, new ValidationException(violations).getMessage(), type);
        this.invalid = new ValidationException(violations);
        this.malformed = violations.get(0).cause();
    }

    /** All violations, in the order in which they were found. */
    public Seq<Violation> violations() {
        return invalid.violations();
    }

    @Override
    public @Nullable Throwable getCause() {
        return malformed;
    }
}
