package dev.satya.propertytests.jakarta;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which this library and Hibernate Validator differ, with its reason. What is not here
 * fails {@link HibernateAgreementTest}, and so does what is here and is not met.
 */
final class AllowedDifferences {

    /**
     * Values of which one of the two says that they are valid and the other that they are not, or that
     * one tells several violations of, where the other tells one.
     *
     * @param annotations by their simple names
     * @param values those that it is about
     */
    record OfVerdict(Set<String> annotations, Predicate<Object> values, String reason) {}

    /**
     * A type that is refused when the class is compiled, and that Hibernate Validator takes.
     *
     * @param annotation its simple name; empty: any
     */
    record OfType(String annotation, Predicate<String> types, String reason) {}

    /**
     * The English words of a constraint whose message is the annotation's own.
     *
     * @param hibernate what Hibernate Validator says; attributes stand in braces
     * @param own what is said here, one of them for each violation; {@code {*}} is any text
     */
    record Words(String annotation, String hibernate, List<String> own) {}

    static final List<OfVerdict> VERDICTS =
            List.of(
                    new OfVerdict(
                            Set.of("Size", "Length"),
                            value -> isText(value, ".*[^\\u0000-\\uffff].*"),
                            "lengths are in code points, as minLength and maxLength of JSON Schema"
                                    + " are, which the class is written as"),
                    new OfVerdict(
                            Set.of("NotBlank"),
                            value -> isText(value, "[\\u0000\\u00a0\\u2007\\u202f]+"),
                            "no-break spaces show nothing, and U+0000 was white space to Hibernate"
                                    + " Validator, too, before it used isWhitespace; Jakarta"
                                    + " Validation leaves it open"),
                    new OfVerdict(
                            Set.of("PositiveOrZero", "Negative", "Range", "Min", "DecimalMin"),
                            value -> value.equals(-0.0) || value.equals(-0.0f),
                            "-0.0 equals 0, and is not less: IEEE 754, JSON Schema, and == of"
                                    + " Java"),
                    new OfVerdict(
                            Set.of("Digits"),
                            value ->
                                    value instanceof BigDecimal number
                                            && number.scale() > 0
                                            && number.stripTrailingZeros().scale() < number.scale(),
                            "equal numbers are equally valid: 1.50 is 1.5, whichever way it comes"
                                    + " in"),
                    new OfVerdict(
                            Set.of("Digits"),
                            value -> value instanceof Number number && !isFinite(number),
                            "Hibernate Validator throws, what is no number has no digits here"),
                    new OfVerdict(
                            Set.of("Digits"),
                            value -> value instanceof Number,
                            "too large and too fine are two violations, with a bound each"),
                    new OfVerdict(
                            Set.of("Range"),
                            value -> value instanceof Number number && !isFinite(number),
                            "NaN is not within either bound, and both are told"),
                    new OfVerdict(
                            Set.of("Email"),
                            value -> isText(value, ".*[\\u00a0].*|.*@.*[!#$%&'*+/=?^_`{|}~].*"),
                            "RFC 5321 has neither white space in a name nor such characters in a"
                                    + " domain"),
                    new OfVerdict(
                            Set.of("Email(regexp", "URL(regexp"),
                            value -> value instanceof CharSequence,
                            "the form and the expression are two violations, as in a schema"),
                    new OfVerdict(
                            Set.of("ISBN"),
                            value -> isText(value, "978-3-16-148410-X"),
                            "X stands for ten, which no digit of a number of thirteen is"),
                    new OfVerdict(
                            Set.of("Past", "PastOrPresent", "Future", "FutureOrPresent"),
                            AllowedDifferences::isNowElsewhere,
                            "the same instant is the present in every zone; compareTo of the JDK"
                                    + " goes on to compare the local times"));

    static final List<OfType> TYPES =
            List.of(
                    new OfType(
                            "Null",
                            MemberShape::isPrimitive,
                            "a primitive is never null: no object could be valid"),
                    new OfType(
                            "UniqueElements",
                            type -> type.endsWith("[]"),
                            "Hibernate Validator has it for collections alone; an array is a list"),
                    new OfType(
                            "",
                            Set.of("java.util.Date", "java.util.Calendar")::contains,
                            "no scalar type describes them yet: a ScalarType of one's own does"),
                    new OfType(
                            "",
                            type -> type.startsWith("java.time.chrono."),
                            "no scalar type describes the dates of other calendars: a ScalarType of"
                                    + " one's own does"));

