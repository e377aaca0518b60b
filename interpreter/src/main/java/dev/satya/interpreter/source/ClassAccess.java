package dev.satya.interpreter.source;

import dev.satya.interpreter.members.BoundType;
import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.members.ClassTag;
import dev.satya.interpreter.members.Creator;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.members.MemberFormat;
import dev.satya.interpreter.members.OtherForm;
import dev.satya.interpreter.slot.RecordComponents;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.interpreter.types.PatternType;
import dev.satya.schema.SchemaException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the members of a class are got and set, and its objects are made: found once a class, however
 * many schemas are bound to it. Immutable.
 */
final class ClassAccess {
    private static final Set<Class<?>> WHOLE =
            Set.of(long.class, int.class, short.class, byte.class);
    private static final Set<Class<?>> BINARY = Set.of(double.class, float.class);

    private final Class<?> type;
    private final Function<Class<?>, Lookup> reach;
    private final Map<String, Access> members = new LinkedHashMap<>();
    private final List<ClassTag> tags;
    private final @Nullable MethodHandle executable;
    private final String withoutExecutable;
    private final @Nullable MethodHandle build;
    private final int parameters;

    /** A member, exactly one getter of it, and its setter, see {@link Setters}, if it is set later. */
    record Access(
            Member member,
            Class<?> type,
            @Nullable ToLongFunction<Object> whole,
            @Nullable ToDoubleFunction<Object> binary,
            @Nullable Function<Object, @Nullable Object> object,
            @Nullable MethodHandle setter) {

        /** The member's own value, in its box if it is primitive. */
        @Nullable Object value(Object holder) {
            if (object != null) {
                return object.apply(holder);
            }
            if (binary != null) {
                double value = binary.applyAsDouble(holder);
                return type == float.class ? (Object) (float) value : (Object) value;
            }
            return whole == null ? null : (Object) whole.applyAsLong(holder);
        }
    }

    /**
     * The access to a class.
     *
     * @param reach what may see the members that a class declares
     * @throws SchemaException if something is out of reach
     */
    ClassAccess(Class<?> type, Function<Class<?>, Lookup> reach) {
        this.type = type;
        this.reach = reach;
        ClassMembers found = ClassMembers.of(BoundType.erased(type));
        this.tags = found.tagsWithoutMember();
        Class<?> builder = found.creator() instanceof Creator.Built it ? it.builder() : null;
        try {
            for (Member member : found.members()) {
                members.put(member.name(), access(member, builder));
            }
            this.parameters = found.creator() instanceof Creator.Call call ? call.parameters() : 0;
            this.executable = executable(found.creator());
            this.withoutExecutable =
                    found.creator() instanceof Creator.None none ? none.reason() : "";
            this.build =
                    found.creator() instanceof Creator.Built built
                            ? getter(built.build())
                                    .asType(MethodType.methodType(Object.class, Object.class))
                            : null;
        } catch (IllegalAccessException e) {
            throw new SchemaException(
                    (type.isRecord() ? "record " : "class ")
                            + type.getName()
                            + " is out of reach: make it public in an exported package, open its"
                            + " package to dev.satya.interpreter, or give Satya.builder() a lookup",
                    null,
                    e);
        }
    }

    private @Nullable MethodHandle executable(Creator creator) throws IllegalAccessException {
        if (creator instanceof Creator.None) {
            return null;
        }
        Executable executable =
                creator instanceof Creator.Built built
                        ? built.start()
                        : ((Creator.Call) creator).executable();
        try {
            return handle(executable);
        } catch (IllegalArgumentException e) {
            throw tooManyParameters(executable.getDeclaringClass(), e);
        }
    }

    private static SchemaException tooManyParameters(
            Class<?> owner, IllegalArgumentException cause) {
        return new SchemaException(
                owner.getName()
                        + " is made of more parameters than a method handle can be given, which"
                        + " are 253; long and double count twice. Group some in a record of"
                        + " their own",
                null,
                cause);
    }

