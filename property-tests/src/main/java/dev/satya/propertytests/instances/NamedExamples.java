package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.schema.Constraint;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;

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
                ConstraintPlugin plugin = around.surroundings().plugins().get(named.name());
                if (plugin != null && !plugin.validExamples().isEmpty()) {
                    return of(plugin, around);
                }
            }
        }
        return List.of();
    }

    private static List<Object> of(ConstraintPlugin plugin, InstanceGenerator around) {
        Choices choices = around.choices();
        if (around.flavour() == Flavour.VALID) {
            return choices.chance(10) ? List.of() : plugin.validExamples();
        }
        return switch (choices.below(3)) {
            case 0 -> plugin.validExamples();
            case 1 -> plugin.invalidExamples();
            default -> List.of();
        };
    }
}
