package dev.satya.propertytests.schemas;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.ArraySchema.Repeats;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.OnError;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.Rule;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.schema.Transform;
import dev.satya.schema.UnevaluatedSchema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A schema as the Java expression that builds it: what a failing case is printed as. */
public final class SchemaSource implements SchemaVisitor<String> {
    private static final SchemaSource INSTANCE = new SchemaSource();

    private SchemaSource() {}

    /** The expression that builds {@code schema}; predicates and suppliers by their text. */
    public static String of(Schema schema) {
        return schema.accept(INSTANCE)
                + DetailSource.constraints(schema)
                + DetailSource.annotations(schema.annotations());
    }

    private static String all(List<Schema> schemas) {
        return schemas.stream().map(SchemaSource::of).collect(Collectors.joining(", "));
    }

    @Override
    public String visitAny(AnySchema schema) {
        return "any()";
    }

    @Override
    public String visitNever(NeverSchema schema) {
        return "never()";
    }

    @Override
    public String visitNull(NullSchema schema) {
        return "nullValue()";
    }

    @Override
    public String visitBoolean(BooleanSchema schema) {
        return "bool()";
    }

    @Override
    public String visitInteger(IntegerSchema schema) {
        return "integer()";
    }

    @Override
    public String visitNumber(NumberSchema schema) {
        return switch (schema.form()) {
            case DOUBLE -> "number()";
            case FLOAT -> "float32()";
            case DECIMAL -> "decimal()";
            case AS_WRITTEN -> "number(AS_WRITTEN)";
        };
    }

    @Override
    public String visitString(StringSchema schema) {
        StringBuilder text = new StringBuilder("string()");
        schema.transforms()
                .forEach(
                        transform ->
                                text.append('.')
                                        .append(
                                                transform == Transform.NUMBERS
                                                        ? "fromNumbers"
                                                        : transform.name().toLowerCase(Locale.ROOT))
                                        .append("()"));
        return text.toString();
    }

    @Override
    public String visitScalar(ScalarSchema<?> schema) {
        return "scalar(" + schema.type() + ")";
    }

    @Override
    public String visitEnum(EnumSchema schema) {
        Class<?> type = schema.javaType();
        if (type != null) {
            return "enumOf(" + type.getSimpleName() + ".class)";
        }
        return schema.values().stream()
                .map(ValueSource::of)
                .collect(Collectors.joining(", ", "enumOf(", ")"));
    }

    @Override
    public String visitConst(ConstSchema schema) {
        return "constant(" + ValueSource.of(schema.value()) + ")";
    }

    @Override
    public String visitArray(ArraySchema schema) {
        StringBuilder text = new StringBuilder("array(" + of(schema.items()) + ")");
        if (!schema.prefix().isEmpty()) {
            text.append(".prefixItems(").append(all(schema.prefix())).append(')');
        }
        if (schema.repeats() == Repeats.DROPPED) {
            text.append(".dropRepeats()");
        }
        if (schema.contains() != null) {
            text.append(contains(schema.contains()));
        }
        return text.toString();
    }

    private static String contains(Contains contains) {
        int most = contains.maximum();
        return ".contains("
                + of(contains.schema())
                + ", "
                + contains.minimum()
                + ", "
                + (most == Integer.MAX_VALUE ? "Integer.MAX_VALUE" : most)
                + (contains.evaluates() ? ")" : ", EVALUATES_NOT)");
    }

    @Override
    public String visitMap(MapSchema schema) {
        return "map(" + of(schema.keys()) + ", " + of(schema.values()) + ")";
    }

    private static String rule(Rule rule) {
        StringBuilder text = new StringBuilder("Rule.of(");
        text.append(ValueSource.of(rule.code())).append(", ").append(rule.test());
        rule.fields().forEach(field -> text.append(", ").append(ValueSource.of(field)));
        text.append(')');
        if (rule.place() != null) {
            text.append(".at(").append(ValueSource.of(rule.place())).append(')');
        }
        return text + (rule.absence() == Rule.Absence.SKIPPED ? ".whenGiven()" : "");
    }

