package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaPart;
import dev.satya.schema.StringSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes the values of fields where their schemas do not tell of which class they are. */
final class FieldMaker {
    private FieldMaker() {}

    /**
     * What makes the values of a field: the hooks that change them, or else the schema. Null: they, and
     * all that they hold, are of classes that their schemas tell. Objects within have fields of their
     * own.
     */
    static @Nullable String of(Schema field, Map<String, Schema> targets) {
        List<String> hooks = new ArrayList<>();
        boolean areKnown = true;
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Schema> open = new ArrayDeque<>(List.of(field));
        while (!open.isEmpty()) {
            Schema schema = open.removeFirst();
            if (!seen.add(schema) || schema instanceof ObjectSchema) {
                continue;
            }
            if (schema instanceof ReferenceSchema reference) {
                open.addLast(Objects.requireNonNull(targets.get(reference.name())));
                continue;
            }
            areKnown &= isOfOneClass(schema);
            String hook = hook(schema);
            if (hook != null) {
                hooks.add(hook);
            }
            for (SchemaPart part : schema.parts()) {
                open.addLast(part.schema());
            }
        }
        if (hooks.isEmpty()) {
            return areKnown ? null : "the schema";
        }
        String names = "\"" + String.join("\", \"", hooks) + "\"";
        return (hooks.size() == 1 ? "the hook " : "one of the hooks ") + names;
    }

    /** The code of what changes the values of a schema; null: nothing does. */
    private static @Nullable String hook(Schema schema) {
        Hook hook = schema instanceof HookedSchema hooked ? hooked.hook() : null;
        if (hook instanceof Hook.After<?> after) {
            return after.code();
        }
        return hook instanceof Hook.Wrap wrap ? wrap.code() : null;
    }

    /** Whether the values of a schema are of a class that it tells, as far as its parts do. */
    private static boolean isOfOneClass(Schema schema) {
        return schema instanceof ArraySchema
                || schema instanceof MapSchema
                || schema instanceof StringSchema
                || schema instanceof BooleanSchema
                || schema instanceof IntegerSchema
                || schema instanceof NumberSchema
                || schema instanceof ScalarSchema<?>
                || schema instanceof NullableSchema
                || schema instanceof DefinitionsSchema
                || schema instanceof EnumSchema constants && constants.javaType() != null
                || schema instanceof HookedSchema && hook(schema) == null;
    }
}
