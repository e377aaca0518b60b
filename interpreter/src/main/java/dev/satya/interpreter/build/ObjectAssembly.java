package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.PatternSearch;
import dev.satya.interpreter.node.combine.ModelMerger;
import dev.satya.interpreter.node.object.AbsentValue;
import dev.satya.interpreter.node.object.AliasedObjectNode;
import dev.satya.interpreter.node.object.BoundRule;
import dev.satya.interpreter.node.object.MemberPatterns;
import dev.satya.interpreter.node.object.ObjectFinisher;
import dev.satya.interpreter.node.object.ObjectNode;
import dev.satya.interpreter.node.object.ObjectParts;
import dev.satya.interpreter.node.object.Undeclared;
import dev.satya.interpreter.pattern.PatternSet;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.interpreter.plan.Audience;
import dev.satya.interpreter.plan.SecretFilter;
import dev.satya.interpreter.resolve.InPlace;
import dev.satya.interpreter.resolve.Nearest;
import dev.satya.interpreter.resolve.ProducedType;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.interpreter.slot.AliasTable;
import dev.satya.interpreter.slot.ModelSecrets;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotLayout.ExtrasSlot;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.Rule;
import dev.satya.schema.SchemaException;
import io.vavr.collection.Seq;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes object nodes: layouts, fields, fallbacks, rules. */
final class ObjectAssembly {
    private final NodeBuilder builder;

    ObjectAssembly(NodeBuilder builder) {
        this.builder = builder;
    }

    Node object(ObjectSchema object) {
        boolean isKeeping = object.extras() == Extras.KEEP || !object.patterns().isEmpty();
        if (object.javaType() != null && isKeeping) {
            String kind = object.javaType().isRecord() ? "a record" : "a class";
            throw new SchemaException(kind + " has no place for extras to keep");
        }
        PatternSet patterns = patterns(object);
        List<Field> declared = declared(object, patterns);
        Node[] fields = new Node[declared.size()];
        AbsentValue[] fallbacks = new AbsentValue[declared.size()];
        for (int i = 0; i < fields.length; i++) {
            Field field = declared.get(i);
            fields[i] = builder.child(field.schema(), "properties", field.name());
            fallbacks[i] = fallback(object.fields().get(i), fields[i], fallbacks, i);
        }
        SlotLayout layout =
                layout(object.name(), declared, List.of(object), builder.context().audience());
        Type type = object.boundType();
        RecordShape shape =
                type == null
                        ? null
                        : builder.settings()
                                .shapes()
                                .of(
                                        type,
                                        layout.table().names(),
                                        produced(declared),
                                        object.checks());
        ObjectParts parts =
                new ObjectParts(
                        layout,
                        fields,
                        fallbacks,
                        optional(declared),
                        new Undeclared(
                                memberPatterns(object, patterns),
                                object.extras(),
                                builder.child(object.extraValues(), "additionalProperties")),
                        NodeBuilder.memberCount(object.constraints()),
                        rules(object.rules(), layout.table()),
                        builder.checks().bind(object.constraints(), Set.of(JsonType.OBJECT)),
                        shape);
        NodeSettings settings = builder.settings();
        ObjectFinisher end = new ObjectFinisher(parts, settings.run(), settings.writer(), shown());
        AliasTable aliases = layout.aliases();
        return aliases == null
                ? new ObjectNode(parts, end)
                : new AliasedObjectNode(parts, end, aliases);
    }

    private PatternSet patterns(ObjectSchema object) {
        List<TextPattern> patterns = new ArrayList<>();
        for (PatternProperty pattern : object.patterns()) {
            patterns.add(pattern(pattern.regex()));
        }
        return new PatternSet(patterns.toArray(new TextPattern[0]));
    }

    /** The pattern of a name; after a mistake another one, so that all mistakes come to light. */
    private TextPattern pattern(String regex) {
        try {
            return builder.pattern(regex);
        } catch (SchemaException e) {
            builder.refuseName(e, "patternProperties", regex);
            return builder.pattern("");
        }
    }

    private MemberPatterns memberPatterns(ObjectSchema object, PatternSet patterns) {
        Node[] schemas = new Node[patterns.size()];
        for (int i = 0; i < schemas.length; i++) {
            PatternProperty pattern = object.patterns().get(i);
            schemas[i] = builder.child(pattern.schema(), "patternProperties", pattern.regex());
        }
        return schemas.length == 0
                ? MemberPatterns.NONE
                : new MemberPatterns(patterns, schemas, builder.context().isSecret());
    }

    /** The fields, each with the schemas of the patterns that its name matches. */
    private List<Field> declared(ObjectSchema object, PatternSet patterns) {
        List<Field> declared = new ArrayList<>(object.fields().size());
        for (Field field : object.fields()) {
            List<Schema> schemas = new ArrayList<>(List.of(field.schema()));
            for (int i : patterns.candidates(field.name())) {
                if (isFound(patterns.pattern(i), field.name())) {
                    schemas.add(object.patterns().get(i).schema());
                }
            }
            Schema all =
                    schemas.size() == 1
                            ? field.schema()
                            : new AllOfSchema(schemas, List.of(), Annotations.NONE);
            declared.add(field.with(all));
        }
        return declared;
    }

    private boolean isFound(TextPattern pattern, String name) {
        try {
            return PatternSearch.isFound(pattern, name, builder.settings().run());
        } catch (RunEnded e) {
            throw new SchemaException(
                    "it takes too many steps to find out whether the field \""
                            + name
                            + "\" matches "
                            + pattern.source(),
                    null,
                    e);
        }
    }

