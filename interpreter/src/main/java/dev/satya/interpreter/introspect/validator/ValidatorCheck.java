package dev.satya.interpreter.introspect.validator;

import dev.satya.interpreter.introspect.annotation.Place;
import dev.satya.schema.Constraint;
import dev.satya.schema.CustomCheck;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A {@code ConstraintValidator} of Jakarta Validation, called through the standard's own interface.
 * One instance of it serves all threads.
 */
public final class ValidatorCheck implements CustomCheck {
    private final MethodHandle isValid;
    private final Class<?> contextType;
    private final ViolationTemplates templates;

    private ValidatorCheck(
            MethodHandle isValid, Class<?> contextType, ViolationTemplates templates) {
        this.isValid = isValid;
        this.contextType = contextType;
        this.templates = templates;
    }

    /**
     * The constraint of an annotation.
     *
     * @param validated the class of the values as they are declared
     * @param valueType the type that they are given as
     * @throws SchemaException if none of its validators takes such values, or one cannot be made
     */
    public static Constraint.Custom of(
            Annotation annotation,
            Class<?> validated,
            Type valueType,
            Place place,
            ValidatorFactory factory) {
        Class<?> validator = ConstraintValidators.choose(annotation, validated, place.words());
        Class<?> standard =
                Objects.requireNonNull(ConstraintValidators.standard(validator), "standard");
        try {
            Object instance = factory.make(validator);
            Method initialize = method(standard, "initialize");
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            lookup.unreflect(initialize).invoke(instance, annotation);
            Method isValid = method(standard, "isValid");
            return new Constraint.Custom(
                    code(annotation),
                    valueType,
                    new ValidatorCheck(
                            lookup.unreflect(isValid).bindTo(instance),
                            isValid.getParameterTypes()[1],
                            new ViolationTemplates(annotation, valueType, place, factory.clock())));
        } catch (SchemaException e) {
            throw e;
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError error && !(e instanceof StackOverflowError)) {
                throw error;
            }
            throw unusable(annotation, validator, place, e);
        }
    }

    private static Method method(Class<?> standard, String name) {
        for (Method method : standard.getMethods()) {
            if (method.getName().equals(name)) {
                return method;
            }
        }
        throw new IllegalStateException(standard.getName() + " has no " + name);
    }

    private static SchemaException unusable(
            Annotation annotation, Class<?> validator, Place place, Throwable thrown) {
        Throwable cause =
                thrown instanceof InvocationTargetException target
                        ? target.getTargetException()
                        : thrown;
        return new SchemaException(
                "@"
                        + annotation.annotationType().getSimpleName()
                        + " on "
                        + place.words()
                        + " cannot be checked: "
                        + validator.getName()
                        + " cannot be made or initialised ("
                        + cause.getClass().getName()
                        + "). It needs a constructor without parameters within reach: make both"
                        + " public, open their package, or give Satya.builder() a lookup",
                null,
                cause);
    }

    /** The code of its violations: the simple name of the annotation, beginning small. */
    public static String code(Annotation annotation) {
        String name = annotation.annotationType().getSimpleName();
        boolean isAcronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return isAcronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @Override
    public List<Finding> findings(@Nullable Object value) {
        ViolationContext context = new ViolationContext(templates);
        boolean isSatisfied;
        try {
            isSatisfied = (boolean) isValid.invoke(value, context.as(contextType));
        } catch (Throwable e) {
            throw ValidatorCheck.<RuntimeException>asItIs(e);
        }
        return isSatisfied ? List.of() : context.findings();
    }

    /** Throws it as it is, checked or not: the run contains it. */
    @SuppressWarnings("unchecked") // the cast does nothing at run time
    private static <E extends Throwable> RuntimeException asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
