package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SimpleSchemaVisitor;
import dev.satya.schema.UnevaluatedSchema;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members that a schema requires of every object, and the few texts that it accepts for them: const
 * or enum. An object without such a member, or with another value, is certainly not accepted. For one
 * thread.
 */
public final class TextTags implements SimpleSchemaVisitor<Map<String, Set<String>>> {
    private final Map<String, Schema> targets;
    private final Map<Schema, Map<String, Set<String>>> known = new IdentityHashMap<>();

    /**
     * Of schemas that are resolved.
     *
     * @param targets of references, by name
     */
    public TextTags(Map<String, Schema> targets) {
        this.targets = targets;
    }

    /** The texts, by the name of the member; schemas at one value have no cycle. */
    public Map<String, Set<String>> of(Schema schema) {
        Map<String, Set<String>> tags = known.get(schema);
        if (tags == null) {
            tags = schema.accept(this);
            known.put(schema, tags);
        }
        return tags;
    }

    @Override
    public Map<String, Set<String>> defaultAction(Schema schema) {
        return Map.of();
    }

    /** Where a member may come by another name, its own says nothing. */
    @Override
    public Map<String, Set<String>> visitObject(ObjectSchema schema) {
        Map<String, Set<String>> tags = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            if (!field.hasOneName()) {
                return Map.of();
            }
            boolean isRequired = field.isRequired() && field.fallback() == null;
            Set<String> texts = isRequired ? texts(field.schema()) : null;
            if (texts != null) {
                tags.put(field.name(), texts);
            }
        }
        return tags;
    }

    /** All that a schema accepts; null: not texts alone. */
    private @Nullable Set<String> texts(Schema schema) {
        if (schema instanceof ReferenceSchema reference) {
            return texts(target(reference));
        }
        if (schema instanceof ConstSchema constant && constant.value() instanceof String text) {
            return Set.of(text);
        }
        boolean areTexts =
                schema instanceof EnumSchema choice
                        && choice.javaType() == null
                        && choice.values().stream().allMatch(String.class::isInstance);
        if (!areTexts) {
            return null;
        }
        Set<String> texts = new LinkedHashSet<>();
        ((EnumSchema) schema).values().forEach(value -> texts.add((String) value));
        return texts;
    }

    @Override
    public Map<String, Set<String>> visitAllOf(AllOfSchema schema) {
        Map<String, Set<String>> tags = new LinkedHashMap<>();
        schema.branches().forEach(branch -> of(branch).forEach(tags::putIfAbsent));
        return tags;
    }

    @Override
    public Map<String, Set<String>> visitAnyOf(AnyOfSchema schema) {
        return ofAll(schema.branches());
    }

    @Override
    public Map<String, Set<String>> visitOneOf(OneOfSchema schema) {
        return ofAll(schema.branches());
    }

    /** What every one of these requires. */
    private Map<String, Set<String>> ofAll(List<Schema> branches) {
        Map<String, Set<String>> tags = new LinkedHashMap<>();
        of(branches.get(0)).forEach((name, texts) -> tags.put(name, new HashSet<>(texts)));
        for (Schema branch : branches) {
            Map<String, Set<String>> others = of(branch);
            tags.keySet().retainAll(others.keySet());
            tags.forEach((name, texts) -> texts.addAll(others.getOrDefault(name, Set.of())));
        }
        return tags;
    }

    @Override
    public Map<String, Set<String>> visitGuarded(GuardedSchema schema) {
        return schema.type() == JsonType.OBJECT ? of(schema.schema()) : Map.of();
    }

    @Override
    public Map<String, Set<String>> visitNullable(NullableSchema schema) {
        return of(schema.schema());
    }

    @Override
    public Map<String, Set<String>> visitUnevaluated(UnevaluatedSchema schema) {
        return of(schema.schema());
    }

    @Override
    public Map<String, Set<String>> visitDefinitions(DefinitionsSchema schema) {
        return of(schema.root());
    }

    @Override
    public Map<String, Set<String>> visitReference(ReferenceSchema schema) {
        return of(target(schema));
    }

    private Schema target(ReferenceSchema reference) {
        return Objects.requireNonNull(targets.get(reference.name()));
    }
}
