package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.jsonschema.keyword.KeywordFamily;
import dev.satya.interpreter.jsonschema.keyword.KeywordIndex;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.keyword.TypeKeyword;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Dialect;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import dev.satya.schema.Transform;
import dev.satya.spi.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the assertions about single types: a typed schema as its kind, an untyped one as a guarded
 * schema for each type that its keywords speak about.
 */
final class KindReader {
    private static final Set<String> SCALARS = Set.of("integer", "number", "string");

    private final SchemaObjectReader whole;
    private final NumberReader numbers;
    private final ObjectReader objects;
    private final ArrayReader arrays;

    KindReader(SchemaReader schemas, SchemaObjectReader whole) {
        this.whole = whole;
        this.numbers = new NumberReader(whole);
        this.objects = new ObjectReader(schemas, whole);
        this.arrays = new ArrayReader(schemas, whole);
    }

    /** The words of {@code type}; none if it is not there. */
    static List<String> types(Keywords keywords) {
        return keywords.has("type") ? TypeKeyword.types(keywords.get("type")) : List.of();
    }

    /** The schemas that hold together: of the types, of enum and const. */
    List<Schema> read(Keywords keywords) {
        List<String> types = types(keywords);
        if (keywords.has(OwnKeywords.SCALAR) && types.stream().noneMatch(SCALARS::contains)) {
            throw new SchemaException("\"" + OwnKeywords.SCALAR + "\" needs \"type\" beside it")
                    .withKeyword(OwnKeywords.SCALAR);
        }
        List<Schema> parts = new ArrayList<>();
        Schema choice = choice(keywords);
        boolean isChoiceEnough =
                choice instanceof EnumSchema values && fits(values, types, keywords);
        if (!types.isEmpty() && !isChoiceEnough) {
            parts.add(typed(types, keywords));
        } else if (types.isEmpty()) {
            parts.addAll(untyped(keywords));
        }
        if (choice != null) {
            parts.add(choice);
        }
        if (keywords.has("const")) {
            parts.add(Schema.constant(keywords.get("const")));
        }
        return parts;
    }

    private static @Nullable Schema choice(Keywords keywords) {
        if (!keywords.has("enum")) {
            return null;
        }
        List<?> values = keywords.list("enum");
        boolean mayBeEmpty =
                keywords.scope().resource().language().isAtLeast(Dialect.DRAFT_2019_09);
        return values.isEmpty() && mayBeEmpty
                ? Schema.never()
                : EnumSchema.of(new ArrayList<>(values));
    }

    /** Whether the listed values all have the type, so that nothing else need be asked. */
    private boolean fits(EnumSchema choice, List<String> types, Keywords keywords) {
        boolean asksMore =
                numbers.isAboutNumbers(keywords)
                        || keywords.has(OwnKeywords.SCALAR)
                        || keywords.hasAny(KeywordFamily.TEXT.names())
                        || keywords.hasAny(KeywordFamily.ARRAYS.names())
                        || keywords.hasAny(KeywordFamily.OBJECTS.names());
        return !asksMore
                && choice.values().stream()
                        .allMatch(value -> types.stream().anyMatch(type -> isOf(type, value)));
    }

    private static boolean isOf(String type, @Nullable Object value) {
        JsonType wanted = JsonType.valueOf(type.toUpperCase(Locale.ROOT));
        return TypeNames.isOf(wanted, TypeNames.of(value));
    }

    private Schema typed(List<String> types, Keywords keywords) {
        List<String> others = new ArrayList<>(types);
        boolean isNullable = others.remove("null") && !others.isEmpty();
        if (others.contains("number")) {
            others.remove("integer");
        }
        if (others.isEmpty()) {
            return Schema.nullValue();
        }
        List<Schema> kinds = new ArrayList<>();
        for (String type : others) {
            kinds.add(kind(type, keywords));
        }
        Schema any =
                kinds.size() == 1
                        ? kinds.get(0)
                        : new AnyOfSchema(kinds, List.of(), Annotations.NONE);
        return isNullable ? any.nullable() : any;
    }

    private Schema kind(String type, Keywords keywords) {
        boolean isScalar = keywords.has(OwnKeywords.SCALAR) && SCALARS.contains(type);
        return isScalar ? whole.scalars().read(type, keywords) : plainKind(type, keywords);
    }

    private Schema plainKind(String type, Keywords keywords) {
        return switch (type) {
            case "boolean" -> Schema.bool();
            case "integer" -> numbers.integer(keywords);
            case "number" -> numbers.number(keywords);
            case "string" -> string(keywords);
            case "array" -> arrays.read(keywords);
            default -> objects.read(keywords);
        };
    }

    private List<Schema> untyped(Keywords keywords) {
        List<Schema> guarded = new ArrayList<>();
        if (numbers.isAboutNumbers(keywords)) {
            guarded.add(Schema.guarded(JsonType.NUMBER, numbers.number(keywords)));
        }
        if (keywords.hasAny(KeywordFamily.TEXT.names())) {
            guarded.add(Schema.guarded(JsonType.STRING, string(keywords)));
        }
        if (keywords.hasAny(KeywordFamily.ARRAYS.names())) {
            guarded.add(Schema.guarded(JsonType.ARRAY, arrays.read(keywords)));
        }
        if (keywords.hasAny(KeywordFamily.OBJECTS.names())) {
            guarded.add(Schema.guarded(JsonType.OBJECT, objects.read(keywords)));
        }
        return guarded;
    }

    private static Schema string(Keywords keywords) {
        List<Constraint> constraints = KeywordIndex.read(KeywordFamily.TEXT, keywords);
        List<Transform> transforms = transforms(keywords);
        return Contradictions.apart(
                constraints,
                all -> with(new StringSchema(transforms, List.of(), Annotations.NONE), all));
    }

    private static List<Transform> transforms(Keywords keywords) {
        List<Transform> transforms = new ArrayList<>();
        if (keywords.has("x-transforms")) {
            for (String word : keywords.texts("x-transforms")) {
                transforms.add(transform(word, transforms.size()));
            }
        }
        return transforms;
    }

    private static Transform transform(String word, int position) {
        List<String> known = new ArrayList<>();
        for (Transform transform : Transform.values()) {
            String name = transform.name().toLowerCase(Locale.ROOT);
            if (name.equalsIgnoreCase(word)) {
                return transform;
            }
            known.add(name);
        }
        String hint = Nearest.suggestion(word, known);
        throw new SchemaException("unknown transform \"" + word + "\"")
                .withHint(hint.isEmpty() ? " (there are " + String.join(", ", known) + ")" : hint)
                .under(Integer.toString(position))
                .under("x-transforms");
    }

    /** The kind with these constraints; of two bounds of one keyword the tighter holds. */
    static <S extends Kind<S>> S with(S kind, List<Constraint> constraints) {
        S all = kind;
        for (Constraint constraint : constraints) {
            all = all.with(constraint);
        }
        return all;
    }
}
