package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.HopelessException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values that conform by themselves. Each is made anew until it does: of twenty items in a row, one
 * that does not conform costs itself, and not all twenty.
 */
final class Fitting {
    private Fitting() {}

    /**
     * A value that conforms and is wanted.
     *
     * @throws HopelessException if none is found
     */
    static @Nullable Object value(
            InstanceGenerator inside, Schema schema, Predicate<@Nullable Object> isWanted) {
        InstanceGenerator aiming =
                new InstanceGenerator(
                        inside.choices(), Flavour.VALID, inside.scope(), inside.budget());
        int attempts = attempts(inside.budget());
        boolean isOver = false;
        for (int i = 0; i < attempts && !isOver; i++) {
            isOver = inside.choices().isOver();
            Object value;
            try {
                value = aiming.of(schema);
            } catch (HopelessException e) {
                continue;
            }
            if (isWanted.test(value) && inside.scope().ask(schema, value).isValid()) {
                return value;
            }
        }
        throw new HopelessException(attempts + " attempts gave no part that conforms");
    }

    /** Fewer further inside, as each of those further out tries all of them again. */
    private static int attempts(int budget) {
        if (budget >= 4) {
            return 20;
        }
        return switch (budget) {
            case 3 -> 4;
            case 1, 2 -> 2;
            default -> 1;
        };
    }
}
