package dev.satya.spring.web;

import dev.satya.spring.check.Checks;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/** The checks of values of types, each compiled when it is first asked for. Thread-safe. */
final class TypeChecks {
    private final CheckCompiler compiler;
    private final Map<Key, Outcome> known = new ConcurrentHashMap<>();

    private record Key(TypeName type, @Nullable String schema) {}

    /**
     * A type without variables: that of a parameter of a generic controller is another one in each of its
     * subclasses, and they all have the same variable.
     *
     * @param raw null: its class is not known
     */
    private record TypeName(@Nullable Class<?> raw, List<TypeName> parts) {
        static TypeName of(ResolvableType type) {
            Class<?> raw = type.resolve();
            return new TypeName(
                    raw,
                    raw == null
                            ? List.of()
                            : Stream.of(type.getGenerics()).map(TypeName::of).toList());
        }
    }

    /** One of the two is null. */
    private record Outcome(@Nullable Checks checks, @Nullable UncheckableTypeException refusal) {}

    TypeChecks(CheckCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * The checks of a type; null: Satya makes no values of it.
     *
     * @param type of a parameter, whose annotations count
     */
    @Nullable Checks find(ResolvableType type) {
        return outcome(type).checks();
    }

    /**
     * The checks of a type.
     *
     * @throws UncheckableTypeException if Satya makes no values of it
     */
    Checks require(ResolvableType type) {
        Outcome outcome = outcome(type);
        Checks checks = outcome.checks();
        if (checks == null) {
            throw new UncheckableTypeException(
                    String.valueOf(outcome.refusal() == null ? "" : outcome.refusal().getMessage()),
                    outcome.refusal());
        }
        return checks;
    }

    private Outcome outcome(ResolvableType type) {
        Key key = new Key(TypeName.of(type), schema(type));
        Outcome outcome = known.get(key);
        if (outcome == null) { // a plugin's code runs while a schema is compiled: no lock is held
            Outcome made = compiled(type, key.schema());
            Outcome other = known.putIfAbsent(key, made);
            outcome = other == null ? made : other;
        }
        return outcome;
    }

    private Outcome compiled(ResolvableType type, @Nullable String schema) {
        try {
            return new Outcome(compiler.compile(type, schema), null);
        } catch (UncheckableTypeException e) {
            return new Outcome(null, e);
        }
    }

    private static @Nullable String schema(ResolvableType type) {
        if (type.getSource() instanceof MethodParameter parameter) {
            CheckedBy checkedBy = parameter.getParameterAnnotation(CheckedBy.class);
            return checkedBy == null ? null : checkedBy.value();
        }
        return null;
    }
}
