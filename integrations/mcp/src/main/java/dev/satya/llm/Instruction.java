package dev.satya.llm;

import dev.satya.Violation;
import dev.satya.spi.Printable;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a language model is told about JSON that is not valid, in English: for each violation the place,
 * what is wrong, what was given where a value was wrong, and what to do. Offending values and names are
 * escaped and cut; secret ones are not in it.
 */
public final class Instruction {
    private static final int SHOWN = 20;
    private static final int SHOWN_OF_VALUE = 80;
    private static final int SHOWN_OF_PLACE = 200;
    private static final int SHOWN_OF_MESSAGE = 500;

    private static final String LEAVE_OUT = "Leave it out.";

    /** What to do, by code; what is not here is done by what the message says. */
    private static final Map<String, String> DEEDS =
            Map.of(
                    "required", "Add it.",
                    "dependentRequired", "Add it.",
                    "additionalProperties", LEAVE_OUT,
                    "unevaluatedProperties", LEAVE_OUT,
                    "unevaluatedItems", LEAVE_OUT,
                    "never", LEAVE_OUT,
                    "duplicateKey", "Give it once.",
                    "enum", "Give exactly one of these.",
                    "json", "Give JSON that is whole, and nothing before or behind it.");

    private Instruction() {}

    /**
     * The instruction for these violations.
     *
     * @param violations at least one; the first 20 are told, and how many more there are
     */
    public static String of(Iterable<Violation> violations) {
        StringBuilder lines = new StringBuilder();
        int count = 0;
        for (Violation violation : Objects.requireNonNull(violations, "violations")) {
            count++;
            if (count <= SHOWN) {
                lines.append('\n').append(count).append(". ").append(line(violation));
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("there is nothing to correct without violations");
        }
        if (count > SHOWN) {
            lines.append("\n… and ").append(count - SHOWN).append(" more.");
        }
        return "The JSON does not fit its schema. Give all of it again, with these corrections:"
                + lines;
    }

    private static String line(Violation violation) {
        String pointer = violation.path().toPointer(SHOWN_OF_PLACE);
        String place = pointer.isEmpty() ? "The whole" : "\"" + Printable.of(pointer) + "\"";
        String message = Printable.of(violation.message(Locale.ENGLISH), SHOWN_OF_MESSAGE);
        return place + " " + message + "." + given(violation.instance()) + deed(violation.code());
    }

    private static String given(@Nullable Object instance) {
        if (instance == null || Violation.SECRET.equals(instance)) {
            return "";
        }
        String text = Printable.of(instance.toString(), SHOWN_OF_VALUE);
        return " It was " + (instance instanceof String ? "\"" + text + "\"" : text) + ".";
    }

    private static String deed(String code) {
        String deed = DEEDS.get(code);
        return deed == null ? "" : " " + deed;
    }
}
