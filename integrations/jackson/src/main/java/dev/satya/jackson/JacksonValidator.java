package dev.satya.jackson;

import dev.satya.Limits;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.TokenValidator;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.TreeTraversingParser;

/**
 * Validates what Jackson reads, in any of its formats. The answers are those of {@link
 * Validator#validateJson} for the same data as JSON: the same verdict, violations and value. Immutable
 * and shared by any number of threads; a parser is not.
 *
 * <p>A parser is read from its current token, or from the next where it has none, to the end of one
 * value, whatever the answer; it then has no current token. So the next call reads the next value.
 *
 * <p>What Jackson refuses is a violation {@code json} with its reason, and with line, column and
 * offset where the format has them. The message is in the language of the call, but for the reason,
 * which is Jackson's own sentence: there are too many, and they change, to translate them. A parser
 * that has refused something cannot go on. What Jackson throws because its source fails comes
 * through; of Jackson 2, whose {@code IOException} is checked, as an {@link
 * java.io.UncheckedIOException}.
 *
 * @param <T> what valid data becomes
 */
public final class JacksonValidator<T extends @Nullable Object> {
    private final TokenValidator<T> validator;

    private JacksonValidator(TokenValidator<T> validator) {
        this.validator = validator;
    }

    /**
     * For a validator, with the validator's options.
     *
     * @throws IllegalArgumentException if Satya did not compile it
     */
    public static <T extends @Nullable Object> JacksonValidator<T> of(Validator<T> validator) {
        return new JacksonValidator<>(TokenValidator.of(validator));
    }

    /**
     * Constraints for factories of parsers, wide enough that Satya's own limits are asked first: a
     * violation {@code limit}, and not what Jackson says about it. They have no bound on depth, for
     * which Satya uses no stack, and are for parsers of a JacksonValidator alone.
     */
    public static StreamReadConstraints constraints(Limits limits) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(Integer.MAX_VALUE)
                .maxStringLength(times(2, limits.stringLength()))
                .maxNameLength(times(2, limits.nameLength()))
                .maxNumberLength(times(10, limits.numberLength()))
                .build();
    }

    private static int times(long factor, int limit) {
        return (int) Math.min(Integer.MAX_VALUE, factor * limit);
    }

    /** The valid value of what the parser reads next, or every violation. */
    public Validation<Seq<Violation>, T> validate(JsonParser parser) {
        return read(ParserTokens.of(parser), validator::validate);
    }

    /**
     * The valid value of what the parser reads next.
     *
     * @throws ValidationException with every violation
     */
    public T parse(JsonParser parser) {
        return read(ParserTokens.of(parser), validator::parse);
    }

    /** The verdict on what the parser reads next. */
    public boolean isValid(JsonParser parser) {
        return read(ParserTokens.of(parser), validator::isValid);
    }

    /** The valid value of a tree, or every violation. A missing node is a violation {@code json}. */
    public Validation<Seq<Violation>, T> validate(JsonNode tree) {
        return validator.validate(ParserTokens.of(new TreeTraversingParser(tree)));
    }

    /**
     * The valid value of a tree.
     *
     * @throws ValidationException with every violation
     */
    public T parse(JsonNode tree) {
        return validator.parse(ParserTokens.of(new TreeTraversingParser(tree)));
    }

    /** The verdict on a tree. */
    public boolean isValid(JsonNode tree) {
        return validator.isValid(ParserTokens.of(new TreeTraversingParser(tree)));
    }

    /**
     * All values from here to the end of the input, one after another, as they are asked for: lines
     * of JSON, rows of CSV, documents of YAML. A value that is not valid is a result like any other;
     * where Jackson can read no further, its violation {@code json} is the last. The stream does not
     * close the parser. A {@link dev.satya.spi.BatchCheck} is asked in one call for each value, since
     * none is read before it is asked for.
     */
    public Stream<Validation<Seq<Violation>, T>> validateAll(JsonParser parser) {
        return StreamSupport.stream(new RootValues<>(parser, this), false);
    }

    Validation<Seq<Violation>, T> validate(ParserTokens tokens) {
        return read(tokens, validator::validate);
    }

    private static <R extends @Nullable Object> R read(
            ParserTokens tokens, Function<ParserTokens, R> answer) {
        try {
            return answer.apply(tokens);
        } finally {
            tokens.finish();
        }
    }
}