    /** Why the words differ: ours say which bound was missed and what of, theirs name the whole rule. */
    static final List<Words> WORDS =
            List.of(
                    new Words("AssertFalse", "must be false", List.of("must be false")),
                    new Words("AssertTrue", "must be true", List.of("must be true")),
                    new Words(
                            "DecimalMax",
                            "must be less than ${inclusive == true ? 'or equal to ' : ''}{value}",
                            List.of(
                                    "must be at most {*}",
                                    "must be less than {*}",
                                    "must be a number of at most {*}",
                                    "must be a number less than {*}")),
                    new Words(
                            "DecimalMin",
                            "must be greater than ${inclusive == true ? 'or equal to ' :"
                                    + " ''}{value}",
                            List.of(
                                    "must be at least {*}",
                                    "must be greater than {*}",
                                    "must be a number of at least {*}",
                                    "must be a number greater than {*}")),
                    new Words(
                            "Digits",
                            "numeric value out of bounds (<{integer} digits>.<{fraction} digits>"
                                    + " expected)",
                            List.of(
                                    "must be a multiple of {*}",
                                    "must be less than {*}",
                                    "must be greater than {*}",
                                    "must be a number of at most {integer} digits before the point"
                                            + " and {fraction} behind it")),
                    new Words(
                            "Email",
                            "must be a well-formed email address",
                            List.of("must be an e-mail address", "must match {*}")),
                    new Words("Future", "must be a future date", List.of("must be in the future")),
                    new Words(
                            "FutureOrPresent",
                            "must be a date in the present or in the future",
                            List.of("must not be in the past")),
                    new Words(
                            "Max",
                            "must be less than or equal to {value}",
                            List.of(
                                    "must be at most {value}",
                                    "must be a number of at most {value}")),
                    new Words(
                            "Min",
                            "must be greater than or equal to {value}",
                            List.of(
                                    "must be at least {value}",
                                    "must be a number of at least {value}")),
                    new Words(
                            "Negative",
                            "must be less than 0",
                            List.of("must be less than 0", "must be a number less than 0")),
                    new Words(
                            "NegativeOrZero",
                            "must be less than or equal to 0",
                            List.of("must be at most 0", "must be a number of at most 0")),
                    new Words(
                            "NotBlank",
                            "must not be blank",
                            List.of(
                                    "must have a character that is not white space",
                                    "must be given",
                                    "must be {*}, not null")),
                    new Words(
                            "NotEmpty",
                            "must not be empty",
                            List.of(
                                    "must have at least 1 character",
                                    "must have at least 1 item",
                                    "must have at least 1 member",
                                    "must be given",
                                    "must be {*}, not null")),
                    new Words(
                            "NotNull",
                            "must not be null",
                            List.of(
                                    "must be given",
                                    "must be {*}, not null",
                                    "must be one of {*}")),
                    new Words("Null", "must be null", List.of("must be null, not {*}")),
                    new Words("Past", "must be a past date", List.of("must be in the past")),
                    new Words(
                            "PastOrPresent",
                            "must be a date in the past or in the present",
                            List.of("must not be in the future")),
                    new Words("Pattern", "must match \"{regexp}\"", List.of("must match {*}")),
                    new Words(
                            "Positive",
                            "must be greater than 0",
                            List.of("must be greater than 0", "must be a number greater than 0")),
                    new Words(
                            "PositiveOrZero",
                            "must be greater than or equal to 0",
                            List.of("must be at least 0", "must be a number of at least 0")),
                    new Words(
                            "Size",
                            "size must be between {min} and {max}",
                            List.of("must have at least {min} {*}", "must have at most {max} {*}")),
                    new Words(
                            "CodePointLength",
                            "length must be between {min} and {max}",
                            List.of("must have at least {min} {*}", "must have at most {max} {*}")),
                    new Words(
                            "CreditCardNumber",
                            "invalid credit card number",
                            List.of("must be a number with a valid check digit")),
                    new Words("EAN", "invalid {type} barcode", List.of("must be an EAN")),
                    new Words("ISBN", "invalid ISBN", List.of("must be an ISBN")),
                    new Words(
                            "Length",
                            "length must be between {min} and {max}",
                            List.of("must have at least {min} {*}", "must have at most {max} {*}")),
                    new Words(
                            "LuhnCheck",
                            "the check digit for ${validatedValue} is invalid, Luhn Modulo 10"
                                    + " checksum failed",
                            List.of("must be a number with a valid check digit")),
                    new Words(
                            "Range",
                            "must be between {min} and {max}",
                            List.of(
                                    "must be at least {min}",
                                    "must be at most {max}",
                                    "must be a number between {min} and {max}")),
                    new Words(
                            "UniqueElements",
                            "must only contain unique elements",
                            List.of("must not repeat items: item {*} equals item {*}")),
                    new Words(
                            "URL",
                            "must be a valid URL",
                            List.of("must be a URL", "must match {*}")),
                    new Words("UUID", "must be a valid UUID", List.of("must be a UUID")));

