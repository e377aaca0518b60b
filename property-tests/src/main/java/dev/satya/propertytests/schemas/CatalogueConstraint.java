package dev.satya.propertytests.schemas;

import dev.satya.Model;
import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A named constraint of the catalogue that random schemas use.
 *
 * @param name as in a schema
 * @param types that it applies to
 * @param binder makes the check from arguments
 */
record CatalogueConstraint(String name, Set<JsonType> types, Function<Arguments, Check> binder)
        implements ConstraintPlugin {

    /** Whole numbers that are even. */
    static final CatalogueConstraint EVEN =
            new CatalogueConstraint(
                    "test-even",
                    Set.of(JsonType.INTEGER),
                    arguments -> {
                        arguments.allow();
                        return value ->
                                decimal(value).remainder(BigDecimal.valueOf(2)).signum() == 0;
                    });

    /** Numbers of at most this magnitude. */
    static final CatalogueConstraint WITHIN =
            new CatalogueConstraint(
                    "test-within",
                    Set.of(JsonType.NUMBER),
                    arguments -> {
                        BigDecimal bound = arguments.allow("value").number("value");
                        return value ->
                                isFinite(value) && decimal(value).abs().compareTo(bound) <= 0;
                    });

    /** Text without a blank. */
    static final CatalogueConstraint WORD =
            new CatalogueConstraint(
                    "test-word",
                    Set.of(JsonType.STRING),
                    arguments -> {
                        arguments.allow();
                        return value -> value.toString().indexOf(' ') < 0;
                    });

    /** Texts and containers with at least and at most so many parts. */
    static final CatalogueConstraint SIZE =
            new CatalogueConstraint(
                    "test-size",
                    Set.of(JsonType.STRING, JsonType.ARRAY, JsonType.OBJECT),
                    arguments -> {
                        arguments.allow("least", "most");
                        long least = arguments.integer("least");
                        long most = arguments.integer("most");
                        return value -> size(value) >= least && size(value) <= most;
                    });

    /** Anything but the number 13 and the text "unlucky"; it throws at the text "boom". */
    static final CatalogueConstraint LUCKY =
            new CatalogueConstraint(
                    "test-lucky",
                    Set.of(JsonType.values()),
                    arguments -> {
                        arguments.allow();
                        return CatalogueConstraint::isLucky;
                    });

    static final List<CatalogueConstraint> ALL = List.of(EVEN, WITHIN, WORD, SIZE, LUCKY);

    @Override
    public Check bind(Arguments arguments) {
        return binder.apply(arguments);
    }

    static boolean isLucky(Object value) {
        if (value.equals("boom")) {
            throw new IllegalStateException("boom");
        }
        boolean isThirteen =
                value instanceof Number number
                        && isFinite(number)
                        && decimal(number).compareTo(BigDecimal.valueOf(13)) == 0;
        return !isThirteen && !value.equals("unlucky");
    }

    private static boolean isFinite(Object number) {
        return !(number instanceof Double binary) || Double.isFinite(binary);
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    private static int size(Object value) {
        if (value instanceof Collection<?> items) {
            return items.size();
        }
        if (value instanceof Map<?, ?> members) {
            return members.size();
        }
        if (value instanceof Model model) {
            return model.toMap().size();
        }
        return value.toString().length();
    }
}
