package dev.satya.interpreter.checks;

import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
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
 * @param description one line of English
 * @param arguments the schema of its arguments
 * @param binding makes the test of checked arguments
 * @param examples by arguments
 */
record TextCheck(
        String name,
        String description,
        ObjectSchema arguments,
        Function<Arguments, Predicate<String>> binding,
        List<Examples> examples)
        implements ConstraintPlugin {

    @Override
    public Set<JsonType> types() {
        return Set.of(JsonType.STRING);
    }

    @Override
    public Check bind(Arguments arguments) {
        Predicate<String> test = binding.apply(arguments);
        return value -> test.test((String) value);
    }

    @Override
    public List<Object> validExamples() {
        return withoutArguments(Examples::valid);
    }

    @Override
    public List<Object> invalidExamples() {
        return withoutArguments(Examples::invalid);
    }

    private List<Object> withoutArguments(Function<Examples, List<Object>> side) {
        return examples.stream()
                .filter(each -> each.arguments().isEmpty())
                .flatMap(each -> side.apply(each).stream())
                .toList();
    }
}
