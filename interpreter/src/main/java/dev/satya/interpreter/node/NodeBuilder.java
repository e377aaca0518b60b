package dev.satya.interpreter.node;

import dev.satya.Schema;
import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.node.Tree.Reading;
import dev.satya.interpreter.resolve.InPlace;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.MaxItems;
import dev.satya.schema.Constraint.MaxLength;
import dev.satya.schema.Constraint.MaxProperties;
import dev.satya.schema.Constraint.MinItems;
import dev.satya.schema.Constraint.MinLength;
import dev.satya.schema.Constraint.MinProperties;
import dev.satya.schema.Constraint.UniqueItems;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumberSchema.Form;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.schema.Transform;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Makes the node of each schema: the one place that sees both sides. */
public final class NodeBuilder implements SchemaVisitor<Node> {

    /** A schema of which more are within each other, along references, is refused. */
    private static final int MAX_DEPTH = 1_000;

    private final Resolved schema;
    private final NodeSettings settings;
    private final CheckBinder checks;
    private final Map<Place, Node> targets = new HashMap<>();
    private final Deque<String> trail = new ArrayDeque<>();
    private final Defaults defaults;
    private final Shortcuts shortcuts;
    private final Set<String> names = new LinkedHashSet<>();
    private boolean hasDecimals;
    private int count;
    private int depth;
    private Context context = new Context(Mode.USUALLY_LAX, false);

    /** What a schema inherits from those around it. */
    record Context(Mode mode, boolean isSecret) {
        Context within(Annotations annotations) {
            return new Context(mode.within(annotations), isSecret || annotations.isSecret());
        }
    }

    /** A target in a context: the same target is another node where it is strict, say. */
    private record Place(String name, Context context) {}

    private NodeBuilder(Resolved schema, NodeSettings settings) {
        this.schema = schema;
        this.settings = settings;
        this.checks = new CheckBinder(settings.plugins());
        this.defaults = new Defaults(settings.run());
        this.shortcuts = new Shortcuts(settings);
    }

    /**
     * The tree for a schema.
     *
     * @throws SchemaException if a pattern, named constraint, default or record does not fit, with
     *     the trail
     */
    public static Tree build(Resolved schema, NodeSettings settings) {
        NodeBuilder builder = new NodeBuilder(schema, settings);
        Node root = builder.build(schema.root());
        for (String target : schema.targets().keySet()) {
            builder.child(Schema.reference(target), "$defs", target);
        }
        builder.defaults.settle();
        NameTable names = new NameTable(List.copyOf(builder.names));
        Reading reading = builder.shortcuts.settle();
        if (builder.hasDecimals) {
            return new Tree(root, names, Reading.BY_NODES, Reading.BY_NODES);
        }
        return new Tree(
                root, names, reading, builder.defaults.areRenewed() ? Reading.WHOLE : reading);
    }

    /** The text of a tree. */
    public static String explain(Node root) {
        Outline outline = new Outline();
        root.explain(outline);
        return outline.toString();
    }

    NodeSettings settings() {
        return settings;
    }

    Map<String, Schema> targets() {
        return schema.targets();
    }

    Context context() {
        return context;
    }

    CheckBinder checks() {
        return checks;
    }

    /** Takes the default of a field of the object here. */
    Fallback pending(Field field, Node node, Consumer<Fallback> place) {
        trail.addLast("properties");
        trail.addLast(field.name());
        Fallback pending = defaults.add(field, node, pointer(), place);
        trail.removeLast();
        trail.removeLast();
        return pending;
    }

    private Node build(Schema part) {
        int most = settings.run().limits().schemaNodes();
        if (++count > most) {
            throw new SchemaException("there are more than " + most + " schemas in it");
        }
        if (++depth > MAX_DEPTH) {
            throw new SchemaException(
                    "more than " + MAX_DEPTH + " schemas and references lead from one to the next");
        }
        Context outer = context;
        context = outer.within(part.annotations());
        try {
            Node node = part.accept(this);
            boolean isPlain =
                    !part.annotations().isSecret() && part.annotations().messages().isEmpty();
            return isPlain ? node : new AnnotatedNode(node, part.annotations());
        } catch (SchemaException e) {
            throw e.location() == null ? e.at(pointer()) : e;
        } finally {
            context = outer;
            depth--;
        }
    }

