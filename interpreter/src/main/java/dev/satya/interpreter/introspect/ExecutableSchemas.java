package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.annotation.AliasPath;
import dev.satya.annotation.Aliases;
import dev.satya.annotation.Default;
import dev.satya.interpreter.introspect.ClassReading.Cascade;
import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.introspect.annotation.Groups;
import dev.satya.interpreter.introspect.annotation.MessageBundles;
import dev.satya.interpreter.introspect.validator.ValidatorFactory;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.interpreter.members.BoundType;
import dev.satya.interpreter.members.ExecutableParts;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.Field;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Derives schemas from the parameters and the result of a method or constructor, as Jakarta Validation
 * 3.1 §4.5 reads them: what wears no constraint is not looked at, and objects are looked into where
 * {@code @Valid} says so.
 */
public final class ExecutableSchemas {
    private static final Set<String> VALID =
            Set.of("jakarta.validation.Valid", "javax.validation.Valid");

    private static final String TARGETS =
            ".validation.constraintvalidation.SupportedValidationTarget";

    private final Executable executable;
    private final ExecutableParts parts;
    private final KnownScalars scalars;
    private final ValidatorFactory factory;
    private final Groups groups;
    private final MessageBundles bundles = new MessageBundles();

    private ExecutableSchemas(
            Executable executable,
            ExecutableParts parts,
            KnownScalars scalars,
            ValidatorFactory factory,
            Groups groups) {
        this.executable = executable;
        this.parts = parts;
        this.scalars = scalars;
        this.factory = factory;
        this.groups = groups;
    }

    /**
     * Those for some groups, together; where a sequence is asked for, or stands for the Default of the
     * class, those for each group in it: a later one is for what the earlier ones find nothing in.
     *
     * @param groups of Jakarta Validation; none: Default
     * @throws SchemaException if there is an annotation that has a say in arguments and is not
     *     understood, or the groups have a mistake
     */
    public static List<ExecutableSchemas> of(
            Executable executable,
            ExecutableParts parts,
            KnownScalars scalars,
            ValidatorFactory factory,
            List<Class<?>> groups) {
        List<ExecutableSchemas> inSequence = new ArrayList<>();
        Class<?> home = executable.getDeclaringClass();
        for (Groups stage : GroupSequences.of(Groups.of(groups), home)) {
            inSequence.add(new ExecutableSchemas(executable, parts, scalars, factory, stage));
        }
        inSequence.get(0).requireNothingAcross();
        return inSequence;
    }

    /**
     * The field of each parameter; null: it may be anything. Of one whose schema is {@code any}, only
     * whether it is null is asked.
     *
     * @throws SchemaException if there is an annotation that has a say in arguments and is not
     *     understood
     */
    public List<@Nullable Field> parameters() {
        List<@Nullable Field> fields = new ArrayList<>();
        for (Member member : parts.parameters()) {
            fields.add(field(member, "parameter " + member.name() + " of " + name()));
        }
        return fields;
    }

    /** The field of what is returned, likewise; null also where nothing is. */
    public @Nullable Field result() {
        Member result = parts.result();
        return result == null ? null : field(result, "what is returned by " + name());
    }

    private String name() {
        String home = executable.getDeclaringClass().getSimpleName();
        return executable instanceof Constructor<?>
                ? "the constructor of " + home
                : "method " + executable.getName() + " of " + home;
    }

    /** Constraints on what has no value of its own, or on several parameters together, are refused. */
    private void requireNothingAcross() {
        for (TypeVariable<?> variable : executable.getTypeParameters()) {
            AnnotationPolicy.requireHarmless(variable, "a type parameter of " + name());
        }
        boolean isVoid =
                executable instanceof Method method && method.getReturnType() == void.class;
        for (Annotation annotation : AnnotationPolicy.unfolded(executable)) {
            if (!AnnotationPolicy.isConstraint(annotation)) {
                continue;
            }
            if (isVoid || isAboutParameters(annotation)) {
                throw AnnotationPolicy.refusal(
                        annotation,
                        name(),
                        isAboutParameters(annotation)
                                ? "it is about several parameters together"
                                : "the method returns nothing that it could be about",
                        "Take one object in place of the parameters, of a class with a rule or an"
                                + " @AssertTrue method");
            }
        }
    }

    private static boolean isAboutParameters(Annotation annotation) {
        for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
            if (attribute.getName().equals("validationAppliesTo")) {
                Object target = AnnotationValues.value(annotation, attribute.getName());
                return target.toString().equals("PARAMETERS");
            }
        }
        for (Annotation meta : annotation.annotationType().getAnnotations()) {
            boolean isConstraint =
                    meta.annotationType().getName().endsWith(".validation.Constraint");
            if (isConstraint && hasValidatorOfParameters(meta)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasValidatorOfParameters(Annotation constraint) {
        for (Class<?> validator : (Class<?>[]) AnnotationValues.value(constraint, "validatedBy")) {
            for (Annotation each : validator.getAnnotations()) {
                boolean isTarget = each.annotationType().getName().endsWith(TARGETS);
                if (isTarget
                        && Arrays.toString((Object[]) AnnotationValues.value(each, "value"))
                                .equals("[PARAMETERS]")) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Field field(Member member, String place) {
        TypeUse use = TypeUse.of(member, bundles, place);
        refuse(use, use.find(Default.class), "an argument that is null stays null");
        refuse(use, use.find(Aliases.class), "an argument has its place, whatever its name");
        refuse(use, use.find(AliasPath.class), "an argument has its place, whatever its name");
        boolean isCascaded = wears(member, each -> VALID.contains(each.annotationType().getName()));
        if (!isCascaded && !wears(member, AnnotationPolicy::matters)) {
            boolean isNeverNull =
                    member.type() instanceof Class<?> raw && raw.isPrimitive()
                            || use.excludesNull();
            return isNeverNull ? Field.required(member.field(), Schema.any()) : null;
        }
        try {
            return new ClassSchemas(
                            new ClassReading(
                                    scalars,
                                    factory,
                                    groups,
                                    isCascaded ? Cascade.ALWAYS : Cascade.NEVER))
                    .fieldAlone(member, use);
        } catch (SchemaException e) {
            throw e.under(member.field()).under("properties");
        }
    }

    private static void refuse(TypeUse use, @Nullable Annotation annotation, String reason) {
        if (annotation != null) {
            throw AnnotationPolicy.refusal(annotation, use.place(), reason, "Take it off");
        }
    }

    private static boolean wears(Member member, Predicate<Annotation> kind) {
        for (AnnotatedElement each : member.declarations()) {
            if (AnnotationPolicy.unfolded(each).stream().anyMatch(kind)) {
                return true;
            }
        }
        return member.types().stream().anyMatch(each -> wears(each, kind));
    }

    private static boolean wears(BoundType type, Predicate<Annotation> kind) {
        return AnnotationPolicy.unfolded(Objects.requireNonNull(type.type())).stream()
                        .anyMatch(kind)
                || type.arguments().stream().anyMatch(each -> wears(each, kind));
    }
}
