package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.schema.Constraint;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.ConstraintPlugin.Examples;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named constraints are met, and missed, by what their plugins give as examples. */
final class NamedExamples {
    private NamedExamples() {}

    /**
     * Examples of the first named constraint that has any; empty: a value of another making is
     * wanted. Whether they fit the other constraints is not asked.
     */
    static List<Object> of(Schema schema, InstanceGenerator around) {
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof Constraint.Named named) {
                ConstraintPlugin plugin = around.scope().plugins().get(named.name());
                Examples examples = plugin == null ? null : of(plugin, named.arguments());
                if (examples != null && !examples.valid().isEmpty()) {
                    return of(examples, around);
                }
            }
        }
        return List.of();
    }

    /** Those for the arguments, or else those without; null: there are none. */
    private static @Nullable Examples of(ConstraintPlugin plugin, Map<String, ?> arguments) {
        Examples without = null;
        for (Examples examples : plugin.examples()) {
            if (examples.arguments().equals(arguments)) {
                return examples;
            }
            without = examples.arguments().isEmpty() ? examples : without;
        }
        return without;
    }

    private static List<Object> of(Examples examples, InstanceGenerator around) {
        Choices choices = around.choices();
        if (around.flavour() == Flavour.VALID) {
            return choices.chance(10) ? List.of() : examples.valid();
        }
        return switch (choices.below(3)) {
            case 0 -> examples.valid();
            case 1 -> examples.invalid();
            default -> List.of();
        };
    }
}
