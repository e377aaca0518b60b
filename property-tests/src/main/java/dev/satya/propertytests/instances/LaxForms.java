package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other things that a lax schema may take for a value, and things that look like it. */
final class LaxForms {
    private static final List<String> TRUTHS =
            List.of(
                    "true",
                    "TRUE",
                    "t",
                    "Yes",
                    "y",
                    "oN",
                    "1",
                    "false",
                    "F",
                    "no",
                    "n",
                    "OFF",
                    "0",
                    " true",
                    "ye\u017f",
                    "2",
                    "tru",
                    "");
    private static final List<String> SPACES =
            List.of(" ", "\n", "\t ", "\u2003", "\u00a0", "\u001f");
    private static final List<String> NEAR_NUMBERS =
            List.of(
                    "1.",
                    ".5",
                    "+7",
                    "-0",
                    "007",
                    "1e2",
                    "1E+2",
                    "1_000",
                    "1,5",
                    "0x1F",
                    "1.0",
                    "1.50",
                    "-",
                    ".",
                    "+",
                    "e5",
                    "1e",
                    "\u0661",
                    "nan",
                    "-NaN",
                    "inf",
                    "+Infinity",
                    "-inf",
                    "infinit",
                    "1d",
                    "-0e3",
                    "1.0e0",
                    "9223372036854775808",
                    "1e400",
                    "-1e-400",
                    "1.00000000000000000000",
                    "- 1",
                    "-0.0",
                    "",
                    " ");

    private LaxForms() {}

    static Object truth(Choices choices) {
        return switch (choices.below(3)) {
            case 0 -> choices.pick(TRUTHS);
            case 1 -> choices.between(0, 2);
            default ->
                    choices.pick(
                            List.of(1.0, 0.0, -0.0, 0.5, BigDecimal.ONE, new BigDecimal("0.00")));
        };
    }

    /** The number as text, or something that may stand for one. */
    static Object number(Choices choices, @Nullable Object number) {
        String text = number == null ? "0" : number.toString();
        return switch (choices.below(5)) {
            case 0 -> text;
            case 1 -> choices.pick(SPACES) + text + choices.pick(SPACES);
            case 2 -> text + ".0";
            case 3 -> choices.flip();
            default -> choices.pick(NEAR_NUMBERS);
        };
    }
}
