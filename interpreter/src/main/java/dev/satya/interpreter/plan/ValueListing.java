package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds which schemas list all values that they accept. Each schema is looked at once, and none
 * leads back to itself in place. For one thread.
 */
final class ValueListing {
    private static final ListedValues NULL =
            new ListedValues(Collections.singletonList(null), false);

    private final Map<String, Schema> targets;
    private final Map<Schema, Optional<ListedValues>> known = new IdentityHashMap<>();

    ValueListing(Map<String, Schema> targets) {
        this.targets = targets;
    }

    /** The values of a schema; null: it does not list them. */
    @Nullable ListedValues of(Schema schema) {
        Optional<ListedValues> values = known.get(schema);
        if (values == null) {
            ListedValues found = find(schema);
            values =
                    Optional.ofNullable(found)
                            .map(it -> it.asSecretAs(schema.annotations().isSecret()));
            known.put(schema, values);
        }
        return values.orElse(null);
    }

    private @Nullable ListedValues find(Schema schema) {
        if (schema instanceof ConstSchema constant) {
            return new ListedValues(Collections.singletonList(constant.value()), false);
        }
        if (schema instanceof EnumSchema choice) {
            return ofChoice(choice);
        }
        if (schema instanceof ReferenceSchema reference) {
            return of(Objects.requireNonNull(targets.get(reference.name())));
        }
        if (schema instanceof DefinitionsSchema definitions) {
            return of(definitions.root());
        }
        if (schema instanceof NullableSchema nullable) {
            ListedValues values = of(nullable.schema());
            return values == null ? null : ListedValues.together(List.of(values, NULL));
        }
        if (schema instanceof AllOfSchema all) {
            return all.branches().stream()
                    .map(this::of)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (schema instanceof AnyOfSchema any) {
            return ofAll(any.branches());
        }
        return schema instanceof OneOfSchema one ? ofAll(one.branches()) : null;
    }

    /** The values of an enum; of a Java enum the names, and after them the constants. */
    private static ListedValues ofChoice(EnumSchema choice) {
        List<@Nullable Object> listed = new ArrayList<>(choice.values());
        if (choice.javaType() != null) {
            for (Enum<?> constant : choice.javaType().getEnumConstants()) {
                if (choice.values().contains(constant.name())) {
                    listed.add(constant);
                }
            }
        }
        return new ListedValues(listed, false);
    }

    private @Nullable ListedValues ofAll(List<Schema> branches) {
        List<ListedValues> parts = new ArrayList<>();
        for (Schema branch : branches) {
            ListedValues values = of(branch);
            if (values == null) {
                return null;
            }
            parts.add(values);
        }
        return ListedValues.together(parts);
    }
}
