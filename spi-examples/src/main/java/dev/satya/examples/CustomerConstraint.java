package dev.satya.examples;

import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.BatchCheck;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Set;

/**
 * The constraint {@code customer}: the number of a customer that we know. It asks the directory of
 * customers about all numbers of a portion of rows in one call. Stateless.
 */
public final class CustomerConstraint implements ConstraintPlugin {

    @Override
    public String name() {
        return "customer";
    }

    @Override
    public String description() {
        return "the number of a customer that we know";
    }

    @Override
    public Set<JsonType> types() {
        return Set.of(JsonType.STRING);
    }

    @Override
    public Check bind(Arguments arguments) {
        arguments.allow();
        return (BatchCheck) numbers -> knownAmong(numbers);
    }

    /** A program would ask a database here: {@code SELECT … WHERE number IN (…)}. */
    private static List<Boolean> knownAmong(List<Object> numbers) {
        return numbers.stream().map(number -> ((String) number).matches("C-[0-9]{4}")).toList();
    }

    @Override
    public List<Object> validExamples() {
        return List.of("C-0001", "C-9999");
    }

    @Override
    public List<Object> invalidExamples() {
        return List.of("", "C-1", "D-0001");
    }
}
