package dev.satya.plugins;

import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The formats under test. */
public final class Formats {

    private Formats() {}

    /** All formats, as a user finds them. */
    static List<BuiltIn> all() {
        return ServiceLoader.load(ConstraintPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(BuiltIn.class::isInstance)
                .map(BuiltIn.class::cast)
                .toList();
    }

    /** Those of texts, whose scanners read texts that are no {@code String}. */
    static List<TextFormat> ofTexts() {
        return all().stream()
                .filter(TextFormat.class::isInstance)
                .map(TextFormat.class::cast)
                .toList();
    }

    public static BuiltIn plugin(String name) {
        return all().stream()
                .filter(plugin -> plugin.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no format " + name));
    }

    static Check check(ConstraintPlugin plugin) {
        return plugin.bind(new Arguments(Map.of()));
    }

    /** The verdict of a constraint that takes arguments. */
    public static boolean test(String name, Object value, Map<String, ?> arguments) {
        return plugin(name).bind(new Arguments(arguments)).test(value);
    }

    /** The verdict of a format, as a schema gets it. */
    public static boolean test(String name, String text) {
        return check(plugin(name)).test(text);
    }
}
