package dev.satya.interpreter.introspect.validator;

import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The validators that an annotation names, and which of them is for a type: the one for the most
 * specific of the types that it has (Jakarta Validation 3.1 §5.7.4). They are known by name, so that
 * the jar of the standard need not be there.
 */
public final class ConstraintValidators {
    private ConstraintValidators() {}

    /** Those that an annotation names for values; none if it names none, or is no constraint. */
    public static List<Class<?>> of(Annotation annotation) {
        List<Class<?>> validators = new ArrayList<>();
        for (Annotation each : annotation.annotationType().getAnnotations()) {
            String name = each.annotationType().getName();
            boolean isOne =
                    name.equals("jakarta.validation.Constraint")
                            || name.equals("javax.validation.Constraint");
            if (isOne) {
                for (Class<?> validator :
                        (Class<?>[]) AnnotationValues.value(each, "validatedBy")) {
                    if (takesValues(validator)) {
                        validators.add(validator);
                    }
                }
            }
        }
        return validators;
    }

    /** Whether it is not for the parameters of methods alone. */
    private static boolean takesValues(Class<?> validator) {
        for (Annotation each : validator.getAnnotations()) {
            if (each.annotationType().getSimpleName().equals("SupportedValidationTarget")) {
                for (Object target : (Object[]) AnnotationValues.value(each, "value")) {
                    if (((Enum<?>) target).name().equals("ANNOTATED_ELEMENT")) {
                        return true;
                    }
                }
                return false;
            }
        }
        return true;
    }

    /**
     * The validator for values of a type.
     *
     * @throws SchemaException if there is none, or several are as specific
     */
    public static Class<?> choose(Annotation annotation, Class<?> validated, String place) {
        Class<?> boxed = MethodType.methodType(validated).wrap().returnType();
        Map<Class<?>, Class<?>> taken = new HashMap<>();
        for (Class<?> each : of(annotation)) {
            Class<?> target = target(each);
            if (target.isAssignableFrom(boxed)) {
                if (taken.containsKey(target)) {
                    throw several(annotation, boxed, place);
                }
                taken.put(target, each);
            }
        }
        List<Class<?>> closest = new ArrayList<>(taken.keySet());
        closest.removeIf(
                each ->
                        taken.keySet().stream()
                                .anyMatch(other -> other != each && each.isAssignableFrom(other)));
        if (closest.isEmpty()) {
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    "none of its validators takes " + boxed.getTypeName(),
                    "Take it off, or name one that does in its @Constraint(validatedBy = …)");
        }
        if (closest.size() > 1) {
            throw several(annotation, boxed, place);
        }
        return Objects.requireNonNull(taken.get(closest.get(0)));
    }

    private static SchemaException several(Annotation annotation, Class<?> type, String place) {
        return AnnotationPolicy.refusal(
                annotation,
                place,
                "several of its validators take " + type.getTypeName() + ", and none is closer",
                "Name one for that very type in its @Constraint(validatedBy = …)");
    }

    /** The class of the values that a validator takes. */
    private static Class<?> target(Class<?> validator) {
        Type target = argument(validator, new HashMap<>());
        return target == null ? Object.class : raw(target);
    }

    /** The interface of the standard that a validator implements; null: it does not. */
    public static @Nullable Class<?> standard(Class<?> validator) {
        for (Class<?> at = validator; at != null; at = at.getSuperclass()) {
            for (Class<?> each : at.getInterfaces()) {
                Class<?> found = isStandard(each) ? each : standard(each);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isStandard(Class<?> type) {
        return type.getName().equals("jakarta.validation.ConstraintValidator")
                || type.getName().equals("javax.validation.ConstraintValidator");
    }

    private static @Nullable Type argument(Type type, Map<TypeVariable<?>, Type> around) {
        if (type == Object.class) {
            return null;
        }
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        Class<?> raw = raw(type);
        if (type instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] variables = raw.getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                Type argument = parameterized.getActualTypeArguments()[i];
                bound.put(variables[i], around.getOrDefault(argument, argument));
            }
        }
        if (isStandard(raw)) {
            return bound.get(raw.getTypeParameters()[1]);
        }
        List<Type> above = new ArrayList<>(List.of(raw.getGenericInterfaces()));
        if (raw.getGenericSuperclass() != null) {
            above.add(raw.getGenericSuperclass());
        }
        for (Type each : above) {
            Type found = argument(each, bound);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        }
        return type instanceof TypeVariable<?> variable
                ? raw(variable.getBounds()[0])
                : raw(((WildcardType) type).getUpperBounds()[0]);
    }
}
