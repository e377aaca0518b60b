package dev.satya.propertytests.jakarta;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bean of generated source text.
 *
 * @param name of the class, and of its source file
 * @param members in their order; the first ones are those of a class that it extends
 * @param inherited how many are
 */
record GeneratedClass(String name, List<Member> members, int inherited) {

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
        return new GeneratedClass(name, List.of(new Member("m0", type, shape, annotations)), 0);
    }

    /** Adds the class, and that which it extends. */
    void addTo(JavaSources sources) {
        String base = name + "Base";
        if (inherited > 0) {
            sources.add(base, source(base, members.subList(0, inherited)));
        }
        String head = inherited > 0 ? name + " extends " + base : name;
        sources.add(name, source(head, members.subList(inherited, members.size())));
    }

    private static String source(String head, List<Member> members) {
        StringBuilder source = new StringBuilder("public class " + head + " {\n");
        members.forEach(each -> source.append(each.source()));
        return source.append("}\n").toString();
    }

    /** An object, of one value for each member. */
    Object object(Class<?> type, List<? extends @Nullable Object> values)
            throws ReflectiveOperationException {
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

    @Override
    public String toString() {
        return source(name + " (" + inherited + " inherited)", members);
    }
}
