package dev.satya.propertytests.laws;

import dev.satya.Model;
import dev.satya.ValidationException;
import dev.satya.schema.Extras;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.SchemaCompiler;
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
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