    Node child(Schema part, String... segments) {
        for (String segment : segments) {
            trail.addLast(segment);
        }
        Node node = build(part);
        for (int i = 0; i < segments.length; i++) {
            trail.removeLast();
        }
        return node;
    }

    private Node[] children(String keyword, List<Schema> parts) {
        Node[] nodes = new Node[parts.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = child(parts.get(i), keyword, Integer.toString(i));
        }
        return nodes;
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (String segment : trail) {
            pointer.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** A node with the named constraints of a kind that has no room for them. */
    private Node checked(Node node, Schema part) {
        BoundCheck[] bound = checks.bind(part.constraints(), CheckBinder.ALL_TYPES);
        return bound.length == 0 ? node : new CheckedNode(node, bound);
    }

    private Node inPlace(Combinator combinator, Schema part) {
        return checked(new InPlaceNode(shortcuts.add(combinator)), part);
    }

    @Override
    public Node visitAny(AnySchema any) {
        return checked(AnyNode.ANY, any);
    }

    @Override
    public Node visitNever(NeverSchema never) {
        return NeverNode.NEVER;
    }

    @Override
    public Node visitNull(NullSchema schema) {
        checks.bind(schema.constraints(), Set.of(JsonType.NULL));
        return NullNode.NULL;
    }

    @Override
    public Node visitBoolean(BooleanSchema bool) {
        BoundCheck[] bound = checks.bind(bool.constraints(), Set.of(JsonType.BOOLEAN));
        return new BooleanNode(bound, context.mode());
    }

    @Override
    public Node visitInteger(IntegerSchema integer) {
        List<Constraint> constraints = integer.constraints();
        return new IntegerNode(
                new NumericBounds(constraints),
                checks.bind(constraints, Set.of(JsonType.INTEGER)),
                context.mode(),
                settings.run());
    }

    @Override
    public Node visitNumber(NumberSchema number) {
        List<Constraint> constraints = number.constraints();
        hasDecimals |= number.form() == Form.DECIMAL; // they are read with their scale
        return new NumberNode(
                number.form(),
                new NumericBounds(constraints),
                checks.bind(constraints, Set.of(JsonType.NUMBER)),
                context.mode(),
                settings.run());
    }

    TextPattern pattern(String regex) {
        return new TextPattern(regex, settings.run().limits().patternLength());
    }

    @Override
    public Node visitString(StringSchema string) {
        List<Constraint> constraints = string.constraints();
        List<TextPattern> patterns = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Pattern pattern) {
                patterns.add(pattern(pattern.regex()));
            }
        }
        return new StringNode(
                string.transforms().toArray(new Transform[0]),
                SizeRange.size(constraints, MinLength.class, 0),
                SizeRange.size(constraints, MaxLength.class, Integer.MAX_VALUE),
                patterns.toArray(new TextPattern[0]),
                checks.bind(constraints, Set.of(JsonType.STRING)),
                settings.run().limits().stringLength());
    }

    @Override
    public Node visitEnum(EnumSchema choice) {
        return ChoiceBuilder.build(choice, checks);
    }

    @Override
    public Node visitConst(ConstSchema constant) {
        return ChoiceBuilder.build(constant, checks);
    }

    @Override
    public Node visitArray(ArraySchema array) {
        List<Constraint> constraints = array.constraints();
        Contains contains = array.contains();
        ArrayNode node =
                new ArrayNode(
                        new ItemNodes(
                                children("prefixItems", array.prefix()),
                                child(array.items(), "items")),
                        contains == null
                                ? null
                                : new ContainsCheck(
                                        child(contains.schema(), "contains"),
                                        contains.minimum(),
                                        contains.maximum(),
                                        contains.evaluates()),
                        SizeRange.of(
                                constraints,
                                MinItems.class,
                                "minItems",
                                MaxItems.class,
                                "maxItems"),
                        constraints.stream().anyMatch(UniqueItems.class::isInstance),
                        checks.bind(constraints, Set.of(JsonType.ARRAY)),
                        context.mode());
        return shortcuts.add(node);
    }

