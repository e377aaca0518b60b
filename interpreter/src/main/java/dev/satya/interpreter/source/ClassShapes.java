package dev.satya.interpreter.source;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.members.ClassTag;
import dev.satya.interpreter.members.Creator;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.members.Optionals;
import dev.satya.interpreter.members.ResolvedType;
import dev.satya.interpreter.slot.FieldValues;
import dev.satya.interpreter.slot.JavaForm;
import dev.satya.interpreter.slot.MemberNotSet;
import dev.satya.interpreter.slot.PropertyTest;
import dev.satya.interpreter.slot.RecordComponents;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.source.ClassAccess.Access;
import dev.satya.interpreter.source.MemberWriters.Changes;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.PropertyCheck;
import dev.satya.schema.SchemaException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how objects of classes are read and made. Thread-safe. What is found of a class is kept
 * with the class, so it keeps no class loader of it alive.
 */
public final class ClassShapes {
    private final @Nullable Lookup lookup;
    private final KnownScalars scalars;

    /** The validators hold them. */
    private final ClassCache<ClassAccess> accesses =
            new ClassCache<>(type -> new ClassAccess(type, this::reach), WeakReference::new);

    /** Nobody holds them between two objects that are written. */
    private final ClassCache<Written> components =
            new ClassCache<>(this::written, SoftReference::new);

    /** The members of a class as they are written; null: it has none. */
    private record Written(@Nullable RecordComponents members) {}

    /**
     * Shapes of classes.
     *
     * @param lookup what they are within reach of; null: this library
     * @param scalars how keys of maps are written that are no texts
     */
    public ClassShapes(@Nullable Lookup lookup, KnownScalars scalars) {
        this.scalars = scalars;
        this.lookup = lookup;
    }

    /**
     * The shape of a class.
     *
     * @param bound the class, with its arguments if it has any
     * @param fields what its members are given, by their names in documents or in Java, in slot order
     * @param checks of whole objects
     * @param scalars how keys of maps are written that are no texts
     * @throws SchemaException if these are not its members, it is out of reach, or a member does not
     *     take its field's values
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic interfaces
    public RecordShape of(
            Type bound,
            List<FieldValues> fields,
            List<PropertyCheck> checks,
            KnownScalars scalars) {
        Class<?> type = ResolvedType.raw(bound);
        ClassAccess access = accesses.of(type);
        ClassMembers found = ClassMembers.of(bound);
        List<@Nullable Member> members =
                FieldMembers.of(type, fields, found.members(), access.tags());
        int count = fields.size();
        @Nullable ToLongFunction<Object>[] longs = new ToLongFunction[count];
        @Nullable ToDoubleFunction<Object>[] doubles = new ToDoubleFunction[count];
        @Nullable Function<Object, @Nullable Object>[] objects = new Function[count];
        BitSet optionals = new BitSet(count);
        BitSet setLater = new BitSet(count);
        for (int i = 0; i < count; i++) {
            Member member = members.get(i);
            if (member == null) {
                objects[i] = tag(access, fields.get(i).field());
                continue;
            }
            Access each = Objects.requireNonNull(access.members().get(member.name()));
            FieldMembers.requireTaken(type, member, fields.get(i));
            if (!(found.creator() instanceof Creator.None)) {
                FieldMembers.requirePresent(type, member, fields.get(i));
            }
            longs[i] = each.whole();
            doubles[i] = each.binary();
            objects[i] = unwrapped(each, member.type(), scalars);
            optionals.set(i, Optionals.include(ResolvedType.raw(member.type())));
            setLater.set(i, each.setter() != null);
        }
        return new RecordShape(
                type,
                longs,
                doubles,
                objects,
                optionals,
                setLater,
                maker(access, members, fields),
                tests(access, checks));
    }

    /** What every object of a class has at a tag of it. */
    private static Function<Object, @Nullable Object> tag(ClassAccess access, String field) {
        for (ClassTag tag : access.tags()) {
            if (tag.property().equals(field)) {
                Object value = tag.values().get(0);
                return object -> value;
            }
        }
        throw new IllegalStateException("no tag is called " + field);
    }

    private static @Nullable Function<Object, @Nullable Object> unwrapped(
            Access access, Type type, KnownScalars scalars) {
        Function<Object, @Nullable Object> getter = access.object();
        MemberValue.Reader reader = MemberValue.reader(type, scalars);
        return getter == null || reader == null
                ? getter
                : holder -> reader.read(getter.apply(holder));
    }

