package dev.satya.interpreter.members;

import dev.satya.interpreter.members.Lineage.Level;
import dev.satya.schema.SchemaException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a class has under one name, while it is read: fields, getters, setters, a parameter. */
final class Property {
    final String name;
    private final List<Placed<Method>> getters = new ArrayList<>();
    private final List<Placed<Method>> setters = new ArrayList<>();
    private final List<Placed<Method>> ofBuilder = new ArrayList<>();
    private final List<Placed<Field>> fields = new ArrayList<>();
    private @Nullable Placed<Parameter> parameter;
    private int position = -1;

    /** A place where the property is written, and the class of it. */
    private record Placed<E extends AnnotatedElement>(Level level, E element, AnnotatedType type) {
        BoundType bound() {
            if (element instanceof Executable executable) {
                return level.bound(type, executable);
            }
            return element instanceof Parameter parameter
                    ? level.bound(type, parameter.getDeclaringExecutable())
                    : level.bound(type);
        }
    }

    Property(String name) {
        this.name = name;
    }

    void addField(Level level, Field field) {
        fields.add(new Placed<>(level, field, field.getAnnotatedType()));
    }

    void addGetter(Level level, Method getter) {
        getters.add(new Placed<>(level, getter, getter.getAnnotatedReturnType()));
    }

    void addSetter(Level level, Method setter) {
        setters.add(setter(level, setter));
    }

    void addBuilderMethod(Level level, Method method) {
        ofBuilder.add(setter(level, method));
    }

    private static Placed<Method> setter(Level level, Method method) {
        return new Placed<>(level, method, method.getParameters()[0].getAnnotatedType());
    }

    void setParameter(Level level, Parameter parameter, int position) {
        this.parameter = new Placed<>(level, parameter, parameter.getAnnotatedType());
        this.position = position;
    }

    boolean isParameter() {
        return parameter != null;
    }

    boolean hasGetter() {
        return !getters.isEmpty();
    }

    /** Every place, that of the values first. */
    List<AnnotatedElement> declarations() {
        List<AnnotatedElement> all = new ArrayList<>();
        getters.forEach(each -> all.add(each.element));
        fields.forEach(each -> all.add(each.element));
        for (List<Placed<Method>> each : List.of(setters, ofBuilder)) {
            for (Placed<Method> setter : each) {
                all.add(setter.element);
                all.add(setter.element.getParameters()[0]);
            }
        }
        if (parameter != null) {
            all.add(parameter.element);
        }
        return all;
    }

    boolean isIgnored() {
        return MemberNames.isIgnored(declarations());
    }

    String documentName() {
        return MemberNames.of(name, declarations());
    }

    /**
     * The member; null: there is none to be read and set.
     *
     * @param creator what makes objects of the class; if nothing does, nothing is set
     */
    @Nullable Member member(Class<?> type, Creator creator) {
        boolean isMade = !(creator instanceof Creator.None);
        boolean isBuilt = creator instanceof Creator.Built;
        Placed<? extends AnnotatedElement> read = getters.isEmpty() ? readField() : getters.get(0);
        if (read == null) {
            return refuseUnreadable(type);
        }
        Class<?> raw = read.bound().raw();
        java.lang.reflect.Member writer =
                isMade && !isParameter() ? isBuilt ? teller(raw) : writer(raw) : null;
        if (isMade && !isParameter() && writer == null) {
            return refuseOtherType(type, raw);
        }
        String field = documentName();
        return new Member(
                name,
                field,
                MemberNames.aliases(field, declarations()),
                read.level.type(),
                types(read.bound(), raw),
                declarations(),
                (java.lang.reflect.Member) read.element,
                writer,
                position);
    }

    /** What is read alone is no member; what is set as something else would be lost. */
    private @Nullable Member refuseOtherType(Class<?> type, Class<?> read) {
        List<Placed<Method>> all = setters.isEmpty() ? ofBuilder : setters;
        if (all.isEmpty()) {
            return null;
        }
        throw new SchemaException(
                        "\""
                                + name
                                + "\" of class "
                                + type.getName()
                                + " is read as "
                                + read.getSimpleName()
                                + " and set as "
                                + all.get(0).bound().raw().getSimpleName())
                .withHint(". Give both one type, or an @JsonIgnore");
    }

    private @Nullable Member refuseUnreadable(Class<?> type) {
        if (!isParameter() && setters.isEmpty()) {
            return null;
        }
        throw new SchemaException(
                        "\""
                                + name
                                + "\" of class "
                                + type.getName()
                                + " can be set, but not read: objects that there are could not be"
                                + " validated")
                .withHint(". Give it a getter, or the constructor or setter an @JsonIgnore");
    }

    /** A field is read that others see, that is annotated, or that stands behind what sets it. */
    private @Nullable Placed<Field> readField() {
        for (Placed<Field> each : fields) {
            boolean isShown =
                    Modifier.isPublic(each.element.getModifiers())
                            || isParameter()
                            || !setters.isEmpty()
                            || !ofBuilder.isEmpty()
                            || MemberMarks.areOn(each.element);
            if (isShown && !Modifier.isTransient(each.element.getModifiers())) {
                return each;
            }
        }
        return null;
    }

    private java.lang.reflect.@Nullable Member writer(Class<?> raw) {
        for (Placed<Method> each : setters) {
            if (each.bound().raw() == raw) {
                return each.element;
            }
        }
        for (Placed<Field> each : fields) {
            boolean isFixed =
                    Modifier.isFinal(each.element.getModifiers())
                            || Modifier.isTransient(each.element.getModifiers());
            if (!isFixed && each.bound().raw() == raw) {
                return each.element;
            }
        }
        return null;
    }

    /** The method of a builder that takes the class, or else one above it, such as Collection. */
    private @Nullable Method teller(Class<?> raw) {
        for (Placed<Method> each : ofBuilder) {
            if (each.bound().raw() == raw) {
                return each.element;
            }
        }
        for (Placed<Method> each : ofBuilder) {
            if (each.bound().raw().isAssignableFrom(raw)) {
                return each.element;
            }
        }
        return null;
    }

    /** Those of the same class alone: a setter may take another. */
    private List<BoundType> types(BoundType first, Class<?> raw) {
        List<BoundType> types = new ArrayList<>(List.of(first));
        List<Placed<? extends AnnotatedElement>> others = new ArrayList<>(getters);
        others.addAll(fields);
        others.addAll(setters);
        others.addAll(ofBuilder);
        if (parameter != null) {
            others.add(parameter);
        }
        for (Placed<? extends AnnotatedElement> each : others) {
            if (each.bound().raw() == raw) {
                types.add(each.bound());
            }
        }
        return types;
    }
}
