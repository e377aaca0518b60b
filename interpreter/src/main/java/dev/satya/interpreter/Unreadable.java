package dev.satya.interpreter;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.token.UnreadableException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The violation {@code json} of an input in another format. */
final class Unreadable {
    private Unreadable() {}

    /**
     * It has the arguments of a text that is not JSON, as far as the place is known. That it has a
     * cause tells it from one; the catalogue then has other words.
     */
    static Failure failure(UnreadableException e, Evaluation run) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        arguments.put("reason", e.reason());
        put(arguments, "line", e.line());
        put(arguments, "column", e.column());
        put(arguments, "offset", e.offset());
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return run.fail("json", Map.copyOf(arguments), null, null, cause);
    }

    private static void put(Map<String, @Nullable Object> arguments, String name, long place) {
        if (place != UnreadableException.UNKNOWN) {
            arguments.put(name, place);
        }
    }
}
