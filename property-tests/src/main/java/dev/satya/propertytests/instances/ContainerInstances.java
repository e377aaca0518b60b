package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.schema.AnySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.MapSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instances of maps, and what all containers share. */
final class ContainerInstances {
    private static final int MOST_PARTS = 4;

    private ContainerInstances() {}

    static Object map(InstanceGenerator inside, MapSchema schema) {
        Choices choices = inside.choices();
        List<Constraint> constraints = schema.constraints();
        int least = Sizes.of(constraints, Constraint.MinProperties.class, 0);
        int most = Sizes.of(constraints, Constraint.MaxProperties.class, Integer.MAX_VALUE);
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        int count = count(inside, least, most);
        boolean isOfMany = inside.flavour() == Flavour.VALID && count > ArrayInstances.FEW;
        for (int i = 0; i < count * 2 && members.size() < count && !isOfMany; i++) {
            String name = key(inside, schema);
            members.put(name, inside.of(schema.values()));
        }
        if (inside.flavour() == Flavour.VALID) {
            MoreMembers.ofMap(inside, schema, members, isOfMany ? count : least);
        }
        return withStrangeKey(inside, members);
    }

    /** A name that the key schema may take; what it takes besides text is written as text. */
    private static String key(InstanceGenerator inside, MapSchema schema) {
        Choices choices = inside.choices();
        if (schema.keys() instanceof AnySchema
                || choices.chance(inside.flavour().isMixed() ? 20 : 5)) {
            return name(inside);
        }
        Object key = inside.of(schema.keys());
        return key == null ? "null" : key.toString();
    }

    /** A name of the catalogue; a bad one where anything goes. */
    static String name(InstanceGenerator inside) {
        Choices choices = inside.choices();
        return inside.flavour().isMixed() && choices.chance(4)
                ? choices.pick(Texts.LONE_SURROGATES)
                : choices.pick(Catalogue.NAMES);
    }

    static Object withStrangeKey(
            InstanceGenerator inside, Map<String, ? extends @Nullable Object> members) {
        boolean isStrange = inside.flavour() == Flavour.ANYTHING && inside.choices().chance(3);
        return isStrange ? Wild.withStrangeKey(inside.choices(), members) : members;
    }

    /**
     * Whether there is one more part than there has to be. Asked before each of them, rather than once for
     * all, so that a part can be taken out of what was chosen, and all others stay as they are.
     *
     * @param more than there have to be
     * @param most that there may be
     */
    static boolean isOneMore(InstanceGenerator inside, int more, int most) {
        return more < Math.min(MOST_PARTS, most)
                && !inside.isSpent()
                && inside.choices().chance(60);
    }

    static int count(InstanceGenerator inside, int least, int most) {
        Choices choices = inside.choices();
        if (inside.isSpent()) {
            return least;
        }
        if (inside.flavour() != Flavour.VALID && choices.chance(25)) {
            return ScalarInstances.atBound(choices, least, most);
        }
        return Math.min(most, least + choices.few(MOST_PARTS));
    }
}
