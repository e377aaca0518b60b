package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.schema.Constraint;
import dev.satya.schema.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that break a length or a pattern, by code. */
final class BrokenTexts {
    private static final int MOST_LENGTH = 100_000;

    /** Texts of white space alone. */
    private static final List<String> BLANK =
            List.of("", " ", "\t\r\n", "\u00a0\u2003\ufeff", "\u2028");

    private BrokenTexts() {}

    static Map<String, Generator<Object>> of(StringSchema schema, String valid) {
        Map<String, Generator<Object>> broken = new LinkedHashMap<>();
        Generator<String> matching = matching(schema, valid);
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof Constraint.MinLength least && least.size() > 0) {
                Generator<String> shorter =
                        choices -> shorter(choices, valid, choices.below(least.size()));
                broken.put(least.code(), either(shorter, matching));
            }
            if (constraint instanceof Constraint.MaxLength most && most.size() < MOST_LENGTH) {
                Generator<String> longer = choices -> longer(choices, valid, most.size() + 1);
                broken.put(most.code(), either(longer, matching));
            }
            if (constraint instanceof Constraint.Pattern) {
                broken.put("pattern", choices -> unmatched(choices, valid));
            }
            if (constraint instanceof Constraint.NotBlank blank) {
                broken.put(blank.code(), choices -> choices.pick(BLANK));
            }
        }
        return broken;
    }

    /** Texts that match the first pattern, of any length; the valid text where there is none. */
    private static Generator<String> matching(StringSchema schema, String valid) {
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof Constraint.Pattern pattern) {
                return PatternText.of(pattern.regex());
            }
        }
        return choices -> valid;
    }

    private static Generator<Object> either(Generator<String> one, Generator<String> other) {
        return choices -> (choices.flip() ? other : one).generate(choices);
    }

    /** The beginning of a valid text, or any text of that length. */
    private static String shorter(Choices choices, String valid, int length) {
        int actual = valid.codePointCount(0, valid.length());
        return choices.flip() || actual < length
                ? Texts.ofLength(choices, length)
                : valid.substring(0, valid.offsetByCodePoints(0, length));
    }

    private static String longer(Choices choices, String valid, int length) {
        int actual = valid.codePointCount(0, valid.length());
        if (choices.flip() || valid.isEmpty()) {
            return Texts.ofLength(choices, length + choices.below(2));
        }
        return valid.repeat(1 + length / Math.max(1, actual));
    }

    private static String unmatched(Choices choices, String valid) {
        int length = valid.codePointCount(0, valid.length());
        return switch (choices.below(3)) {
            case 0 -> Texts.ofLength(choices, length);
            case 1 -> "#".repeat(Math.max(1, length));
            default -> Texts.any(choices);
        };
    }
}
