package dev.satya.interpreter;

import dev.satya.interpreter.convert.TypedCheck;
import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** A named constraint that is one predicate over one Java type, without arguments. */
record PredicatePlugin(String name, Class<?> type, Predicate<Object> predicate)
        implements ConstraintPlugin {

    static <T> PredicatePlugin of(String name, Class<T> type, Predicate<? super T> predicate) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(predicate, "predicate");
        return new PredicatePlugin(name, type, value -> predicate.test(type.cast(value)));
    }

    @Override
    public Set<JsonType> types() {
        return TypedCheck.jsonTypes(type);
    }

    @Override
    public Check bind(Arguments arguments) {
        arguments.allow();
        return new TypedCheck(type, predicate);
    }
}
