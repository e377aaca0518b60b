package dev.satya.interpreter.members;

import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type as it is written, with what its type variables stand for there.
 *
 * @param type with the annotations on it
 * @param bindings of the variables in it, by variable; those of the class that it is written in
 * @param scope of where it is written
 */
public record BoundType(
        AnnotatedType type, Map<TypeVariable<?>, BoundType> bindings, NullScope scope) {

    /** A type that is not written anywhere, without annotations: it is as if written in its class. */
    public static BoundType of(Type type) {
        return of(type, NullScope.of(ResolvedType.raw(type)));
    }

    private static BoundType of(Type type, NullScope scope) {
        return new BoundType(new UnwrittenType(type), Map.of(), scope);
    }

    /** What the variables of a class, method or constructor are erased to. */
    static Map<TypeVariable<?>, BoundType> ofVariables(TypeVariable<?>... variables) {
        Map<TypeVariable<?>, BoundType> bindings = new HashMap<>();
        for (TypeVariable<?> variable : variables) {
            NullScope scope = NullScope.of(variable.getGenericDeclaration());
            bindings.put(variable, of(ResolvedType.erased(variable), scope));
        }
        return bindings;
    }

    /** A class whose variables stand for what they are erased to. */
    public static BoundType erased(Class<?> type) {
        List<Type> arguments = new ArrayList<>();
        for (TypeVariable<?> variable : type.getTypeParameters()) {
            arguments.add(ResolvedType.erased(variable));
        }
        return of(arguments.isEmpty() ? type : new ResolvedType(type, arguments));
    }

    /** Another type that is written in the same class. */
    BoundType beside(AnnotatedType other) {
        return new BoundType(other, bindings, scope);
    }

    /**
     * The type that is meant: what a variable stands for, the bound of a wildcard.
     *
     * @param passed takes the variables on the way, which may be annotated too
     */
    public BoundType settled(List<? super AnnotatedElement> passed) {
        BoundType type = this;
        while (type.type.getType() instanceof TypeVariable<?> variable
                && type.bindings.get(variable) != null) {
            passed.add(type.type);
            type = type.bindings.get(variable);
        }
        return type.type instanceof AnnotatedWildcardType wildcard
                ? type.beside(wildcard.getAnnotatedUpperBounds()[0]).settled(passed)
                : type;
    }

    /**
     * The scope of the type that is meant: it is marked if that and every variable on the way to it are.
     * A wildcard without a bound stands for null, too, as JSpecify has it.
     */
    public NullScope meantScope() {
        BoundType type = this;
        while (type.type.getType() instanceof TypeVariable<?> variable
                && type.bindings.get(variable) != null) {
            if (type.scope == NullScope.UNMARKED) {
                return NullScope.UNMARKED;
            }
            type = type.bindings.get(variable);
        }
        if (!(type.type instanceof AnnotatedWildcardType wildcard)) {
            return type.scope;
        }
        AnnotatedType bound = wildcard.getAnnotatedUpperBounds()[0];
        return bound.getType() == Object.class
                ? NullScope.UNMARKED
                : type.beside(bound).meantScope();
    }

    private BoundType settled() {
        return settled(new ArrayList<>());
    }

    /**
     * The class without its arguments.
     *
     * @throws SchemaException if it is a type variable that stands for nothing
     */
    public Class<?> raw() {
        Type type = settled().type.getType();
        if (type instanceof TypeVariable<?>) {
            throw new SchemaException("no schema describes the type variable " + type)
                    .withHint(". Use the class where its arguments are written, as in Page<User>");
        }
        return ResolvedType.raw(resolved());
    }

    /** The type without annotations and variables; one that stands for nothing is {@link Object}. */
    public Type resolved() {
        return resolve(type.getType());
    }

    private Type resolve(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            List<Type> arguments = new ArrayList<>();
            for (Type argument : parameterized.getActualTypeArguments()) {
                arguments.add(resolve(argument));
            }
            return new ResolvedType((Class<?>) parameterized.getRawType(), arguments);
        }
        if (type instanceof GenericArrayType array) {
            return ResolvedType.arrayOf(resolve(array.getGenericComponentType()));
        }
        if (type instanceof TypeVariable<?> variable) {
            BoundType meant = bindings.get(variable);
            return meant == null ? Object.class : meant.resolved();
        }
        return type instanceof WildcardType wildcard ? resolve(wildcard.getUpperBounds()[0]) : type;
    }

    /** The arguments as they are written; none where the type is written raw or has none. */
    public List<BoundType> arguments() {
        BoundType settled = settled();
        List<BoundType> arguments = new ArrayList<>();
        for (AnnotatedType argument : argumentsOf(settled.type)) {
            arguments.add(settled.beside(argument));
        }
        return arguments;
    }

    private static AnnotatedType[] argumentsOf(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return parameterized.getAnnotatedActualTypeArguments();
        }
        if (type.getType() instanceof ParameterizedType parameterized) {
            return UnwrittenType.all(parameterized.getActualTypeArguments());
        }
        if (type instanceof AnnotatedArrayType array) {
            return new AnnotatedType[] {array.getAnnotatedGenericComponentType()};
        }
        Type plain = type.getType();
        if (plain instanceof GenericArrayType array) {
            return UnwrittenType.all(array.getGenericComponentType());
        }
        boolean isArray = plain instanceof Class<?> raw && raw.isArray();
        return isArray
                ? UnwrittenType.all(((Class<?>) plain).getComponentType())
                : new AnnotatedType[0];
    }

    /** What the variables of its class stand for; nothing where it is written raw. */
    public Map<TypeVariable<?>, BoundType> ofVariables() {
        TypeVariable<?>[] variables = raw().getTypeParameters();
        List<BoundType> arguments = arguments();
        Map<TypeVariable<?>, BoundType> bound = new HashMap<>();
        for (int i = 0; i < variables.length && arguments.size() == variables.length; i++) {
            bound.put(variables[i], arguments.get(i));
        }
        return bound;
    }

    /**
     * A class below this one. Its variables stand for what they do in what it extends; one that is not
     * there stands for nothing.
     */
    BoundType below(Class<?> subtype) {
        TypeVariable<?>[] variables = subtype.getTypeParameters();
        if (variables.length == 0) {
            return of(subtype);
        }
        BoundType open = of(new ResolvedType(subtype, List.of(variables)));
        Map<TypeVariable<?>, BoundType> above = ofVariables();
        Map<TypeVariable<?>, BoundType> bound = new HashMap<>();
        for (Lineage.Level level : Lineage.of(open).levels()) {
            if (level.type() == raw()) {
                level.bindings()
                        .forEach(
                                (variable, meant) -> {
                                    Type own = meant.settled().type.getType();
                                    BoundType argument = above.get(variable);
                                    if (own instanceof TypeVariable<?> it && argument != null) {
                                        bound.put(it, argument);
                                    }
                                });
            }
        }
        return new BoundType(open.type, bound, open.scope);
    }

    /** What tells apart two types that differ in annotations alone. */
    public String text() {
        List<AnnotatedElement> passed = new ArrayList<>();
        BoundType settled = settled(passed);
        passed.add(settled.type);
        Set<Annotation> annotations = new LinkedHashSet<>();
        for (AnnotatedElement each : passed) {
            annotations.addAll(List.of(each.getAnnotations()));
        }
        StringBuilder text = new StringBuilder();
        annotations.stream().map(Object::toString).sorted().forEach(text::append);
        text.append(meantScope() == NullScope.MARKED ? '!' : '?');
        return text.append(settled.bareText()).toString();
    }

    /** What tells apart two types, whatever annotations stand on them and not on their arguments. */
    public String bareText() {
        BoundType settled = settled();
        Type meant = settled.type.getType();
        StringBuilder text = new StringBuilder();
        text.append(meant instanceof TypeVariable<?> ? meant : raw().getName());
        settled.arguments().forEach(each -> text.append('<').append(each.text()).append('>'));
        return text.toString();
    }

    @Override
    public String toString() {
        return resolved().getTypeName();
    }

    /** A type without annotations. */
    private record UnwrittenType(Type type) implements AnnotatedType {
        static AnnotatedType[] all(Type... types) {
            AnnotatedType[] all = new AnnotatedType[types.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = new UnwrittenType(types[i]);
            }
            return all;
        }

        @Override
        public Type getType() {
            return type;
        }

        @Override
        public @Nullable AnnotatedType getAnnotatedOwnerType() {
            return null;
        }

        @Override
        public <A extends Annotation> @Nullable A getAnnotation(Class<A> type) {
            return null;
        }

        @Override
        public Annotation[] getAnnotations() {
            return new Annotation[0];
        }

        @Override
        public Annotation[] getDeclaredAnnotations() {
            return getAnnotations();
        }
    }
}
