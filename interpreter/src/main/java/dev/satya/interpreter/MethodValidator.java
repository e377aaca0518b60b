package dev.satya.interpreter;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.Options;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.introspect.ExecutableSchemas;
import dev.satya.interpreter.introspect.validator.ValidatorFactory;
import dev.satya.interpreter.members.ExecutableParts;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.source.ArgumentReader;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.AnySchema;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.Strictness;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Validates the arguments and the result of calls of one method or constructor, by the annotations on
 * them, as Jakarta Validation 3.1 §4.5 does. It calls nothing and makes no objects. Immutable and
 * thread-safe; what is worth keeping.
 *
 * <p>The path of a violation begins with the name of the method, or of the class for a constructor:
 * {@code transfer.amount}. A parameter has the name of {@code @Name}, else its own if the class was
 * compiled with {@code -parameters}, else {@code arg0}; what is returned is {@code <return value>}.
 * Nothing is converted. An argument that wears no constraint is not looked at, and objects are looked
 * into where {@code @Valid} says so. A null that is not allowed is a violation {@code required}.
 */
public final class MethodValidator {
    private final Executable executable;
    private final List<Stage> stages;

    /** What is asked for some groups, where the stages before have found nothing. */
    private record Stage(
            List<Part> parameters,
            @Nullable Part result,
            Validator<?> ofArguments,
            Validator<?> ofResult) {
        Stage with(Options options) {
            return new Stage(parameters, result, ofArguments.with(options), ofResult.with(options));
        }
    }

    /** A parameter, or what is returned. Null field: it may be anything. */
    private record Part(
            Member member, Class<?> type, @Nullable Field field, ArgumentReader reader) {
        static Part of(Member member, Class<?> type, @Nullable Field field, KnownScalars scalars) {
            return new Part(member, type, field, ArgumentReader.of(member.type(), scalars));
        }

        /** Adds the value where its schema looks at it. */
        void put(@Nullable Object value, Map<String, Object> members) {
            if (field == null || value == null) {
                return;
            }
            boolean isThereAlone = field.schema() instanceof AnySchema;
            Object read = isThereAlone ? Boolean.TRUE : SafeValue.read(() -> reader.read(value));
            if (read != null && read != ABSENT) {
                members.put(field.name(), read);
            }
        }

        boolean takes(@Nullable Object value) {
            return value == null
                    || MethodType.methodType(type).wrap().returnType().isInstance(value);
        }
    }

    private MethodValidator(Executable executable, List<Stage> stages) {
        this.executable = executable;
        this.stages = List.copyOf(stages);
    }

    static MethodValidator of(
            Executable executable,
            Satya satya,
            KnownScalars scalars,
            ValidatorFactory factory,
            List<Class<?>> groups) {
        ExecutableParts parts = ExecutableParts.of(executable);
        List<Stage> stages = new ArrayList<>();
        for (ExecutableSchemas schemas :
                ExecutableSchemas.of(executable, parts, scalars, factory, groups)) {
            stages.add(stage(executable, parts, schemas, satya, scalars));
        }
        return new MethodValidator(executable, stages);
    }

    private static Stage stage(
            Executable executable,
            ExecutableParts parts,
            ExecutableSchemas schemas,
            Satya satya,
            KnownScalars scalars) {
        List<@Nullable Field> fields = schemas.parameters();
        List<Part> parameters = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Class<?> type = executable.getParameterTypes()[i];
            parameters.add(Part.of(parts.parameters().get(i), type, fields.get(i), scalars));
        }
        Member returned = parts.result();
        Class<?> type =
                executable instanceof Method method
                        ? method.getReturnType()
                        : executable.getDeclaringClass();
        Part result = returned == null ? null : Part.of(returned, type, schemas.result(), scalars);
        List<Part> results = result == null ? List.of() : List.of(result);
        return new Stage(
                parameters,
                result,
                satya.compile(schema(executable, parameters)).with(Strictness.STRICT),
                satya.compile(schema(executable, results)).with(Strictness.STRICT));
    }

    private static ObjectSchema schema(Executable executable, List<Part> parts) {
        List<Field> fields = new ArrayList<>();
        for (Part part : parts) {
            if (part.field() != null) {
                fields.add(part.field());
            }
        }
        Schema inner = Schema.object().build().withFields(fields);
        return Schema.object().field(name(executable), inner).build();
    }

    private static String name(Executable executable) {
        return executable instanceof Constructor<?>
                ? executable.getDeclaringClass().getSimpleName()
                : executable.getName();
    }

    /**
     * Every violation of the arguments of a call; none if it may be made.
     *
     * @param arguments one for each parameter; those of a parameter {@code String...} are one array
     * @throws IllegalArgumentException if they are no arguments of such a call: too many or too few, or
     *     of another class than the parameter's
     */
    public Seq<Violation> validateArguments(@Nullable Object... arguments) {
        Objects.requireNonNull(arguments, "arguments");
        List<Part> parameters = stages.get(0).parameters();
        if (arguments.length != parameters.size()) {
            throw new IllegalArgumentException(
                    name(executable)
                            + " takes "
                            + count(parameters.size())
                            + ", not "
                            + arguments.length
                            + (executable.isVarArgs()
                                    ? ": what stands for its last one is an array"
                                    : ""));
        }
        for (int i = 0; i < arguments.length; i++) {
            Part part = parameters.get(i);
            requireTaken(part, arguments[i], "parameter " + part.member().field() + " of ");
        }
        for (Stage stage : stages) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (int i = 0; i < arguments.length; i++) {
                stage.parameters().get(i).put(arguments[i], members);
            }
            Seq<Violation> found = violations(stage.ofArguments(), members);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Vector.empty();
    }

    /**
     * Every violation of what a call has returned, or of the object that a constructor has made.
     *
     * @param value null also of a method that returns nothing
     * @throws IllegalArgumentException if it is of another class than what is returned
     */
    public Seq<Violation> validateReturn(@Nullable Object value) {
        Part returned = stages.get(0).result();
        if (returned == null) {
            if (value != null) {
                throw new IllegalArgumentException(name(executable) + " returns nothing");
            }
            return Vector.empty();
        }
        requireTaken(returned, value, "what is returned by ");
        for (Stage stage : stages) {
            Map<String, Object> members = new LinkedHashMap<>();
            Objects.requireNonNull(stage.result()).put(value, members);
            Seq<Violation> found = violations(stage.ofResult(), members);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Vector.empty();
    }

    private Seq<Violation> violations(Validator<?> validator, Map<String, Object> members) {
        return validator.violations(Map.of(name(executable), members));
    }

    private void requireTaken(Part part, @Nullable Object value, String place) {
        if (value != null && !part.takes(value)) {
            throw new IllegalArgumentException(
                    place
                            + name(executable)
                            + " is "
                            + part.type().getTypeName()
                            + ", not "
                            + value.getClass().getTypeName());
        }
    }

    private static String count(int arguments) {
        return arguments == 1 ? "1 argument" : arguments + " arguments";
    }

    /** The method or constructor. */
    public Executable executable() {
        return executable;
    }

    /** The same with other choices for its calls, such as their language. Nothing is converted even so. */
    public MethodValidator with(Options options) {
        Options strict = Objects.requireNonNull(options, "options").with(Strictness.STRICT);
        return new MethodValidator(
                executable, stages.stream().map(each -> each.with(strict)).toList());
    }
}
