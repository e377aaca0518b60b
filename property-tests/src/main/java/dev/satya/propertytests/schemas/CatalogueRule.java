package dev.satya.propertytests.schemas;

import dev.satya.Model;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A rule of the catalogue that random schemas use.
 *
 * @param kind what it asks
 * @param first a field
 * @param second a field, the same or another
 */
record CatalogueRule(Kind kind, String first, String second) implements Predicate<Model> {

    enum Kind {
        /** One of the fields has a value. */
        EITHER,
        /** The one is given if the other is. */
        TOGETHER,
        /** The values differ. */
        DIFFERENT,
        /** It throws where the first field holds the text "boom" or is null. */
        THROWING
    }

    @Override
    public boolean test(Model model) {
        return switch (kind) {
            case EITHER -> model.has(first) || model.has(second);
            case TOGETHER -> model.isSet(first) == model.isSet(second);
            case DIFFERENT ->
                    first.equals(second)
                            || !Objects.equals(text(model, first), text(model, second));
            case THROWING -> {
                Object value = model.get(first);
                if (model.has(first) && (value == null || value.equals("boom"))) {
                    throw new IllegalStateException("rule");
                }
                yield true;
            }
        };
    }

    private static String text(Model model, String field) {
        return model.get(field) instanceof String text ? text : field;
    }
}