    private Lookup reach(Class<?> type) {
        ClassShapes.class.getModule().addReads(type.getModule());
        Lookup own = lookup == null ? MethodHandles.lookup() : lookup;
        try {
            return MethodHandles.privateLookupIn(type, own);
        } catch (IllegalAccessException e) {
            return lookup == null ? MethodHandles.publicLookup() : lookup;
        }
    }

    private static RecordShape.Constructor maker(
            ClassAccess access, List<@Nullable Member> members, List<FieldValues> fields) {
        int count = members.size();
        SlotsCall.Parameter[] parameters = new SlotsCall.Parameter[access.parameters()];
        MemberWriters.Writer[] writers = new MemberWriters.Writer[count];
        @Nullable MethodHandle[] setters = new MethodHandle[count];
        BitSet primitives = new BitSet(count);
        for (int i = 0; i < count; i++) {
            Member member = members.get(i);
            if (member == null) {
                continue;
            }
            boolean isChangeable = member.isSetLater() && !access.hasBuilder();
            writers[i] =
                    new MemberWriters(
                                    isChangeable ? Changes.ALLOWED : Changes.REFUSED,
                                    fields.get(i).maker())
                            .writer(member.type());
            setters[i] = Objects.requireNonNull(access.members().get(member.name())).setter();
            primitives.set(i, ResolvedType.raw(member.type()).isPrimitive());
            if (!member.isSetLater()) {
                parameters[member.parameter()] =
                        new SlotsCall.Parameter(i, writers[i], primitives.get(i));
            }
        }
        boolean isWhole = !access.hasBuilder() && Arrays.stream(setters).allMatch(Objects::isNull);
        ArgumentsCall maker = access.maker(parameters);
        if (isWhole) {
            return maker::call;
        }
        return values -> {
            Object made = maker.call(values);
            if (made == null) {
                return null;
            }
            for (int i = 0; i < count; i++) {
                MethodHandle setter = setters[i];
                if (setter != null && values[i] == null && primitives.get(i)) {
                    throw new MemberNotSet(i, withoutValue());
                }
                if (setter != null && values[i] != ABSENT) {
                    made = set(made, setter, writers[i], values[i], i);
                }
            }
            return access.hasBuilder() ? access.build(made) : made;
        };
    }

    static IllegalArgumentException withoutValue() {
        return new IllegalArgumentException("there is no value, and it is of a primitive type");
    }

    /** What goes on being set: another builder, where each method of a builder makes one. */
    private static Object set(
            Object made,
            MethodHandle setter,
            MemberWriters.Writer writer,
            @Nullable Object value,
            int slot)
            throws MemberNotSet {
        try {
            return (Object) setter.invokeExact(made, writer.write(value));
        } catch (Throwable e) {
            throw new MemberNotSet(slot, e);
        }
    }

    private static List<PropertyTest> tests(ClassAccess access, List<PropertyCheck> checks) {
        List<PropertyTest> tests = new ArrayList<>();
        for (PropertyCheck check : checks) {
            try {
                Function<Object, @Nullable Object> getter =
                        Getters.ofObject(access.getter(check.method()));
                tests.add(
                        new PropertyTest(
                                check.property(),
                                check.code(),
                                check.words().message(),
                                check.words().translations(),
                                check.expected(),
                                getter));
            } catch (IllegalAccessException e) {
                throw new SchemaException(
                        "method "
                                + check.method().getName()
                                + " of "
                                + check.method().getDeclaringClass().getName()
                                + " is out of reach: make it public, or give Satya.builder() a"
                                + " lookup",
                        null,
                        e);
            }
        }
        return tests;
    }

    /** How values of a run become those of a type, such as a member has. */
    public static JavaForm form(Type type) {
        MemberWriters.Writer writer = new MemberWriters(Changes.REFUSED, null).writer(type);
        Class<?> raw = MethodType.methodType(ResolvedType.raw(type)).wrap().returnType();
        return new JavaForm(raw, writer::write);
    }

    /**
     * By the class itself; or by an abstract one above it, which is what people know of the objects that
     * a builder or a factory makes.
     */
    private Written written(Class<?> type) {
        for (Class<?> each = type;
                each != null && ClassMembers.mayHave(each);
                each = each.getSuperclass()) {
            if (each != type && !Modifier.isAbstract(each.getModifiers())) {
                continue;
            }
            try {
                return new Written(accesses.of(each).forWriting(scalars));
            } catch (SchemaException e) {
                if (type.isRecord()) {
                    throw e;
                }
            }
        }
        return new Written(null); // it is written as its text
    }

    /**
     * The members of a class, for writing; null: it has none, or they cannot be read.
     *
     * @throws SchemaException if it is a record that is out of reach
     */
    public @Nullable RecordComponents membersOf(Class<?> type) {
        return components.of(type).members;
    }
}
