package dev.satya.propertytests.reference;

import dev.satya.annotation.Name;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Members of objects of classes that are no records: by a getter {@code getX}, {@code isX} or {@code
 * x}, otherwise by the Java field of the name.
 */
final class ObjectMember {
    private ObjectMember() {}

    /** The value of a member, by its name in documents. */
    static @Nullable Object read(String name, Object object) {
        String own = javaName(name, object.getClass());
        String capital = own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
        try {
            for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
                for (String getter : new String[] {"get" + capital, "is" + capital, own}) {
                    Method method = getter(type, getter);
                    if (method != null) {
                        return reachable(method).invoke(object);
                    }
                }
            }
            Field field = field(own, object.getClass());
            if (field != null) {
                return reachable(field).get(object);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + object.getClass(), e);
        }
        throw new IllegalArgumentException(object.getClass() + " has no member " + name);
    }

    /** The name in Java of what {@code @Name} calls otherwise. */
    private static String javaName(String name, Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                Name said = field.getAnnotation(Name.class);
                if (said != null && said.value().equals(name)) {
                    return field.getName();
                }
            }
        }
        return name;
    }

    private static @Nullable Method getter(Class<?> type, String name) {
        for (Method method : type.getDeclaredMethods()) {
            boolean isGetter =
                    method.getParameterCount() == 0 && method.getReturnType() != void.class;
            if (isGetter && method.getName().equals(name)) {
                return method;
            }
        }
        return null;
    }

    private static @Nullable Field field(String name, Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    private static <T extends AccessibleObject> T reachable(T member) {
        member.setAccessible(true);
        return member;
    }
}