    private List<Class<?>> produced(List<Field> fields) {
        List<Class<?>> produced = new ArrayList<>(fields.size());
        for (Field field : fields) {
            produced.add(ProducedType.of(new Resolved(field.schema(), builder.targets())));
        }
        return produced;
    }

    private static BitSet optional(List<Field> fields) {
        BitSet optional = new BitSet(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            optional.set(i, !field.isRequired() && field.fallback() == null);
        }
        return optional;
    }

    /** The layout of fields, with room for the extras of these objects. */
    private SlotLayout layout(
            @Nullable String name,
            List<Field> fields,
            List<ObjectSchema> objects,
            Audience audience) {
        boolean hasExtras =
                objects.stream()
                        .anyMatch(
                                each -> each.extras() == Extras.KEEP || !each.patterns().isEmpty());
        ExtrasSlot extras = hasExtras ? ExtrasSlot.LAST : ExtrasSlot.NONE;
        NameTable table = new NameTable(fields.stream().map(Field::name).toList());
        return new SlotLayout(
                name,
                table,
                aliases(table, objects),
                extras,
                members(objects, audience),
                Nearest::to);
    }

    /** A field's value may have come by an alias that another field has for its own name. */
    private ModelSecrets members(List<ObjectSchema> objects, Audience audience) {
        Map<String, Set<String>> names = new HashMap<>();
        for (ObjectSchema object : objects) {
            for (Field field : object.fields()) {
                if (!field.aliases().isEmpty()) {
                    Set<String> all =
                            names.computeIfAbsent(
                                    field.name(), own -> new LinkedHashSet<>(Set.of(own)));
                    all.addAll(field.aliases());
                }
            }
        }
        return ShownMembers.of(builder.secrets(), audience, names);
    }

    /** Those of all objects, where no field has an alias for its own name; null: there are none. */
    private static @Nullable AliasTable aliases(NameTable names, List<ObjectSchema> objects) {
        Map<String, Integer> slots = new LinkedHashMap<>();
        for (ObjectSchema object : objects) {
            for (Field field : object.fields()) {
                for (String alias : field.aliases()) {
                    if (names.find(alias) == NameTable.UNDECLARED) {
                        slots.putIfAbsent(alias, names.find(field.name()));
                    }
                }
            }
        }
        return slots.isEmpty() ? null : new AliasTable(names, slots);
    }

    private AbsentValue fallback(Field field, Node node, AbsentValue[] fallbacks, int slot) {
        if (field.isRequired()) {
            return new AbsentValue.Required(
                    field.schema().annotations().messages().get("required"));
        }
        if (field.fallback() instanceof Field.Default.Supplied supplied) {
            return new AbsentValue.Supplied(supplied.supplier());
        }
        return field.fallback() == null
                ? AbsentValue.None.NONE
                : builder.pending(field, node, settled -> fallbacks[slot] = settled);
    }

    private static BoundRule[] rules(List<Rule> rules, NameTable names) {
        List<BoundRule> bound = new ArrayList<>();
        for (Rule rule : rules) {
            int[] slots = rule.fields().stream().mapToInt(names::find).toArray();
            bound.add(
                    new BoundRule(rule.code(), rule.fields(), slots, rule.test(), rule.message()));
        }
        return bound.toArray(BoundRule.NONE);
    }

    /** The fields that have defaults, all of which are scalars that a schema holds. */
    private static BitSet filled(NameTable names, List<ObjectSchema> objects) {
        BitSet filled = new BitSet();
        BitSet others = new BitSet();
        for (ObjectSchema object : objects) {
            for (Field field : object.fields()) {
                Field.Default fallback = field.fallback();
                if (fallback != null) {
                    boolean isConstant =
                            fallback instanceof Field.Default.Value value && isScalar(value.value())
                                    || fallback instanceof Field.Default.Annotated annotated
                                            && isScalar(annotated.value());
                    (isConstant ? filled : others).set(names.find(field.name()));
                }
            }
        }
        filled.andNot(others);
        return filled;
    }

    private static boolean isScalar(@Nullable Object value) {
        return !(value instanceof List || value instanceof Map);
    }

    /** The merger for the models that branches make; null if none makes one. */
    @Nullable ModelMerger merger(AllOfSchema all) {
        if (!builder.objects().anyWithoutClass(all)) {
            return null;
        }
        Audience audience = builder.context().audience();
        NodeSettings settings = builder.settings();
        return new ModelMerger(
                () -> merged(all, audience),
                builder.objects().mostFields(all),
                settings.run(),
                settings.writer(),
                shown());
    }

    private ModelMerger.Fields merged(AllOfSchema all, Audience audience) {
        List<ObjectSchema> objects = InPlace.objects(all, builder.targets());
        objects.removeIf(object -> object.javaType() != null);
        Map<String, Field> fields = new LinkedHashMap<>();
        for (ObjectSchema object : objects) {
            object.fields().forEach(field -> fields.putIfAbsent(field.name(), field));
        }
        String name = objects.get(0).name();
        SlotLayout layout = layout(name, List.copyOf(fields.values()), objects, audience);
        return new ModelMerger.Fields(layout, filled(layout.table(), objects));
    }

    /** What is told of the violations of a change to a model that is made here. */
    private UnaryOperator<Seq<Violation>> shown() {
        SecretFilter secrets = new SecretFilter(builder.secrets(), builder.context().audience());
        Evaluation run = builder.settings().run();
        return violations -> secrets.hide(violations, run.messages(), run.options().locale());
    }
}
