package dev.satya.propertytests.jakarta;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A bean or record of generated source text.
 *
 * @param name of the class, and of its source file
 * @param members in their order; the first ones are those of a class that it extends
 * @param inherited how many are
 * @param form what it is
 */
record GeneratedClass(String name, List<Member> members, int inherited, Form form) {

    /** What is generated. */
    enum Form {
        BEAN,
        /** Of which nothing is inherited. */
        RECORD
    }

    /**
     * A property.
     *
     * @param type of the constrained value, as it is written
     * @param forms the annotations
     */
    record Member(String name, String type, MemberShape shape, List<String> forms) {
        String source() {
            return shape.source(name, type, forms.stream().map(ConstraintForms::written).toList());
        }

        /** The values that it is validated with; null among them, where it can be. */
        List<@Nullable Object> values() {
            List<@Nullable Object> values = new ArrayList<>(TypedValues.ALL.get(type));
            if (!MemberShape.isPrimitive(type)) {
                values.add(0, null);
            }
            return values;
        }
    }

    /** One of one member. */
    static GeneratedClass of(
            String name, String type, MemberShape shape, List<String> annotations) {
        return of(name, type, shape, annotations, Form.BEAN);
    }

    /** The same in this form. */
    static GeneratedClass of(
            String name, String type, MemberShape shape, List<String> annotations, Form form) {
        Member member = new Member("m0", type, shape, annotations);
        return new GeneratedClass(name, List.of(member), 0, form);
    }

    /** Adds the class, and that which it extends. */
    void addTo(JavaSources sources) {
        if (form == Form.RECORD) {
            sources.add(name, record());
            return;
        }
        String base = name + "Base";
        if (inherited > 0) {
            sources.add(base, source(base, members.subList(0, inherited)));
        }
        String head = inherited > 0 ? name + " extends " + base : name;
        sources.add(name, source(head, members.subList(inherited, members.size())));
    }

    private String record() {
        StringJoiner components = new StringJoiner(", ", "public record " + name + "(", ") {\n");
        StringBuilder within = new StringBuilder();
        for (Member each : members) {
            List<String> written = each.forms.stream().map(ConstraintForms::written).toList();
            components.add(each.shape.component(each.name, each.type, written));
            within.append(each.shape.within(each.name, each.type, written));
        }
        return components + within.toString() + "}\n";
    }

    private static String source(String head, List<Member> members) {
        StringBuilder source = new StringBuilder("public class " + head + " {\n");
        members.forEach(each -> source.append(each.source()));
        return source.append("}\n").toString();
    }

    /** An object, of one value for each member. */
    Object object(Class<?> type, List<? extends @Nullable Object> values)
            throws ReflectiveOperationException {
        if (form == Form.RECORD) {
            return recordOf(type, values);
        }
        Object object = type.getConstructor().newInstance();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Field field = type.getField(member.name());
            Object wrapped =
                    member.shape().wrapped(field.getDeclaringClass(), member.name(), values.get(i));
            if (wrapped != null || !field.getType().isPrimitive()) {
                field.set(object, wrapped);
            }
        }
        return object;
    }

    private Object recordOf(Class<?> type, List<? extends @Nullable Object> values)
            throws ReflectiveOperationException {
        @Nullable Object[] arguments = new Object[members.size()];
        for (int i = 0; i < arguments.length; i++) {
            Member member = members.get(i);
            arguments[i] = member.shape().wrapped(type, member.name(), values.get(i));
        }
        return type.getConstructors()[0].newInstance(arguments);
    }

    @Override
    public String toString() {
        return form == Form.RECORD
                ? record()
                : source(name + " (" + inherited + " inherited)", members);
    }
}
