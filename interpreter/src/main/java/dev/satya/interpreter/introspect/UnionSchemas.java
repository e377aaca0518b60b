package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.annotation.Description;
import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.members.ClassTag;
import dev.satya.interpreter.members.ClassUnion;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.Discriminator;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.Kind;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas of subtypes that stand for the type above them, and the tags by which they are told apart. */
final class UnionSchemas {
    private UnionSchemas() {}

    /**
     * The union of some branches: by their tags exactly one, else the one that has most of the members.
     *
     * @param type what stands above them
     * @param objects what the branches are, where they are objects of one class
     */
    static Schema of(
            ClassUnion union,
            Class<?> type,
            List<Schema> branches,
            List<@Nullable ObjectSchema> objects) {
        Kind<?> schema =
                union.property() == null
                        ? new AnyOfSchema(branches, List.of(), Annotations.NONE)
                        : tagged(union, branches, objects);
        Description description = type.getAnnotation(Description.class);
        return description == null ? schema : schema.description(description.value());
    }

    private static Kind<?> tagged(
            ClassUnion union, List<Schema> branches, List<@Nullable ObjectSchema> objects) {
        Set<Object> known = new HashSet<>();
        String property = Objects.requireNonNull(union.property());
        for (int i = 0; i < branches.size(); i++) {
            if (branches.get(i) instanceof EnumSchema) {
                throw new SchemaException(
                        "an enum has no place for the tag \""
                                + property
                                + "\": leave it out of the types that are told apart by it");
            }
            ObjectSchema object = objects.get(i);
            for (Object tag : object == null ? union.tags(i) : tags(object, property)) {
                if (!known.add(tag)) {
                    throw new SchemaException("two subtypes have the tag \"" + tag + "\"");
                }
            }
        }
        OneOfSchema schema = new OneOfSchema(branches, List.of(), Annotations.NONE);
        return !objects.contains(null)
                ? schema.withAnnotations(
                        Annotations.NONE.withKeywords(
                                Map.of(
                                        Discriminator.KEYWORD,
                                        new LinkedHashMap<>(
                                                Map.of(Discriminator.PROPERTY_NAME, property)))))
                : schema; // OpenAPI has no words for branches of branches
    }

    private static List<?> tags(ObjectSchema object, String property) {
        for (Field field : object.fields()) {
            if (field.name().equals(property)) {
                return field.schema() instanceof ConstSchema constant
                        ? List.of(String.valueOf(constant.value()))
                        : ((EnumSchema) field.schema()).values();
            }
        }
        return List.of();
    }

    /**
     * An object of a class with the tags of it. One that it has no member for may be absent where no
     * union around the class tells it from others by that.
     *
     * @param asked the members by which they do
     */
    static ObjectSchema withTags(ObjectSchema object, ClassMembers members, Set<String> asked) {
        ObjectSchema tagged = object;
        for (int i = members.tags().size() - 1; i >= 0; i--) {
            ClassTag tag = members.tags().get(i);
            tagged =
                    members.hasMemberFor(tag)
                            ? (ObjectSchema)
                                    Discriminator.branch(tag.property(), tagged, tag.values())
                            : withTag(tagged, tag, asked.contains(tag.property()));
        }
        return tagged;
    }

    private static ObjectSchema withTag(ObjectSchema object, ClassTag tag, boolean isRequired) {
        Schema value =
                tag.values().size() == 1
                        ? ConstSchema.of(tag.values().get(0))
                        : EnumSchema.of(tag.values());
        List<Field> fields = new ArrayList<>(object.fields());
        fields.add(
                0,
                isRequired
                        ? Field.required(tag.property(), value)
                        : Field.optional(tag.property(), value));
        return object.withFields(fields);
    }
}
