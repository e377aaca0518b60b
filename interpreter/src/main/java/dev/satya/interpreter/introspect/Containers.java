package dev.satya.interpreter.introspect;

import dev.satya.interpreter.members.ItemContainer.Order;
import dev.satya.schema.SchemaException;

/** What the items or keys of a container must have. */
final class Containers {
    private Containers() {}

    /**
     * Refuses items or keys that a container cannot hold.
     *
     * @param part their class
     */
    static void requireOrdered(Order order, Class<?> container, Class<?> part) {
        if (order == Order.ENUM && !part.isEnum()) {
            throw unknownEnum(container);
        }
        boolean isOrdered = part.isEnum() || Comparable.class.isAssignableFrom(part);
        if (order == Order.COMPARABLE && !isOrdered) {
            throw new SchemaException(
                            part.getTypeName()
                                    + " is not Comparable, and "
                                    + container.getSimpleName()
                                    + " holds what it has in order")
                    .withHint(
                            ". Let it implement Comparable, or take a container without order, such"
                                    + " as Set or Map");
        }
    }

    static SchemaException unknownEnum(Class<?> container) {
        return new SchemaException(
                container.getSimpleName()
                        + " holds constants of an enum, and which one is not said");
    }
}
