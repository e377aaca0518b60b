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

    /** It has the arguments of a text that is not JSON, as far as the place is known. */
    static Failure failure(UnreadableException e, Evaluation run) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        arguments.put("reason", e.reason());
        put(arguments, "line", e.line());
        put(arguments, "column", e.column());
        put(arguments, "offset", e.offset());
        return run.fail("json", Map.copyOf(arguments), null, template(arguments), e.getCause());
    }

    private static void put(Map<String, @Nullable Object> arguments, String name, long place) {
        if (place != UnreadableException.UNKNOWN) {
            arguments.put(name, place);
        }
    }

    private static String template(Map<String, @Nullable Object> arguments) {
        String template = "cannot be read: {reason}";
        if (arguments.containsKey("line") && arguments.containsKey("column")) {
            return template + " at line {line}, column {column}";
        }
        return arguments.containsKey("offset") ? template + " at offset {offset}" : template;
    }
}
