package dev.satya.interpreter.members;

import dev.satya.interpreter.members.Lineage.Level;
import dev.satya.schema.SchemaException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters and the result of a method or constructor, as members. They are written there, and in
 * the methods that a method overrides. A type variable stands for the class that it is erased to.
 *
 * @param parameters in order
 * @param result null: a method without one
 */
public record ExecutableParts(List<Member> parameters, @Nullable Member result) {
    /** The name of what a method returns, as Jakarta Validation has it in paths. */
    public static final String RESULT = "<return value>";

    /** Copies the parameters. */
    public ExecutableParts {
        parameters = List.copyOf(parameters);
    }

    /** A method where it is written. */
    private record Placed(Executable executable, Map<TypeVariable<?>, BoundType> bindings) {
        BoundType bound(AnnotatedType type) {
            return new BoundType(type, bindings, NullScope.of(executable));
        }
    }

    /**
     * Those of a method or constructor.
     *
     * @throws SchemaException if the compiler gives it parameters that nobody has written
     */
    public static ExecutableParts of(Executable executable) {
        requireWritten(executable);
        List<Placed> all = new ArrayList<>(List.of(placed(executable, level(executable))));
        if (executable instanceof Method method) {
            overridden(method).forEach(all::add);
        }
        List<Member> parameters = new ArrayList<>();
        for (int i = 0; i < executable.getParameterCount(); i++) {
            parameters.add(parameter(all, i));
        }
        boolean isVoid =
                executable instanceof Method method && method.getReturnType() == void.class;
        return new ExecutableParts(parameters, isVoid ? null : result(all));
    }

    private static void requireWritten(Executable executable) {
        Class<?> home = executable.getDeclaringClass();
        boolean isOfConstructor = !(executable instanceof Method);
        boolean isInner =
                home.isLocalClass()
                        || home.isAnonymousClass()
                        || home.isMemberClass() && !Modifier.isStatic(home.getModifiers());
        if (isOfConstructor && (isInner && !home.isRecord() || home.isEnum())) {
            throw new SchemaException(
                    "the constructor of "
                            + home.getName()
                            + " has parameters that the compiler adds, so it cannot be said which"
                            + " annotations are on which: make it a static class");
        }
        if (executable.isSynthetic()) {
            throw new SchemaException(
                    executable
                            + " is the compiler's: give the method that is written, with the types"
                            + " that it is written with");
        }
    }

    /** The class of it; the lineage of one of the JDK would be empty. */
    private static Level level(Executable executable) {
        BoundType home = BoundType.erased(executable.getDeclaringClass());
        return new Level(home.raw(), home.ofVariables());
    }

    private static Lineage lineage(Executable executable) {
        return Lineage.of(BoundType.erased(executable.getDeclaringClass()));
    }

    private static Placed placed(Executable executable, Level level) {
        Map<TypeVariable<?>, BoundType> bindings = new HashMap<>(level.bindings());
        bindings.putAll(BoundType.ofVariables(executable.getTypeParameters()));
        return new Placed(executable, bindings);
    }

    /** The methods further up that a method stands for. */
    private static List<Placed> overridden(Method method) {
        List<Placed> found = new ArrayList<>();
        if (!isInherited(method)) {
            return found;
        }
        for (Level level : lineage(method).levels()) {
            for (Method each : level.methods()) {
                Placed placed = placed(each, level);
                if (!each.equals(method)
                        && isInherited(each)
                        && each.getName().equals(method.getName())
                        && Arrays.equals(method.getParameterTypes(), types(placed))) {
                    found.add(placed);
                }
            }
        }
        return found;
    }

    private static boolean isInherited(Method method) {
        int modifiers = method.getModifiers();
        return !Modifier.isStatic(modifiers) && !Modifier.isPrivate(modifiers);
    }

    private static Class<?>[] types(Placed placed) {
        return Arrays.stream(placed.executable.getParameters())
                .map(each -> raw(each, placed))
                .toArray(Class<?>[]::new);
    }

    /** Above a class that is written raw, variables stand for nothing. */
    private static Class<?> raw(Parameter parameter, Placed placed) {
        try {
            return placed.bound(parameter.getAnnotatedType()).raw();
        } catch (SchemaException e) {
            return parameter.getType();
        }
    }

    private static Member parameter(List<Placed> all, int index) {
        List<AnnotatedElement> declarations = new ArrayList<>();
        List<BoundType> types = new ArrayList<>();
        for (Placed each : all) {
            Parameter parameter = each.executable.getParameters()[index];
            declarations.add(parameter);
            types.add(each.bound(parameter.getAnnotatedType()));
        }
        Executable own = all.get(0).executable;
        String name = own.getParameters()[index].getName();
        String field = MemberNames.of(name, declarations);
        return new Member(
                name,
                field,
                MemberNames.aliases(field, declarations),
                own.getDeclaringClass(),
                types,
                declarations,
                (java.lang.reflect.Member) own,
                null,
                index);
    }

    private static Member result(List<Placed> all) {
        List<AnnotatedElement> declarations = new ArrayList<>();
        List<BoundType> types = new ArrayList<>();
        for (Placed each : all) {
            declarations.add(each.executable);
            types.add(each.bound(each.executable.getAnnotatedReturnType()));
        }
        Executable own = all.get(0).executable;
        return new Member(
                RESULT,
                RESULT,
                List.of(),
                own.getDeclaringClass(),
                types,
                declarations,
                (java.lang.reflect.Member) own,
                null,
                0);
    }
}
