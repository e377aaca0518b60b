package dev.satya.interpreter.members;

import dev.satya.interpreter.members.Lineage.Level;
import dev.satya.schema.SchemaException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the components of a record in all the places where they are written. */
final class RecordReader {
    private final Lineage lineage;
    private final Level home;
    private final RecordComponent[] components;
    private final Constructor<?> canonical;

    private RecordReader(Lineage lineage) {
        this.lineage = lineage;
        this.home = lineage.levels().get(0);
        this.components = home.type().getRecordComponents();
        this.canonical = canonical();
    }

    static ClassMembers read(Lineage lineage) {
        RecordReader reader = new RecordReader(lineage);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < reader.components.length; i++) {
            members.add(reader.member(i));
        }
        return new ClassMembers(
                lineage, members, new Creator.Call(reader.canonical, reader.components.length));
    }

    private Constructor<?> canonical() {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return home.type().getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new SchemaException(
                    "record " + home.type().getName() + " has no constructor", null, e);
        }
    }

    private Member member(int index) {
        RecordComponent component = components[index];
        String name = component.getName();
        List<AnnotatedElement> declarations = new ArrayList<>(List.of(component));
        List<BoundType> types = new ArrayList<>();
        Method accessor = component.getAccessor(); // has what stands on the component for methods
        types.add(home.bound(component.getAnnotatedType(), accessor));
        try {
            Field field = home.type().getDeclaredField(name);
            declarations.add(field);
            types.add(home.bound(field.getAnnotatedType(), accessor));
        } catch (NoSuchFieldException e) {
            throw new SchemaException(
                    "record " + home.type().getName() + " has no field " + name, null, e);
        }
        declarations.add(accessor);
        types.add(home.bound(accessor.getAnnotatedReturnType(), accessor));
        declarations.add(canonical.getParameters()[index]);
        types.add(home.bound(canonical.getParameters()[index].getAnnotatedType(), canonical));
        for (Level level : lineage.levels().subList(1, lineage.levels().size())) {
            for (Method method : level.methods()) {
                if (isProperty(method) && method.getName().equals(name)) {
                    declarations.add(method);
                    types.add(level.bound(method.getAnnotatedReturnType(), method));
                }
            }
        }
        String field = MemberNames.of(name, declarations);
        return new Member(
                name,
                field,
                MemberNames.aliases(field, declarations),
                home.type(),
                types,
                declarations,
                accessor,
                null,
                index);
    }

    private static boolean isProperty(Method method) {
        return method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
    }
}
