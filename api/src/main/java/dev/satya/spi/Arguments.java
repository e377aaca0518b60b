package dev.satya.spi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a named constraint, immutable. Every getter throws {@link
 * IllegalArgumentException} where the argument is missing or of another type, so that a plugin need
 * not check itself.
 *
 * @param byName a single argument is named {@code value}
 */
public record Arguments(Map<String, ?> byName) {

    /**
     * Refuses arguments other than these.
     *
     * @throws IllegalArgumentException naming the first unknown one
     */
    public Arguments allow(String... names) {
        for (String name : byName.keySet()) {
            if (!List.of(names).contains(name)) {
                throw new IllegalArgumentException(
                        "unknown argument \""
                                + name
                                + "\""
                                + (names.length == 0
                                        ? ": it takes none"
                                        : " (known: " + String.join(", ", names) + ")"));
            }
        }
        return this;
    }

    /** Whether the argument was given. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** A text argument. */
    public String string(String name) {
        return require(name, String.class, "text");
    }

    /** A whole number within {@code long}. */
    public long integer(String name) {
        return require(name, Long.class, "a whole number");
    }

    /** A number, exactly. */
    public BigDecimal number(String name) {
        Number number = require(name, Number.class, "a number");
        return new BigDecimal(number.toString());
    }

    /** True or false. */
    public boolean bool(String name) {
        return require(name, Boolean.class, "true or false");
    }

    /** A list. */
    public List<?> list(String name) {
        return require(name, List.class, "a list");
    }

    /** A list of texts. */
    public List<String> texts(String name) {
        List<?> list = list(name);
        for (Object item : list) {
            if (!(item instanceof String)) {
                throw new IllegalArgumentException(
                        "argument \"" + name + "\" must be a list of texts");
            }
        }
        return list.stream().map(String.class::cast).toList();
    }

    private <T> T require(String name, Class<T> type, String words) {
        @Nullable Object value = byName.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "argument \""
                            + name
                            + "\" must be "
                            + words
                            + (byName.containsKey(name) ? "" : ", and is missing"));
        }
        return type.cast(value);
    }
}
