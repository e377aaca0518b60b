package dev.satya.interpreter.build;

import dev.satya.interpreter.convert.EqualValues;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.scalar.EnumNode;
import dev.satya.interpreter.node.scalar.EnumNode.ChoiceWords;
import dev.satya.schema.Annotations.Visibility;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.JsonType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of const and enum. */
final class EnumBuilder {
    private EnumBuilder() {}

    static Node build(ConstSchema constant, CheckBinder checks, Visibility visibility) {
        List<@Nullable Object> values = Collections.singletonList(constant.value());
        BoundCheck[] bound = checks.bind(constant.constraints(), types(values));
        return new EnumNode(
                new ChoiceWords("const", constant.value(), visibility), values, values, bound);
    }

    static Node build(EnumSchema choice, CheckBinder checks, Visibility visibility) {
        List<@Nullable Object> listed = choice.values();
        Class<? extends Enum<?>> type = choice.javaType();
        List<@Nullable Object> values = type == null ? listed : constants(type, listed);
        BoundCheck[] bound =
                type == null
                        ? checks.bind(choice.constraints(), types(listed))
                        : checks.bindForConstants(choice.constraints());
        return new EnumNode(
                new ChoiceWords("enum", different(listed), visibility), listed, values, bound);
    }

    /** Without those that are equal to one before: nobody is told twice what a value may be. */
    private static List<@Nullable Object> different(List<@Nullable Object> listed) {
        int[] firsts = EqualValues.firsts(listed);
        List<@Nullable Object> different = new ArrayList<>();
        for (int i = 0; i < firsts.length; i++) {
            if (firsts[i] == i) {
                different.add(listed.get(i));
            }
        }
        return different.size() == listed.size() ? listed : Collections.unmodifiableList(different);
    }

    private static List<@Nullable Object> constants(
            Class<? extends Enum<?>> type, List<@Nullable Object> names) {
        List<@Nullable Object> constants = new ArrayList<>();
        for (Object name : names) {
            for (Enum<?> constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    constants.add(constant);
                }
            }
        }
        return constants;
    }

    private static Set<JsonType> types(List<@Nullable Object> values) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        for (Object value : values) {
            JsonType type = TypeNames.of(value);
            if (type != null) {
                types.add(type);
            }
        }
        return types;
    }
}