    @Override
    public Node visitMap(MapSchema map) {
        MapNode node =
                new MapNode(
                        child(map.keys(), "propertyNames"),
                        child(map.values(), "additionalProperties"),
                        memberCount(map.constraints()),
                        checks.bind(map.constraints(), Set.of(JsonType.OBJECT)));
        return shortcuts.add(node);
    }

    static SizeRange memberCount(List<Constraint> constraints) {
        return SizeRange.of(
                constraints,
                MinProperties.class,
                "minProperties",
                MaxProperties.class,
                "maxProperties");
    }

    @Override
    public Node visitObject(ObjectSchema object) {
        int nameLength = settings.run().limits().nameLength();
        object.fields().stream()
                .map(Field::name)
                .filter(name -> name.length() <= nameLength && Text.isWellFormed(name))
                .forEach(names::add);
        return new ObjectAssembly(this).object(object);
    }

    @Override
    public Node visitNullable(NullableSchema nullable) {
        return checked(new NullableNode(child(nullable.schema())), nullable);
    }

    @Override
    public Node visitAllOf(AllOfSchema all) {
        boolean isOne = all.branches().size() == 1;
        if (isOne && InPlace.objects(all, schema.targets()).size() <= 1) {
            return checked(child(all.branches().get(0), "allOf", "0"), all);
        }
        ModelMerger merger = new ObjectAssembly(this).merger(all);
        Node[] branches = children("allOf", all.branches());
        InPlaceNode node =
                new InPlaceNode(shortcuts.add(new AllOf(branches, merger, context.isSecret())));
        if (merger != null) {
            merger.judgedBy(node);
        }
        return checked(node, all);
    }

    @Override
    public Node visitAnyOf(AnyOfSchema any) {
        Node[] branches = children("anyOf", any.branches());
        List<String> types = any.types().stream().map(JsonType::word).toList();
        return inPlace(new Choice(Choice.Arity.ANY, branches, types), any);
    }

    @Override
    public Node visitOneOf(OneOfSchema one) {
        Node[] branches = children("oneOf", one.branches());
        return inPlace(new Choice(Choice.Arity.ONE, branches, List.of()), one);
    }

    @Override
    public Node visitNot(NotSchema not) {
        return inPlace(new Not(child(not.schema(), "not")), not);
    }

    @Override
    public Node visitGuarded(GuardedSchema guarded) {
        return inPlace(new Guarded(guarded.type(), child(guarded.schema())), guarded);
    }

    @Override
    public Node visitConditional(ConditionalSchema choice) {
        Node condition = child(choice.condition(), "if");
        Node whenValid = child(choice.whenValid(), "then");
        Node whenInvalid = child(choice.whenInvalid(), "else");
        return inPlace(new Conditional(condition, whenValid, whenInvalid), choice);
    }

    @Override
    public Node visitDependent(DependentSchema dependent) {
        Set<String> names = new LinkedHashSet<>();
        names.add(dependent.property());
        names.addAll(dependent.required());
        Node schema = child(dependent.schema(), "dependentSchemas", dependent.property());
        return inPlace(new Dependent(new NameTable(List.copyOf(names)), schema), dependent);
    }

    @Override
    public Node visitUnevaluated(UnevaluatedSchema schema) {
        Schema items = schema.items();
        Schema properties = schema.properties();
        Node inner = child(schema.schema());
        Node itemNode = items == null ? null : child(items, "unevaluatedItems");
        Node memberNode = properties == null ? null : child(properties, "unevaluatedProperties");
        return inPlace(new Unevaluated(inner, itemNode, memberNode), schema);
    }

    @Override
    public Node visitDefinitions(DefinitionsSchema definitions) {
        return checked(child(definitions.root()), definitions);
    }

    @Override
    public Node visitReference(ReferenceSchema reference) {
        Place place = new Place(reference.name(), context);
        Node known = targets.get(place);
        if (known == null) {
            ReferenceNode open = new ReferenceNode(reference.name());
            targets.put(place, open);
            known = build(Objects.requireNonNull(schema.targets().get(reference.name())));
            open.pointTo(known);
            targets.put(place, known);
        }
        return checked(known, reference);
    }
}
