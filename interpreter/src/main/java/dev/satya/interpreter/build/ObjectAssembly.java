package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.PatternSearch;
import dev.satya.interpreter.node.object.AbsentValue;
import dev.satya.interpreter.node.object.AliasPaths;
import dev.satya.interpreter.node.object.AliasedObjectNode;
import dev.satya.interpreter.node.object.BoundRule;
import dev.satya.interpreter.node.object.ClassNode;
import dev.satya.interpreter.node.object.MemberPatterns;
import dev.satya.interpreter.node.object.ObjectFinisher;
import dev.satya.interpreter.node.object.ObjectNode;
import dev.satya.interpreter.node.object.ObjectOwner;
import dev.satya.interpreter.node.object.ObjectParts;
import dev.satya.interpreter.node.object.ObjectParts.CustomParts;
import dev.satya.interpreter.node.object.Undeclared;
import dev.satya.interpreter.pattern.PatternSet;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.interpreter.plan.PlacedSchema;
import dev.satya.interpreter.resolve.ProducedType;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.interpreter.slot.AliasTable;
import dev.satya.interpreter.slot.FieldValues;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.Rule;
import dev.satya.schema.SchemaException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes object nodes: layouts, fields, fallbacks, rules. */
record ObjectAssembly(NodeBuilder builder, LayoutAssembly layouts) {

    Node object(ObjectSchema object) {
        PlacedSchema here = builder.here();
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
            fallbacks[i] = fallback(object.fields().get(i), fields[i]);
        }
        Type type = object.boundType();
        RecordShape shape =
                type == null
                        ? null
                        : builder.settings().shapes().of(type, values(declared), object.checks());
        SlotLayout layout =
                layouts.layout(
                                object.name(),
                                declared,
                                List.of(object),
                                builder.context().audience())
                        .withShape(shape);
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
                        ContainerAssembly.memberCount(object.constraints()),
                        rules(object.rules(), layout.table()),
                        builder.checks().bind(object.constraints(), Set.of(JsonType.OBJECT)),
                        shape,
                        new CustomParts(builder.custom().ofObject(object), ofNull(type, declared)));
        builder.nodes().add(here, parts);
        NodeSettings settings = builder.settings();
        ObjectOwner owner =
                new ObjectOwner(
                        parts,
                        settings.run(),
                        settings.writer(),
                        settings.converter(),
                        layouts.shown());
        ObjectFinisher end = new ObjectFinisher(parts, owner, settings.product());
        AliasTable aliases = layout.aliases();
        boolean omits = object.fields().stream().anyMatch(it -> HookedSchema.omits(it.schema()));
        AliasPaths paths = new AliasPaths(object.fields().stream().map(Field::aliasPaths).toList());
        if (!paths.isEmpty() && !object.patterns().isEmpty()) {
            throw new SchemaException(
                    "an object with alias paths has no schemas for names that match patterns: which"
                            + " of the two a member is for would be open");
        }
        if (aliases == null && !omits && paths.isEmpty()) {
            return ClassNode.over(new ObjectNode(parts, end), end);
        }
        AliasTable names = AliasTable.withContainers(layout.table(), aliases, paths.containers());
        return ClassNode.over(new AliasedObjectNode(parts, end, names, paths, omits), end);
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

    private List<FieldValues> values(List<Field> fields) {
        List<FieldValues> values = new ArrayList<>(fields.size());
        for (Field field : fields) {
            values.add(
                    new FieldValues(
                            field.name(),
                            ProducedType.of(new Resolved(field.schema(), builder.targets())),
                            mayBeAbsent(field),
                            takesNull(field.schema()),
                            FieldMaker.of(field.schema(), builder.targets())));
        }
        return values;
    }

    private static boolean mayBeAbsent(Field field) {
        return !field.isRequired() && field.fallback() == null;
    }

    /** Whether it says so itself; what takes anything may be known to come without. */
    private boolean takesNull(Schema schema) {
        if (schema instanceof ReferenceSchema reference) {
            return takesNull(Objects.requireNonNull(builder.targets().get(reference.name())));
        }
        return schema instanceof NullableSchema || schema instanceof NullSchema;
    }

    private static BitSet optional(List<Field> fields) {
        BitSet optional = new BitSet(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            optional.set(i, mayBeAbsent(fields.get(i)));
        }
        return optional;
    }

    private AbsentValue fallback(Field field, Node node) {
        if (field.isRequired()) {
            Annotations said = field.schema().annotations();
            String template = said.messages().get("required");
            return new AbsentValue.Required(
                    template,
                    template == null
                            ? Map.of()
                            : said.translations().getOrDefault(template, Map.of()));
        }
        if (field.fallback() instanceof Field.Default.Supplied supplied) {
            return new AbsentValue.Supplied(supplied.supplier());
        }
        return field.fallback() == null ? AbsentValue.None.NONE : builder.pending(field, node);
    }

    /** An object of a class has null where there is no value. */
    private static BitSet ofNull(@Nullable Type type, List<Field> fields) {
        BitSet ofNull = new BitSet(fields.size());
        for (int i = 0; type != null && i < fields.size(); i++) {
            ofNull.set(
                    i,
                    !fields.get(i).isRequired()
                            && CustomAssembly.asksAboutNull(fields.get(i).schema()));
        }
        return ofNull;
    }

    private static BoundRule[] rules(List<Rule> rules, NameTable names) {
        List<BoundRule> bound = new ArrayList<>();
        for (Rule rule : rules) {
            int[] slots = rule.fields().stream().mapToInt(names::find).toArray();
            String place = rule.place();
            bound.add(
                    new BoundRule(
                            rule, slots, place == null ? BoundRule.OBJECT : names.find(place)));
        }
        return bound.toArray(BoundRule.NONE);
    }
}
