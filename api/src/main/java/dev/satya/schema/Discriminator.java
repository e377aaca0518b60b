package dev.satya.schema;

import dev.satya.Path;
import dev.satya.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a oneOf whose branches are told apart by a tag: each requires a constant of its own at the same
 * place. The rest follows from that: which branch is meant, and what is said of a tag that no branch
 * has.
 */
public final class Discriminator {
    /** What OpenAPI calls it (OpenAPI Specification 3.1 §4.8.25): an annotation of the oneOf. */
    public static final String KEYWORD = "discriminator";

    /** The member of the keyword's value that is the name of the tag. */
    public static final String PROPERTY_NAME = "propertyName";

    private final List<String> place;

    private Discriminator(Path place) {
        this.place = new ArrayList<>();
        for (Object segment : place.segments()) {
            if (!(segment instanceof String name)) {
                throw new SchemaException(
                        "a tag is a member of objects: \"" + place + "\" has a position in it");
            }
            this.place.add(name);
        }
        if (this.place.isEmpty()) {
            throw new SchemaException("the place of a tag has no name in it");
        }
    }

    /**
     * The oneOf of these branches.
     *
     * @param place of the tag, names alone
     * @param branches by tag: a text, a number, or a constant of an enum, which stands for its name
     * @throws SchemaException if a branch cannot have its tag, or two have the same
     */
    public static OneOfSchema union(Path place, Map<?, ? extends Schema> branches) {
        Discriminator discriminator = new Discriminator(place);
        Set<Object> known = new HashSet<>();
        List<Schema> tagged = new ArrayList<>();
        branches.forEach(
                (key, branch) -> {
                    Object tag = tag(key);
                    if (!known.add(tag instanceof Number number ? exactly(number) : tag)) {
                        throw new SchemaException("two branches have the tag \"" + tag + "\"");
                    }
                    List<Object> tags = List.of(tag);
                    // a union of one branch tells of another tag what those of several do
                    tagged.add(
                            branches.size() == 1
                                    ? discriminator.branch(branch, EnumSchema.of(tags), tags)
                                    : discriminator.branch(branch, tags));
                });
        OneOfSchema union = new OneOfSchema(tagged, List.of(), Annotations.NONE);
        return discriminator.place.size() > 1
                ? union // OpenAPI has no words for it
                : union.withAnnotations(Annotations.NONE.withKeywords(discriminator.keyword()));
    }

    /**
     * A branch of a union that is told apart by the member {@code property}: what {@code schema} says,
     * with one of these tags.
     *
     * @throws SchemaException if the branch cannot have such a tag
     */
    public static Schema branch(String property, Schema schema, List<?> tags) {
        return new Discriminator(Path.of(property)).branch(schema, tags);
    }

    private Map<String, Object> keyword() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put(PROPERTY_NAME, place.get(0));
        return Map.of(KEYWORD, value);
    }

    private static Object tag(@Nullable Object key) {
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        if (key instanceof CharSequence text) {
            return text.toString();
        }
        if (key instanceof Number number) {
            exactly(number);
            return number;
        }
        throw new SchemaException(
                "a tag is a text, a number or a constant of an enum, not \"" + key + "\"");
    }

    private static BigDecimal exactly(Number number) {
        try {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        } catch (NumberFormatException e) {
            throw new SchemaException(
                    "\"" + number + "\" is no tag: JSON has no such number", null, e);
        }
    }

    private Schema branch(Schema schema, List<?> tags) {
        return branch(
                schema, tags.size() == 1 ? ConstSchema.of(tags.get(0)) : EnumSchema.of(tags), tags);
    }

    private Schema branch(Schema schema, Schema tag, List<?> tags) {
        if (schema instanceof ObjectSchema object && place.size() == 1) {
            return tagged(object, tag, tags);
        }
        Schema member = tag;
        for (int i = place.size() - 1; i >= 0; i--) {
            member = Schema.object().field(place.get(i), member).build();
        }
        return Schema.allOf(schema, member);
    }

    /** The object with the tag as a field, in place of one of that name or before all others. */
    private ObjectSchema tagged(ObjectSchema object, Schema tag, List<?> tags) {
        String name = place.get(0);
        List<Field> fields = new ArrayList<>(object.fields());
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.name().equals(name)) {
                requireSame(object, field.schema(), tags);
                Kind<?> said = said(field.schema(), tag, tags);
                fields.set(i, field.with(said).asRequired());
                return object.withFields(fields);
            }
        }
        if (object.javaType() != null) {
            throw new SchemaException(
                    "the branch of \""
                            + tags.get(0)
                            + "\" has no field \""
                            + name
                            + "\", and "
                            + object.javaType().getSimpleName()
                            + " no component for it: give it one, or take a schema without a"
                            + " class");
        }
        fields.add(0, Field.required(name, tag));
        return object.withFields(fields);
    }

    /** The tag where something is declared already: constants of a Java enum stay ones. */
    private static Kind<?> said(Schema declared, Schema tag, List<?> tags) {
        Annotations annotations = declared.annotations();
        Schema one = declared instanceof NullableSchema nullable ? nullable.schema() : declared;
        return one instanceof EnumSchema listed && listed.javaType() != null
                ? new EnumSchema(
                        new ArrayList<>(tags), listed.javaType(), listed.constraints(), annotations)
                : ((Kind<?>) tag).withAnnotations(annotations);
    }

    private void requireSame(ObjectSchema object, Schema declared, List<?> tags) {
        Schema one = declared instanceof NullableSchema nullable ? nullable.schema() : declared;
        boolean areTexts = tags.stream().allMatch(String.class::isInstance);
        if (one instanceof EnumSchema listed
                && (areTexts || listed.javaType() != null)
                && !listed.values().containsAll(tags)) {
            throw otherTag(object, tags, "one of " + listed.values());
        }
        if (one instanceof BooleanSchema || one instanceof NumericKind<?> && areTexts) {
            throw otherTag(object, tags, "no text");
        }
        Object value = declared instanceof ConstSchema constant ? constant.value() : tags.get(0);
        boolean isSame =
                tags.size() == 1
                                && value instanceof Number number
                                && tags.get(0) instanceof Number it
                        ? exactly(number).equals(exactly(it))
                        : tags.contains(value);
        if (!isSame) {
            throw otherTag(object, tags, "\"" + value + "\"");
        }
    }

    private SchemaException otherTag(ObjectSchema object, List<?> tags, String said) {
        return new SchemaException(
                "the branch of \""
                        + tags.get(0)
                        + "\""
                        + (object.name() == null ? "" : ", " + object.name() + ",")
                        + " says itself that \""
                        + place.get(0)
                        + "\" is "
                        + said);
    }
}
