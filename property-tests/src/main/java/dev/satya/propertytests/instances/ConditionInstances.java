package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instances on both sides of a condition, and with members that nobody speaks about. */
final class ConditionInstances {
    private ConditionInstances() {}

    /** For one side, or, where it need not be valid, for the condition and the wrong side. */
    static @Nullable Object conditional(InstanceGenerator around, ConditionalSchema schema) {
        Choices choices = around.choices();
        if (around.flavour() != Flavour.VALID && choices.chance(30)) {
            return around.of(choices.flip() ? schema.condition() : schema.whenValid());
        }
        return around.isSpent() || choices.flip()
                ? around.of(schema.whenInvalid())
                : around.of(Schema.allOf(schema.condition(), schema.whenValid()));
    }

    /** With the member and those that it asks for, without some of them, or something else. */
    static @Nullable Object dependent(InstanceGenerator around, DependentSchema schema) {
        Choices choices = around.choices();
        if (around.isSpent() || choices.chance(25)) {
            return JsonValues.any(choices, around.isSpent() ? 0 : 1);
        }
        if (!(around.of(schema.schema()) instanceof Map<?, ?> given)) {
            return JsonValues.object(choices, 1);
        }
        Map<Object, @Nullable Object> members = new LinkedHashMap<>(given);
        members.computeIfAbsent(schema.property(), name -> JsonValues.any(choices, 1));
        for (String name : schema.required()) {
            if (around.flavour() == Flavour.VALID || !choices.chance(25)) {
                members.computeIfAbsent(name, any -> JsonValues.any(choices, 1));
            }
        }
        return members;
    }

    /** Now and then with one more item or member, which likely nobody speaks about. */
    static @Nullable Object unevaluated(InstanceGenerator around, UnevaluatedSchema schema) {
        Object instance = around.of(schema.schema());
        boolean isPlain =
                around.isSpent()
                        || around.choices().chance(around.flavour() == Flavour.VALID ? 60 : 40);
        if (!isPlain && instance instanceof List<?> items && wants(around, schema.items())) {
            List<@Nullable Object> more = new ArrayList<>(items);
            more.add(rest(around, schema.items()));
            return more;
        }
        if (!isPlain
                && instance instanceof Map<?, ?> members
                && wants(around, schema.properties())) {
            Map<Object, @Nullable Object> more = new LinkedHashMap<>(members);
            more.putIfAbsent(ContainerInstances.name(around), rest(around, schema.properties()));
            return more;
        }
        return instance;
    }

    private static boolean wants(InstanceGenerator around, @Nullable Schema rest) {
        return rest != null && !(around.flavour() == Flavour.VALID && rest.equals(Schema.never()));
    }

    private static @Nullable Object rest(InstanceGenerator around, @Nullable Schema rest) {
        return rest == null ? null : around.deeper().of(rest);
    }
}
