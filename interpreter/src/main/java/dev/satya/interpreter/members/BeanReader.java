package dev.satya.interpreter.members;

import dev.satya.interpreter.members.Lineage.Level;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of a class that is no record: properties in the sense of JavaBeans, public fields,
 * fields with annotations that say that they are members, and the parameters of its constructor. Those
 * of classes further up come first.
 */
final class BeanReader {
    private final Lineage lineage;
    private final Class<?> type;
    private final Creator creator;
    private final PropertyNames names;
    private final Map<String, Property> properties = new LinkedHashMap<>();

    BeanReader(Lineage lineage) {
        this.lineage = lineage;
        this.type = lineage.levels().get(0).type();
        this.creator = CreatorFinder.find(type);
        this.names = new PropertyNames(lineage);
    }

    ClassMembers read() {
        List<Level> topFirst = new ArrayList<>(lineage.levels());
        Collections.reverse(topFirst);
        for (Level level : topFirst) {
            level.fields().forEach(field -> property(field.getName()));
        }
        lineage.levels().forEach(this::readFields);
        lineage.levels().forEach(this::readMethods);
        if (properties.values().stream().noneMatch(Property::hasGetter) && isUnmade()) {
            lineage.levels().forEach(this::readPlainAccessors);
        }
        if (creator instanceof Creator.Call call && call.parameters() > 0) {
            readParameters(call.executable());
        }
        if (creator instanceof Creator.Built built) {
            readBuilder(built);
        }
        List<Member> members = members();
        if (members.isEmpty() && ClassTags.of(lineage).isEmpty()) {
            throw new SchemaException("no schema describes " + type.getName())
                    .withHint(
                            ": it has no getters with setters or fields, no public fields, and no"
                                    + " constructor with named parameters. Put @Creator on the"
                                    + " constructor or static method that makes it, or register a"
                                    + " ScalarType for it, or read models of a schema of your own");
        }
        return new ClassMembers(lineage, members, creator);
    }

    private boolean isUnmade() {
        return creator instanceof Creator.None;
    }

    private Property property(String name) {
        return properties.computeIfAbsent(name, Property::new);
    }

    private void readFields(Level level) {
        for (Field field : level.fields()) {
            property(field.getName()).addField(level, field);
        }
    }

    private void readMethods(Level level) {
        for (Method method : level.methods()) {
            boolean isOpen =
                    Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers());
            String got = isOpen ? names.gotten(method) : null;
            String set = isOpen ? names.set(method) : null;
            if (got != null) {
                property(got).addGetter(level, method);
            } else if (set != null && !(creator instanceof Creator.Built)) {
                property(set).addSetter(level, method);
            }
        }
    }

    /** An interface may have accessors that are called as its members are. */
    private void readPlainAccessors(Level level) {
        for (Method method : level.methods()) {
            boolean isAccessor =
                    Modifier.isAbstract(method.getModifiers())
                            && method.getParameterCount() == 0
                            && method.getReturnType() != void.class;
            if (isAccessor) {
                property(method.getName()).addGetter(level, method);
            }
        }
    }

    private void readParameters(Executable executable) {
        Level level = MadeVariables.of(executable, lineage.levels().get(0));
        Parameter[] parameters = executable.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Property property = property(name(executable, parameters[i], i));
            property.setParameter(level, parameters[i], i);
            if (!property.hasGetter()) {
                readAccessor(property);
            }
        }
    }

    /** What a builder is told that the class does not tell again is no member: a copy, a single item. */
    private void readBuilder(Creator.Built built) {
        BoundType builder = MadeVariables.ofBuilder(built, lineage.levels().get(0));
        for (Level level : Lineage.of(builder).levels()) {
            for (Method method : level.methods()) {
                boolean isOpen =
                        method.getParameterCount() == 1
                                && !Modifier.isStatic(method.getModifiers())
                                && !Modifier.isPrivate(method.getModifiers());
                String name = isOpen ? told(method.getName(), built) : null;
                if (name != null) {
                    property(name).addBuilderMethod(level, method);
                }
            }
        }
        for (Property property : properties.values()) {
            if (!property.hasGetter()) {
                readAccessor(property);
            }
        }
    }

    /** The member that a method of a builder is told, of those that the class may have; null: none. */
    private @Nullable String told(String method, Creator.Built built) {
        for (String prefix : built.prefixes()) {
            String name =
                    prefix.isEmpty()
                            ? method
                            : method.startsWith(prefix)
                                    ? uncapitalised(method.substring(prefix.length()))
                                    : null;
            if (name != null
                    && !name.isEmpty()
                    && (properties.containsKey(name) || hasAccessor(name))) {
                return name;
            }
        }
        return null;
    }

    private static String uncapitalised(String name) {
        return name.isEmpty() || !Character.isUpperCase(name.charAt(0))
                ? ""
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private boolean hasAccessor(String name) {
        return lineage.levels().stream()
                .flatMap(level -> level.methods().stream())
                .anyMatch(method -> isAccessor(method, name));
    }

    private static boolean isAccessor(Method method, String name) {
        return (method.getName().equals(name) || PropertyNames.isGetter(method, name))
                && method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers());
    }

    private void readAccessor(Property property) {
        for (Level level : lineage.levels()) {
            for (Method method : level.methods()) {
                if (isAccessor(method, property.name)) {
                    property.addGetter(level, method);
                }
            }
        }
    }

    private String name(Executable executable, Parameter parameter, int position) {
        Annotation names = AnnotationValues.find(List.of(executable), CreatorFinder.PROPERTIES);
        if (names != null) {
            return ((String[]) AnnotationValues.value(names, "value"))[position];
        }
        if (parameter.isNamePresent()) {
            return parameter.getName();
        }
        String named = MemberNames.of("", List.of(parameter));
        if (named.isEmpty()) {
            throw new SchemaException(
                            "the parameters of the constructor of class "
                                    + type.getName()
                                    + " have no names")
                    .withHint(
                            ". Compile it with javac -parameters, or name them by"
                                    + " @ConstructorProperties, @JsonProperty or @Name");
        }
        return properties.values().stream()
                .filter(each -> each.documentName().equals(named))
                .map(each -> each.name)
                .findFirst()
                .orElse(named);
    }

    private List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (Property property : properties.values()) {
            if (property.isIgnored() && !property.isParameter()) {
                continue;
            }
            Member member = property.member(type, creator);
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }
}
