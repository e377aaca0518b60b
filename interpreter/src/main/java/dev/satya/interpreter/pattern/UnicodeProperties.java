package dev.satya.interpreter.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties that {@code \p} names (ECMA-262, tables of non-binary and binary Unicode properties),
 * of Unicode 17, whatever the JDK knows: the data is the library's own. {@code unicode-properties.mjs}
 * makes it, and says how it is written.
 */
final class UnicodeProperties {
    private static final String RESOURCE = "unicode-properties.txt";
    private static final int BASE = 36;

    /** Read when the first pattern asks for a property; a name without its value is none. */
    private static final Map<String, CodePoints> BY_NAME = read();

    private UnicodeProperties() {}

    /**
     * The set of a property.
     *
     * @param property what stands between braces: {@code L}, {@code Script=Greek}, {@code Emoji}
     * @return null if ECMA-262 has none of this name
     */
    static @Nullable CodePoints find(String property) {
        int equals = property.indexOf('=');
        if (equals < 0) {
            CodePoints category = BY_NAME.get("gc=" + property);
            return category == null ? BY_NAME.get(property) : category;
        }
        String value = property.substring(equals + 1);
        return switch (property.substring(0, equals)) {
            case "General_Category", "gc" -> BY_NAME.get("gc=" + value);
            case "Script", "sc" -> BY_NAME.get("sc=" + value);
            case "Script_Extensions", "scx" -> {
                CodePoints extended = BY_NAME.get("scx=" + value);
                yield extended == null ? BY_NAME.get("sc=" + value) : extended;
            }
            default -> null;
        };
    }

    private static Map<String, CodePoints> read() {
        try (InputStream in = UnicodeProperties.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not beside its class");
            }
            Map<String, CodePoints> all = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> read(line, all));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String line, Map<String, CodePoints> all) {
        int equals = line.lastIndexOf('=');
        String[] distances = line.substring(equals + 1).split(",", -1);
        int[] bounds = new int[distances.length];
        int last = 0;
        for (int i = 0; i < bounds.length; i++) {
            last += Integer.parseInt(distances[i], BASE);
            bounds[i] = last;
        }
        CodePoints set = CodePoints.ofRanges(bounds);
        for (String name : line.substring(0, equals).split(",", -1)) {
            all.put(name, set);
        }
    }
}
