package dev.satya.propertytests.reference;

import dev.satya.Model;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object, whatever it comes as: INST-2, ALIAS-6.
 *
 * @param byName in the order of the instance
 * @param repeated a name for each time that a JSON text has it again
 * @param strange the keys that are no text
 * @param empties the members that are optionals without a value
 */
record Members(
        Map<String, @Nullable Object> byName,
        List<String> repeated,
        List<@Nullable Object> strange,
        Set<String> empties) {

    static Members of(@Nullable Object instance) {
        if (instance instanceof JsonObject object) {
            return new Members(object.members(), object.repeated(), List.of(), Set.of());
        }
        if (instance instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        if (instance instanceof Model model) {
            return ofModel(model);
        }
        if (instance instanceof Record value) {
            return ofRecord(value);
        }
        throw new IllegalStateException("no object: " + instance);
    }

    /** The same of an object of a class that is no record: its members are the fields of its schema. */
    static Members of(@Nullable Object instance, ObjectSchema schema) {
        Class<?> type = schema.javaType();
        boolean isOther = type != null && type.isInstance(instance);
        if (instance == null || !isOther || instance instanceof Record) {
            return of(instance);
        }
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            read.put(field.name(), ObjectMember.read(field.name(), instance));
        }
        return ofRead(read);
    }

    /** MAP-1: in the order of their names (UTF-16 code units). */
    Set<String> sortedNames() {
        return new TreeSet<>(byName.keySet());
    }

    /** OBJ-6: all members of the instance. */
    int count() {
        return byName.size() + strange.size();
    }

    private static Members ofMap(Map<?, ?> map) {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        List<@Nullable Object> strange = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getKey() instanceof String name) {
                byName.put(name, entry.getValue());
            } else {
                strange.add(entry.getKey());
            }
        }
        return new Members(byName, List.of(), strange, Set.of());
    }

    /** HOLD-4: a model holds what was given, the defaults and the extras. */
    private static Members ofModel(Model model) {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        for (String name : model.names()) {
            if (model.has(name)) {
                byName.put(name, model.get(name));
            }
        }
        byName.putAll(model.extras());
        return new Members(byName, List.of(), List.of(), Set.of());
    }

    private static Members ofRecord(Record value) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                read.put(component.getName(), component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("cannot read " + value.getClass(), e);
            }
        }
        return ofRead(read);
    }

    private static Members ofRead(Map<String, @Nullable Object> read) {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        Set<String> empties = new TreeSet<>();
        read.forEach(
                (name, member) -> {
                    if (isEmpty(member)) {
                        empties.add(name);
                    } else {
                        byName.put(name, unwrapped(member));
                    }
                });
        return new Members(byName, List.of(), List.of(), empties);
    }

    /** INST-4: an empty optional is absent. */
    private static boolean isEmpty(@Nullable Object component) {
        return component instanceof Optional<?> optional && optional.isEmpty()
                || component instanceof OptionalInt whole && whole.isEmpty()
                || component instanceof OptionalLong whole && whole.isEmpty()
                || component instanceof OptionalDouble binary && binary.isEmpty();
    }

    /** INST-4: any other optional is the value in it. */
    private static @Nullable Object unwrapped(@Nullable Object component) {
        if (component instanceof Optional<?> optional) {
            return optional.orElseThrow();
        }
        if (component instanceof OptionalInt whole) {
            return whole.getAsInt();
        }
        if (component instanceof OptionalLong whole) {
            return whole.getAsLong();
        }
        if (component instanceof OptionalDouble binary) {
            return binary.getAsDouble();
        }
        return GivenContainers.opened(items(component));
    }

    /** INST-5: an array of Java is a list of its items, as is what it holds. */
    private static @Nullable Object items(@Nullable Object component) {
        List<@Nullable Object> items = new ArrayList<>();
        if (component instanceof List<?> list) {
            list.forEach(item -> items.add(items(item)));
            return items;
        }
        if (component == null || !component.getClass().isArray()) {
            return component;
        }
        for (int i = 0; i < Array.getLength(component); i++) {
            items.add(items(Array.get(component, i)));
        }
        return items;
    }
}
