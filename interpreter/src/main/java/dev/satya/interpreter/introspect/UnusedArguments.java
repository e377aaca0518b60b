package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.members.BoundType;
import dev.satya.interpreter.members.ClassMembers;
import java.lang.annotation.Annotation;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;

/** Type arguments of a class that none of its members has in its type. */
final class UnusedArguments {
    private final Set<TypeVariable<?>> used = new HashSet<>();

    private UnusedArguments() {}

    /**
     * Refuses annotations that matter on such arguments.
     *
     * @param place of an argument, for people
     */
    static void requireBare(BoundType bound, ClassMembers members, String place) {
        UnusedArguments arguments = new UnusedArguments();
        members.members().forEach(each -> arguments.add(each.types().get(0)));
        bound.ofVariables()
                .forEach(
                        (variable, argument) -> {
                            if (!arguments.used.contains(variable)) {
                                requireBare(argument, place);
                            }
                        });
    }

    private static void requireBare(BoundType argument, String place) {
        for (Annotation annotation : AnnotationPolicy.unfolded(argument.type())) {
            if (AnnotationPolicy.matters(annotation)) {
                throw AnnotationPolicy.refusal(
                        annotation,
                        place,
                        "no member has this type argument in its type",
                        "Take it off");
            }
        }
        argument.arguments().forEach(each -> requireBare(each, place));
    }

    private void add(BoundType type) {
        add(type.type().getType(), type);
    }

    private void add(Type type, BoundType home) {
        if (type instanceof TypeVariable<?> variable && used.add(variable)) {
            BoundType meant = home.bindings().get(variable);
            if (meant != null) {
                add(meant);
            }
        } else if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                add(argument, home);
            }
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType(), home);
        } else if (type instanceof WildcardType wildcard) {
            add(wildcard.getUpperBounds()[0], home);
        }
    }
}
