package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.Constraint;
import dev.satya.schema.NeverSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instances of arrays. */
final class ArrayInstances {
    /** So many items are likely to conform together; of more, each is made to conform by itself. */
    static final int FEW = 4;

    private static final int MOST_OF_PREFIX = 100;

    private ArrayInstances() {}

    static Object array(InstanceGenerator inside, ArraySchema schema) {
        Choices choices = inside.choices();
        List<Constraint> constraints = schema.constraints();
        boolean isUnique = constraints.contains(new Constraint.UniqueItems());
        int least = Sizes.of(constraints, Constraint.MinItems.class, 0);
        int most = Sizes.of(constraints, Constraint.MaxItems.class, Integer.MAX_VALUE);
        int wanted = wanted(inside, schema.contains());
        if (inside.flavour() == Flavour.VALID) {
            most = Math.min(most, Math.max(least, open(schema)));
        }
        int base = Math.max(least, Math.min(wanted, most));
        boolean isOpen = inside.flavour() == Flavour.VALID && wanted == 0;
        int count = isOpen ? base : ContainerInstances.count(inside, base, most);
        if (inside.flavour() == Flavour.VALID && hasRoom(inside, schema) && choices.flip()) {
            count = Math.max(count, Math.min(schema.prefix().size(), most));
        }
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Schema item = schema(schema, i);
            boolean isWanted = wanted > 0 && (wanted >= count - i || choices.flip());
            wanted -= isWanted ? 1 : 0;
            items.add(
                    next(
                            inside,
                            isWanted ? both(item, schema.contains()) : item,
                            items,
                            isUnique,
                            count > FEW));
        }
        while (isOpen && ContainerInstances.isOneMore(inside, items.size() - count, most - count)) {
            Schema item = schema(schema, items.size());
            items.add(next(inside, item, items, isUnique, items.size() >= FEW));
        }
        if (inside.flavour() != Flavour.VALID && !items.isEmpty() && choices.chance(15)) {
            items.add(choices.pick(items));
        }
        boolean isSet = inside.flavour() == Flavour.ANYTHING && choices.chance(8);
        return isSet ? new LinkedHashSet<>(items) : items;
    }

    /** How many items there may be before one that nothing conforms to. */
    private static int open(ArraySchema schema) {
        for (int i = 0; i < schema.prefix().size(); i++) {
            if (schema.prefix().get(i) instanceof NeverSchema) {
                return i;
            }
        }
        return schema.items() instanceof NeverSchema ? schema.prefix().size() : Integer.MAX_VALUE;
    }

    /** Whether all the items that have a schema of their own may be there, which are many by chance. */
    private static boolean hasRoom(InstanceGenerator inside, ArraySchema schema) {
        return !inside.isSpent()
                && !schema.prefix().isEmpty()
                && schema.prefix().size() <= MOST_OF_PREFIX;
    }

    private static @Nullable Object next(
            InstanceGenerator inside,
            Schema schema,
            List<? extends @Nullable Object> before,
            boolean isUnique,
            boolean isOfMany) {
        if (inside.flavour() == Flavour.VALID && isOfMany) {
            return Fitting.value(inside, schema, item -> !isUnique || !before.contains(item));
        }
        Object item = inside.of(schema);
        for (int i = 0; i < 5 && isUnique && before.contains(item); i++) {
            item = inside.of(schema);
        }
        return item;
    }

    /** What the item at {@code position} conforms to. */
    static Schema schema(ArraySchema schema, int position) {
        return position < schema.prefix().size() ? schema.prefix().get(position) : schema.items();
    }

    /** How many items are to be of the contained kind: one too few or too many now and then. */
    private static int wanted(InstanceGenerator inside, @Nullable Contains contains) {
        if (contains == null) {
            return 0;
        }
        boolean isAtBound = inside.flavour() != Flavour.VALID && inside.choices().chance(40);
        if (isAtBound && !inside.isSpent()) {
            return ScalarInstances.atBound(
                    inside.choices(), contains.minimum(), contains.maximum());
        }
        return contains.minimum();
    }

    private static Schema both(Schema item, @Nullable Contains contains) {
        return contains == null ? item : Schema.allOf(contains.schema(), item);
    }
}
