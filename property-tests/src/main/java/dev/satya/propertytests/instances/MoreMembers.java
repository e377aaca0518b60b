package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.schemas.NamePatterns;
import dev.satya.schema.AnySchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Members that are added one by one, each with a name of its own and a value that conforms. */
final class MoreMembers {
    private static final int NAMES = 30;

    private MoreMembers() {}

    /**
     * Adds members of a map until it has so many.
     *
     * @throws HopelessException if its keys are too few, or no value is found
     */
    static void ofMap(
            InstanceGenerator inside,
            MapSchema schema,
            Map<? super String, @Nullable Object> members,
            int count) {
        while (members.size() < count) {
            String name = newKey(inside, schema, members);
            members.put(name, Fitting.value(inside, schema.values(), any -> true));
        }
    }

    /**
     * A name that the map may have besides.
     *
     * @throws HopelessException if none is found
     */
    static String newKey(InstanceGenerator inside, MapSchema schema, Map<?, ?> members) {
        return newName(
                members,
                () -> key(inside, schema, members.size()),
                key -> isKey(inside, schema, key));
    }

    private static String key(InstanceGenerator inside, MapSchema schema, int size) {
        return schema.keys() instanceof AnySchema
                ? another(size)
                : String.valueOf(inside.of(schema.keys()));
    }

    /** Asked as a key: what conforms as a number may not do so as text, and the other way round. */
    private static boolean isKey(InstanceGenerator inside, MapSchema schema, String key) {
        Schema keys = Schema.map(schema.keys(), Schema.any());
        return inside.scope().ask(keys, Map.of(key, true)).isValid();
    }

    /**
     * Adds members of an object until it has so many: fields that are absent, those that a pattern
     * matches, and, where they are welcome, others.
     *
     * @throws HopelessException if it cannot have so many, or no value is found
     */
    static void ofObject(
            InstanceGenerator inside,
            ObjectSchema schema,
            Map<? super String, @Nullable Object> members,
            int count) {
        while (members.size() < count) {
            List<String> absent = absent(schema, members);
            String name =
                    absent.isEmpty()
                            ? newName(
                                    members,
                                    () -> undeclared(inside, schema, members.size()),
                                    extra -> isWelcome(schema, extra))
                            : inside.choices().pick(absent);
            members.put(name, Fitting.value(inside, valueOf(schema, name), any -> true));
        }
    }

    private static List<String> absent(ObjectSchema schema, Map<?, ?> members) {
        List<String> absent = new ArrayList<>();
        for (Field field : schema.fields()) {
            boolean isThere =
                    members.containsKey(field.name())
                            || field.aliases().stream().anyMatch(members::containsKey);
            if (!isThere) {
                absent.add(field.name());
            }
        }
        return absent;
    }

    private static String undeclared(InstanceGenerator inside, ObjectSchema schema, int size) {
        Choices choices = inside.choices();
        boolean isOpen = schema.extras() != Extras.FORBID;
        if (schema.patterns().isEmpty() || (isOpen && choices.flip())) {
            if (!isOpen) {
                throw new HopelessException("the object has no more members");
            }
            return another(size);
        }
        String regex = choices.pick(schema.patterns()).regex();
        return PatternText.of(regex).generate(choices);
    }

    private static boolean isWelcome(ObjectSchema schema, String name) {
        return schema.extras() != Extras.FORBID || !NamePatterns.matching(schema, name).isEmpty();
    }

    private static Schema valueOf(ObjectSchema schema, String name) {
        for (Field field : schema.fields()) {
            if (field.name().equals(name)) {
                return NamePatterns.joined(schema, name, field.schema());
            }
        }
        List<PatternProperty> patterns = NamePatterns.matching(schema, name);
        return patterns.isEmpty()
                ? schema.extraValues()
                : NamePatterns.joined(schema, name, patterns.get(0).schema());
    }

    private static String another(int size) {
        return "member" + size;
    }

    private static String newName(
            Map<?, ?> members, Supplier<String> names, Predicate<String> isWelcome) {
        for (int i = 0; i < NAMES; i++) {
            String name = names.get();
            if (!members.containsKey(name) && isWelcome.test(name)) {
                return name;
            }
        }
        throw new HopelessException(NAMES + " attempts gave no new name");
    }
}
