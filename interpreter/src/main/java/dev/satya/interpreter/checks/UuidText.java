package dev.satya.interpreter.checks;

import dev.satya.Schema;
import dev.satya.spi.Arguments;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.ConstraintPlugin.Examples;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Text that is a UUID of RFC 9562 of given versions and variants: hexadecimal digits in groups of 8, 4,
 * 4, 4 and 12.
 *
 * @param versions those that are accepted, as the digits that they are
 * @param variants those that are accepted, 0 to 2 by the first bits of the fourth group
 * @param letters which letters hexadecimal digits may be
 * @param takesEmpty whether empty text is accepted
 * @param takesNil whether the UUID that is all zeros is accepted
 */
record UuidText(
        String versions, List<?> variants, Letters letters, boolean takesEmpty, boolean takesNil)
        implements Predicate<String> {
    static final ConstraintPlugin CHECK =
            new TextCheck(
                    "uuidText",
                    "a UUID of RFC 9562 of given versions and variants, as @UUID has it",
                    Schema.object()
                            .field("versions", numbers(1, 15, "those that are accepted"))
                            .field("variants", numbers(0, 2, "those that are accepted"))
                            .field(
                                    "letterCase",
                                    Schema.enumOf("LOWER_CASE", "UPPER_CASE", "INSENSITIVE")
                                            .description("that of the hexadecimal digits"))
                            .field(
                                    "empty",
                                    Schema.bool().description("whether empty text is valid"))
                            .field(
                                    "nil",
                                    Schema.bool().description("whether the UUID of zeros is valid"))
                            .build(),
                    UuidText::of,
                    List.of(
                            new Examples(
                                    Map.of(
                                            "versions",
                                            List.of(1L, 4L),
                                            "variants",
                                            List.of(1L),
                                            "letterCase",
                                            "LOWER_CASE",
                                            "empty",
                                            true,
                                            "nil",
                                            false),
                                    List.of("", "2eb8aa08-aa98-11ea-b4aa-73b441d16380"),
                                    List.of(
                                            "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
                                            "2eb8aa08-aa98-71ea-b4aa-73b441d16380",
                                            "00000000-0000-0000-0000-000000000000",
                                            "2eb8aa08"))));

    private static Schema numbers(int least, int most, String meaning) {
        return Schema.array(Schema.integer().ge(least).le(most)).description(meaning);
    }

    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private enum Letters {
        LOWER_CASE,
        UPPER_CASE,
        INSENSITIVE
    }

    private static UuidText of(Arguments arguments) {
        arguments.allow("versions", "variants", "letterCase", "empty", "nil");
        StringBuilder versions = new StringBuilder();
        for (Object version : arguments.list("versions")) {
            versions.append(Integer.toHexString(within(version, 1, 15)));
        }
        arguments.list("variants").forEach(variant -> within(variant, 0, 2));
        return new UuidText(
                versions.toString(),
                arguments.list("variants"),
                Letters.valueOf(arguments.string("letterCase")),
                arguments.bool("empty"),
                arguments.bool("nil"));
    }

    private static int within(Object value, long least, long most) {
        if (!(value instanceof Long number) || number < least || number > most) {
            throw new IllegalArgumentException(value + " is not one of " + least + " to " + most);
        }
        return number.intValue();
    }

    @Override
    public boolean test(String text) {
        if (text.isEmpty()) {
            return takesEmpty;
        }
        if (text.length() != NIL.length()) {
            return false;
        }
        for (int i = 0; i < NIL.length(); i++) {
            char c = text.charAt(i);
            if (NIL.charAt(i) == '-' ? c != '-' : !isDigit(c)) {
                return false;
            }
        }
        return text.equals(NIL) ? takesNil : isOfVersion(text) && isOfVariant(text);
    }

    private boolean isDigit(char c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'f' && letters != Letters.UPPER_CASE
                || c >= 'A' && c <= 'F' && letters != Letters.LOWER_CASE;
    }

    private boolean isOfVersion(String text) {
        return versions.indexOf(Character.toLowerCase(text.charAt(14))) >= 0;
    }

    private boolean isOfVariant(String text) {
        int digit = Character.digit(text.charAt(19), 16);
        long variant = digit < 8 ? 0 : digit < 12 ? 1 : digit < 14 ? 2 : 3;
        return variants.contains(variant);
    }
}