    /**
     * What a refusal says of constraints that nothing can satisfy together, such as {@code @Min(1)
     * @Max(0)}. It is a mistake of the class, which Hibernate Validator does not look for.
     */
    static final String CONTRADICTION = ".* (is above|contradicts|leaves no room|number lies) .*";

    /**
     * Constraints that may say the very same of a value, as {@code @Positive} and {@code
     * @DecimalMin("0")} without the bound: that is one violation here, as in a schema.
     */
    private static final List<Set<String>> ALIKE =
            List.of(
                    Set.of("Min", "DecimalMin", "Positive", "PositiveOrZero", "Range", "Digits"),
                    Set.of("Max", "DecimalMax", "Negative", "NegativeOrZero", "Range", "Digits"),
                    Set.of("Size", "Length", "CodePointLength", "NotEmpty"),
                    Set.of("Pattern", "Email", "URL"),
                    Set.of("CreditCardNumber", "LuhnCheck"));

    private AllowedDifferences() {}

    /** Whether two annotations may mean the same constraint. */
    static boolean maySaySame(String one, String other) {
        return one.equals(other)
                || ALIKE.stream().anyMatch(it -> it.contains(one) && it.contains(other));
    }

    /** The difference of verdict that covers a value under an annotation; null: none does. */
    static @Nullable OfVerdict ofVerdict(String form, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return VERDICTS.stream()
                .filter(
                        each ->
                                each.annotations().stream()
                                                .anyMatch(
                                                        it ->
                                                                it.equals(
                                                                                ConstraintForms
                                                                                        .name(form))
                                                                        || it.contains("(")
                                                                                && form.contains(
                                                                                        it))
                                        && each.values().test(value))
                .findFirst()
                .orElse(null);
    }

    /** The refusal that covers a type under an annotation; null: none does. */
    static @Nullable OfType ofType(String form, String type) {
        return TYPES.stream()
                .filter(
                        each ->
                                (each.annotation().isEmpty()
                                                || each.annotation()
                                                        .equals(ConstraintForms.name(form)))
                                        && each.types().test(type))
                .findFirst()
                .orElse(null);
    }

    /** The words of an annotation. */
    static Words words(String annotation) {
        return WORDS.stream()
                .filter(each -> each.annotation().equals(annotation))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no words of @" + annotation));
    }

    /** Whether a text is what a template says, with attributes in place of their names. */
    static boolean fits(String template, Map<String, Object> attributes, String text) {
        String filled = template;
        for (Map.Entry<String, Object> each : attributes.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", String.valueOf(each.getValue()));
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : filled.split(Pattern.quote("{*}"), -1)) {
            pattern.append(pattern.isEmpty() ? "" : "(?s:.+)").append(Pattern.quote(part));
        }
        return text.matches(pattern.toString());
    }

    private static boolean isText(Object value, String pattern) {
        return value instanceof CharSequence text && text.toString().matches(pattern);
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue()) || number instanceof BigDecimal;
    }

    private static boolean isNowElsewhere(Object value) {
        Instant instant =
                value instanceof OffsetDateTime date
                        ? date.toInstant()
                        : value instanceof ZonedDateTime date
                                ? date.toInstant()
                                : value instanceof OffsetTime time
                                        ? time.atDate(LocalDate.of(2024, 5, 31)).toInstant()
                                        : null;
        return TypedValues.NOW.equals(instant);
    }
}