    private MethodHandle handle(Executable executable) throws IllegalAccessException {
        Lookup lookup = reach.apply(executable.getDeclaringClass());
        return executable instanceof Constructor<?> constructor
                ? lookup.unreflectConstructor(constructor)
                : lookup.unreflect((Method) executable);
    }

    private Access access(Member member, @Nullable Class<?> builder) throws IllegalAccessException {
        MethodHandle getter = getter(member.reader());
        java.lang.reflect.Member writer = member.writer();
        MethodHandle setter =
                writer == null
                        ? null
                        : builder == null
                                ? Setters.ofObject(setter(writer))
                                : Setters.ofBuilder(setter(writer), builder);
        Class<?> own = getter.type().returnType();
        if (WHOLE.contains(own)) {
            return new Access(member, own, Getters.ofLong(getter), null, null, setter);
        }
        if (BINARY.contains(own)) {
            return new Access(member, own, null, Getters.ofDouble(getter), null, setter);
        }
        return new Access(member, own, null, null, Getters.ofObject(getter), setter);
    }

    /** A handle on a method without parameters, or a field. */
    MethodHandle getter(java.lang.reflect.Member reader) throws IllegalAccessException {
        Lookup lookup = reach.apply(reader.getDeclaringClass());
        return reader instanceof Field field
                ? lookup.unreflectGetter(field)
                : lookup.unreflect((Method) reader);
    }

    private MethodHandle setter(java.lang.reflect.Member writer) throws IllegalAccessException {
        Lookup lookup = reach.apply(writer.getDeclaringClass());
        return writer instanceof Field field
                ? lookup.unreflectSetter(field)
                : lookup.unreflect((Method) writer);
    }

    /** The members by their names in Java, in order. */
    Map<String, Access> members() {
        return members;
    }

    /** What documents say of the class where it has no member for it. */
    List<ClassTag> tags() {
        return tags;
    }

    /** How many arguments {@link #maker} takes. */
    int parameters() {
        return parameters;
    }

    /** Whether {@link #maker} makes a builder, which {@link #build} makes the object of. */
    boolean hasBuilder() {
        return build != null;
    }

    /** What a builder makes once it is told all members; throws what its code throws. */
    Object build(Object builder) throws Throwable {
        return (Object) Objects.requireNonNull(build).invokeExact(builder);
    }

    /**
     * What makes an object, or a builder, of slots; it throws what the code of the class throws.
     *
     * @param inOrder the parameters
     */
    ArgumentsCall maker(SlotsCall.Parameter... inOrder) {
        if (executable == null) {
            return slots -> {
                throw new UnsupportedOperationException(withoutExecutable);
            };
        }
        try {
            return SlotsCall.of(executable, inOrder);
        } catch (IllegalArgumentException e) {
            throw tooManyParameters(type, e);
        }
    }

    /** The members as a writer sees them. */
    RecordComponents forWriting(KnownScalars scalars) {
        List<String> names = new ArrayList<>();
        List<Function<Object, @Nullable Object>> getters = new ArrayList<>();
        for (ClassTag tag : tags) {
            names.add(tag.property());
            getters.add(object -> tag.values().get(0));
        }
        for (Access access : members.values()) {
            names.add(access.member.field());
            SchemaException refusal = OtherForm.of(type, access.member);
            getters.add(refusal == null ? written(access, scalars) : refusing(refusal));
        }
        return new RecordComponents(names, getters);
    }

    /** As the class has no schema: tells so where it would be written otherwise than its author said. */
    private static Function<Object, @Nullable Object> refusing(SchemaException refusal) {
        return holder -> {
            throw refusal;
        };
    }

    private static Function<Object, @Nullable Object> written(Access access, KnownScalars scalars) {
        Member member = access.member;
        MemberFormat format = MemberFormat.of(member.declarations());
        if (format == null || format.pattern().isEmpty()) {
            return MemberValue.plain(member.type(), access::value, scalars);
        }
        PatternType<?> type =
                PatternType.of(access.type, format.pattern(), format.locale(), format.zone());
        if (type == null) {
            return access::value;
        }
        return holder -> {
            Object value = access.value(holder);
            return value == null ? null : type.written(value);
        };
    }
}
