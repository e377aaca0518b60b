package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Bound;
import dev.satya.schema.Constraint.NotBlank;
import dev.satya.schema.Constraint.Pattern;
import dev.satya.schema.Constraint.Size;
import dev.satya.schema.Constraint.UniqueItems;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a plain assertion becomes a constraint, and is written back.
 *
 * @param reader null: the value asserts nothing
 * @param writer null: the constraint is another keyword's
 */
public record ConstraintForm(Reader reader, Writer writer) {

    /** Makes the constraint. */
    interface Reader {
        @Nullable Constraint read(KeywordValues keywords, String keyword);
    }

    /** Makes the value. */
    interface Writer {
        @Nullable Object write(Constraint constraint, String keyword);
    }

    /** A number; the code of the constraint is the keyword. */
    static ConstraintForm bound(Function<BigDecimal, Bound> constraint) {
        return new ConstraintForm(
                (keywords, keyword) -> constraint.apply(keywords.number(keyword)),
                (written, keyword) ->
                        written instanceof Bound bound && bound.code().equals(keyword)
                                ? number(bound.bound())
                                : null);
    }

    /** A count; the code of the constraint is the keyword. */
    static ConstraintForm size(BiFunction<Integer, BigInteger, Size> constraint) {
        return new ConstraintForm(
                (keywords, keyword) ->
                        constraint.apply(keywords.count(keyword), keywords.whole(keyword)),
                ConstraintForm::writtenSize);
    }

    private static @Nullable Object writtenSize(Constraint written, String keyword) {
        return written instanceof Size size && size.code().equals(keyword)
                ? number(size.written())
                : null;
    }

    /** An expression; one of them is the way to write that a text is not blank. */
    static ConstraintForm pattern() {
        return new ConstraintForm(
                (keywords, keyword) -> {
                    String regex = Objects.requireNonNullElse(keywords.text(keyword), "");
                    return regex.equals(NotBlank.REGEX) ? new NotBlank() : new Pattern(regex);
                },
                (written, keyword) ->
                        written instanceof Pattern pattern
                                ? pattern.regex()
                                : written instanceof NotBlank ? NotBlank.REGEX : null);
    }

    /** True; false asserts nothing. */
    static ConstraintForm uniqueItems() {
        return new ConstraintForm(
                (keywords, keyword) -> keywords.isTrue(keyword) ? new UniqueItems() : null,
                (written, keyword) -> written instanceof UniqueItems ? true : null);
    }

    /** A count as it is written. */
    public static Number number(BigInteger count) {
        return number(new BigDecimal(count));
    }

    private static Number number(BigDecimal bound) {
        boolean isLong =
                bound.signum() == 0
                        || (bound.stripTrailingZeros().scale() <= 0
                                && bound.precision() - bound.scale() < 19);
        return isLong ? (Number) bound.longValueExact() : bound;
    }
}
