package dev.satya.propertytests.jakarta;

import java.util.List;
import java.util.stream.Stream;

/** Constraints as they are written on a member: each annotation, with its attributes. */
final class ConstraintForms {
    private static final String P = "jakarta.validation.constraints.";

    /** The 22 of Jakarta Validation, in the form that follows {@code @}. */
    static final List<String> JAKARTA =
            List.of(
                    "NotNull",
                    "NotNull(message = \"give it\")",
                    "Null",
                    "NotEmpty",
                    "NotEmpty(message = \"not empty, \\\\{x\\\\} \\\\\\\\\")",
                    "NotBlank",
                    "NotBlank(message = \"blank!\")",
                    "Size",
                    "Size(min = 1)",
                    "Size(min = 2)",
                    "Size(max = 0)",
                    "Size(max = 3)",
                    "Size(min = 2, max = 3, message = \"from {min} to {max}\")",
                    "Size(min = 2, max = 2)",
                    "Min(1)",
                    "Min(value = -2, message = \"\\\\$ {value} \\\\{value\\\\}\")",
                    "Min(Long.MIN_VALUE)",
                    "Max(3)",
                    "Max(value = 0, message = \"most {value}\")",
                    "Max(Long.MAX_VALUE)",
                    "DecimalMin(\"1.5\")",
                    "DecimalMin(value = \"1.5\", inclusive = false)",
                    "DecimalMin(value = \"-0.5\", message = \"{value}, {inclusive}\")",
                    "DecimalMax(\"1.50\")",
                    "DecimalMax(value = \"1E2\", inclusive = false)",
                    "Positive",
                    "PositiveOrZero",
                    "PositiveOrZero(message = \"p\")",
                    "Negative",
                    "NegativeOrZero",
                    "Digits(integer = 2, fraction = 1)",
                    "Digits(integer = 1, fraction = 0, message = \"{integer}.{fraction}\")",
                    "Digits(integer = 3, fraction = 2)",
                    "Pattern(regexp = \"[a-c]+\")",
                    "Pattern(regexp = \"a.b\", flags = @P.Pattern.Flag.DOTALL)",
                    "Pattern(regexp = \"a.b\")",
                    "Pattern(regexp = \"a.?\", flags = @P.Pattern.Flag.CASE_INSENSITIVE)",
                    "Pattern(regexp = \"^a$\\n.*\", flags = @P.Pattern.Flag.MULTILINE)",
                    "Pattern(regexp = \"a b # c\", flags = @P.Pattern.Flag.COMMENTS)",
                    "Pattern(regexp = \"a..*b\", flags = {@P.Pattern.Flag.UNIX_LINES,"
                            + " @P.Pattern.Flag.CASE_INSENSITIVE})",
                    "Pattern(regexp = \"\\\\S*\", message = \"not {regexp}\")",
                    "Email",
                    "Email(message = \"mail\")",
                    "Email(regexp = \".+@.+\\\\..+\")",
                    "Email(regexp = \"[a-z@.]+\", flags = @P.Pattern.Flag.CASE_INSENSITIVE)",
                    "AssertTrue",
                    "AssertFalse",
                    "AssertFalse(message = \"no\")",
                    "Past",
                    "PastOrPresent",
                    "Future",
                    "Future(message = \"later\")",
                    "FutureOrPresent");

    private static final String H = "org.hibernate.validator.constraints.";

    /** Those of Hibernate Validator that have a meaning here. */
    static final List<String> HIBERNATE =
            Stream.of(
                            "Length",
                            "Length(min = 2)",
                            "Length(min = 1, max = 3, message = \"{min}-{max}\")",
                            "Range",
                            "Range(min = 1, max = 3)",
                            "Range(min = -2, max = 2, message = \"r {min}\")",
                            "URL",
                            "URL(protocol = \"https\")",
                            "URL(host = \"example.com\", port = 8080)",
                            "URL(regexp = \".*com.*\")",
                            "UUID",
                            "UUID(allowEmpty = true, version = {4}, variant = 2)",
                            "UUID(letterCase = @H.UUID.LetterCase.INSENSITIVE, allowNil = false)",
                            "UUID(letterCase = @H.UUID.LetterCase.UPPER_CASE, version = {1, 4},"
                                    + " message = \"{version} {letterCase}\")",
                            "CreditCardNumber",
                            "CreditCardNumber(ignoreNonDigitCharacters = true)",
                            "LuhnCheck",
                            "LuhnCheck(ignoreNonDigitCharacters = false)",
                            "EAN",
                            "EAN(type = @H.EAN.Type.EAN8)",
                            "ISBN",
                            "ISBN(type = @H.ISBN.Type.ANY)",
                            "ISBN(type = @H.ISBN.Type.ISBN_10)",
                            "UniqueElements",
                            "CodePointLength(min = 2, max = 3)")
                    .map(H::concat)
                    .toList();

    /** All of them. */
    static final List<String> ALL = Stream.concat(JAKARTA.stream(), HIBERNATE.stream()).toList();

    private ConstraintForms() {}

    /** As it stands in front of a type. */
    static String written(String form) {
        String of = form.startsWith(H) ? form : P + form;
        return "@" + of.replace("@P.", P).replace("@H.", H);
    }

    /** The simple name of the annotation. */
    static String name(String form) {
        String simple = form.startsWith(H) ? form.substring(H.length()) : form;
        int open = simple.indexOf('(');
        return open < 0 ? simple : simple.substring(0, open);
    }
}
