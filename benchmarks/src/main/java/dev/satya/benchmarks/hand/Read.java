package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.Status;

/**
 * Java objects as values. The usual classes come first and inline; conversions are in {@link
 * Conversion}. What cannot be read becomes a value beyond all bounds, so that the check of the
 * bounds finds it too.
 */
final class Read {

    /** What is no whole number within {@code long}. */
    static final long NO_WHOLE = Long.MIN_VALUE;

    private Read() {}

    static long whole(Object raw) {
        if (raw instanceof Integer number) {
            return number;
        }
        if (raw instanceof Long number) {
            return number;
        }
        return Conversion.whole(raw);
    }

    /** NaN if it is none. */
    static double number(Object raw) {
        if (raw instanceof Double number) {
            return number;
        }
        if (raw instanceof Integer number) {
            return number;
        }
        return Conversion.number(raw);
    }

    /** Null if it is none. */
    static String text(Object raw) {
        return raw instanceof String text ? text : Conversion.text(raw);
    }

    /** Null if it is none. */
    static Boolean truth(Object raw) {
        return raw instanceof Boolean truth ? truth : Conversion.truth(raw);
    }

    /** Null if it is none. */
    static Status status(Object raw) {
        return raw instanceof String name ? status(name) : Conversion.status(raw);
    }

    /** Null if it is none. */
    static Status status(String name) {
        return switch (name) {
            case "NEW" -> Status.NEW;
            case "PAID" -> Status.PAID;
            case "SHIPPED" -> Status.SHIPPED;
            case "DELIVERED" -> Status.DELIVERED;
            case "CANCELLED" -> Status.CANCELLED;
            default -> null;
        };
    }
}
