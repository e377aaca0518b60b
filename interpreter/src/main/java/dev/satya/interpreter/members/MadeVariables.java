package dev.satya.interpreter.members;

import dev.satya.interpreter.members.Lineage.Level;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the type variables of a factory method or a builder stand for: what those of the class do, by the
 * type that is made. In {@code static <U> Page<U> of(U first)} the variable {@code U} is what the one of
 * {@code Page} is. A variable that is not in that type stands for what it is erased to.
 */
final class MadeVariables {
    private MadeVariables() {}

    /**
     * The place of the parameters of a constructor or static method.
     *
     * @param made the class that it makes
     */
    static Level of(Executable executable, Level made) {
        Map<TypeVariable<?>, BoundType> bindings = new HashMap<>(made.bindings());
        bindings.putAll(BoundType.ofVariables(executable.getTypeParameters()));
        if (executable instanceof Method method) {
            bind(method.getGenericReturnType(), made, bindings);
        }
        return new Level(made.type(), bindings);
    }

    /** A builder with its arguments. */
    static BoundType ofBuilder(Creator.Built built, Level made) {
        TypeVariable<?>[] variables = built.builder().getTypeParameters();
        if (variables.length == 0) {
            return BoundType.of(built.builder());
        }
        Map<TypeVariable<?>, BoundType> bindings = BoundType.ofVariables(variables);
        bind(built.build().getGenericReturnType(), made, bindings);
        Type open = new ResolvedType(built.builder(), List.of(variables));
        BoundType unbound = BoundType.of(open);
        return new BoundType(unbound.type(), bindings, unbound.scope());
    }

    private static void bind(Type result, Level made, Map<TypeVariable<?>, BoundType> bindings) {
        Type type = result;
        while (type instanceof TypeVariable<?> variable) {
            type = variable.getBounds()[0];
        }
        if (!(type instanceof ParameterizedType parameterized)
                || parameterized.getRawType() != made.type()) {
            return;
        }
        TypeVariable<?>[] own = made.type().getTypeParameters();
        Type[] arguments = parameterized.getActualTypeArguments();
        for (int i = 0; i < own.length; i++) {
            BoundType meant = made.bindings().get(own[i]);
            if (arguments[i] instanceof TypeVariable<?> variable && meant != null) {
                bindings.put(variable, meant);
            }
        }
    }
}
