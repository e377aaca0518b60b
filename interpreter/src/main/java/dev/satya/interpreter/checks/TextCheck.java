package dev.satya.interpreter.checks;

import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A named constraint on text. Its words are those of the catalogue.
 *
 * @param binding makes the test of checked arguments
 */
record TextCheck(
        String name,
        Function<Arguments, Predicate<String>> binding,
        List<Object> validExamples,
        List<Object> invalidExamples)
        implements ConstraintPlugin {

    /** One that has no examples, since it takes arguments. */
    TextCheck(String name, Function<Arguments, Predicate<String>> binding) {
        this(name, binding, List.of(), List.of());
    }

    @Override
    public Set<JsonType> types() {
        return Set.of(JsonType.STRING);
    }

    @Override
    public Check bind(Arguments arguments) {
        Predicate<String> test = binding.apply(arguments);
        return value -> test.test((String) value);
    }
}