    @Override
    public String visitObject(ObjectSchema schema) {
        String name = schema.name();
        StringBuilder text = new StringBuilder("object(");
        text.append(name == null ? "" : ValueSource.of(name)).append(')');
        for (Field field : schema.fields()) {
            text.append(field(field));
            if (!field.aliases().isEmpty()) {
                String names =
                        field.aliases().stream()
                                .map(ValueSource::of)
                                .collect(Collectors.joining(", "));
                text.append(".alias(" + ValueSource.of(field.name()) + ", " + names + ")");
            }
        }
        for (Field field : schema.fields()) {
            for (Path path : field.aliasPaths()) {
                text.append(".aliasPath(" + ValueSource.of(field.name()) + ", Path.of(");
                text.append(
                        path.segments().stream()
                                .map(ValueSource::of)
                                .collect(Collectors.joining(", ")));
                text.append("))");
            }
        }
        for (Rule rule : schema.rules()) {
            text.append(".rule(").append(rule(rule)).append(')');
        }
        text.append(".extras(").append(schema.extras()).append(").build()");
        for (PatternProperty pattern : schema.patterns()) {
            text.append(".patternProperty(")
                    .append(ValueSource.of(pattern.regex()))
                    .append(", ")
                    .append(of(pattern.schema()))
                    .append(')');
        }
        String values = of(schema.extraValues());
        return text + (values.equals("any()") ? "" : ".withExtras(" + values + ")");
    }

    private static String field(Field field) {
        String head = ValueSource.of(field.name()) + ", " + of(field.schema());
        Field.Default fallback = field.fallback();
        if (fallback instanceof Field.Default.Value fixed) {
            return ".withDefault(" + head + ", " + ValueSource.of(fixed.value()) + ")";
        }
        if (fallback instanceof Field.Default.Supplied supplied) {
            return ".withDefault(" + head + ", () -> " + supplied.supplier() + ")";
        }
        if (fallback instanceof Field.Default.Annotated annotated) {
            return ".field("
                    + field.presence()
                    + ", "
                    + head
                    + ", default "
                    + ValueSource.of(annotated.value())
                    + ")";
        }
        return (field.isRequired() ? ".field(" : ".optional(") + head + ")";
    }

    @Override
    public String visitHooked(HookedSchema schema) {
        String inner = of(schema.schema());
        if (schema.hook() instanceof Hook.Before before) {
            return inner + hook("before", before.code(), before.change());
        }
        if (schema.hook() instanceof Hook.After<?> after) {
            String type = after.type().getSimpleName() + ".class, ";
            return inner + hook("after", after.code(), type + after);
        }
        if (schema.hook() instanceof Hook.Wrap wrap) {
            return inner + hook("wrap", wrap.code(), wrap.around());
        }
        return schema.hook() instanceof OnError.Use use
                ? inner + ".onError(use(" + ValueSource.of(use.value()) + "))"
                : inner + ".onError(omit())";
    }

    private static String hook(String kind, String code, Object work) {
        return "." + kind + "(" + ValueSource.of(code) + ", " + work + ")";
    }

    @Override
    public String visitNullable(NullableSchema schema) {
        return of(schema.schema()) + ".nullable()";
    }

    @Override
    public String visitAllOf(AllOfSchema schema) {
        return "allOf(" + all(schema.branches()) + ")";
    }

    @Override
    public String visitAnyOf(AnyOfSchema schema) {
        return "anyOf(" + all(schema.branches()) + ")";
    }

    @Override
    public String visitOneOf(OneOfSchema schema) {
        return "oneOf(" + all(schema.branches()) + ")";
    }

    @Override
    public String visitNot(NotSchema schema) {
        return "not(" + of(schema.schema()) + ")";
    }

    @Override
    public String visitReference(ReferenceSchema schema) {
        return "reference(" + ValueSource.of(schema.name()) + ")";
    }

    @Override
    public String visitDefinitions(DefinitionsSchema schema) {
        String definitions =
                schema.definitions().entrySet().stream()
                        .map(entry -> ValueSource.of(entry.getKey()) + ", " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "Map.of(", ")"));
        return "definitions(" + definitions + ", " + of(schema.root()) + ")";
    }

    @Override
    public String visitGuarded(GuardedSchema schema) {
        return "guarded(" + schema.type() + ", " + of(schema.schema()) + ")";
    }

    @Override
    public String visitConditional(ConditionalSchema schema) {
        String otherwise = of(schema.whenInvalid());
        return "when("
                + of(schema.condition())
                + ", "
                + of(schema.whenValid())
                + ")"
                + (otherwise.equals("any()") ? "" : ".otherwise(" + otherwise + ")");
    }

    @Override
    public String visitDependent(DependentSchema schema) {
        return "dependent("
                + ValueSource.of(schema.property())
                + ", "
                + of(schema.schema())
                + ").withRequired("
                + ValueSource.of(schema.required())
                + ")";
    }

    @Override
    public String visitUnevaluated(UnevaluatedSchema schema) {
        return "UnevaluatedSchema.of("
                + of(schema.schema())
                + ").withItems("
                + (schema.items() == null ? "null" : of(schema.items()))
                + ").withProperties("
                + (schema.properties() == null ? "null" : of(schema.properties()))
                + ")";
    }
}
