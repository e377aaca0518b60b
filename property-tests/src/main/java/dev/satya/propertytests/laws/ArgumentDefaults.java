package dev.satya.propertytests.laws;

import dev.satya.Model;
import dev.satya.ValidationException;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.SchemaCompiler;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Arguments as a plugin is given them: checked by its schema, with the defaults. */
final class ArgumentDefaults {
    private ArgumentDefaults() {}

    /**
     * The arguments as they are, if the plugin has no schema for them.
     *
     * @throws IllegalArgumentException if they do not conform to it
     */
    static Map<String, ?> of(ConstraintPlugin plugin, Map<String, ?> arguments) {
        ObjectSchema schema = plugin.arguments();
        if (schema == null) {
            return arguments;
        }
        ObjectSchema closed = schema.withExtras(Extras.FORBID).strict();
        try {
            Model given = SchemaCompiler.installed().compile(closed, Model.class).parse(arguments);
            return given.toMap();
        } catch (ValidationException e) {
            throw new IllegalArgumentException(
                    e.violations().map(it -> words(it, schema)).mkString("; "), e);
        }
    }

    /** What is wrong with an argument, in words of who writes a constraint. */
    private static String words(Violation violation, ObjectSchema schema) {
        List<Object> path = violation.path().segments();
        if (path.isEmpty()) {
            return "the arguments " + violation.message(Locale.ENGLISH);
        }
        if (path.size() > 1 || !violation.code().equals("additionalProperties")) {
            return "argument \"" + path.get(0) + "\" " + violation.message(Locale.ENGLISH);
        }
        List<String> known = schema.fields().stream().map(Field::name).toList();
        return "unknown argument \""
                + path.get(0)
                + "\""
                + (known.isEmpty()
                        ? ": it takes none"
                        : " (known: " + String.join(", ", known) + ")");
    }
}
