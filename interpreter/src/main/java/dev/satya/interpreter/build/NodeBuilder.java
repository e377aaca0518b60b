package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.interpreter.build.Tree.Reading;
import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.node.AnnotatedNode;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.CheckedNode;
import dev.satya.interpreter.node.NeverNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.NullableNode;
import dev.satya.interpreter.node.ReferenceNode;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.node.array.ArrayNode;
import dev.satya.interpreter.node.array.ContainsCheck;
import dev.satya.interpreter.node.array.DistinctNode;
import dev.satya.interpreter.node.array.ItemNodes;
import dev.satya.interpreter.node.object.AbsentValue;
import dev.satya.interpreter.node.object.MapNode;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.interpreter.plan.Audience;
import dev.satya.interpreter.plan.BranchAnalysis;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.interpreter.plan.KeptValues;
import dev.satya.interpreter.plan.SecretFilter;
import dev.satya.interpreter.plan.SecretPlaces;
import dev.satya.interpreter.resolve.ObjectsInPlace;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.interpreter.slot.ModelSecrets;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Annotations.Visibility;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.ArraySchema.Repeats;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.MaxItems;
import dev.satya.schema.Constraint.MaxProperties;
import dev.satya.schema.Constraint.MinItems;
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
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaOrigin;
import dev.satya.schema.SchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the node of each schema: the one place that sees both sides. */
public final class NodeBuilder implements SchemaVisitor<Node> {

    /** A schema of which more are within each other, along references, is refused. */
    private static final int MAX_CHAIN = 30_000;

    /** Items and members this deep are not made by recursion. */
    private static final int DEFERRED_DEPTH = 300;

    /** Where a part sees the same value as the schema that it is in. */
    private static final Set<String> IN_PLACE =
            Set.of(
                    "$defs",
                    "allOf",
                    "anyOf",
                    "oneOf",
                    "not",
                    "if",
                    "then",
                    "else",
                    "dependentSchemas");

    private final Resolved schema;
    private final NodeSettings settings;
    private final CheckBinder checks;
    private final LeafAssembly leaves = new LeafAssembly(this);
    private final CombinatorAssembly combinators = new CombinatorAssembly(this);
    private final Map<Place, Target> targets = new HashMap<>();
    private final Looks looks = new Looks();
    private final BranchAnalysis analysis;
    private final KeptValues kept;
    private final ObjectsInPlace objects;
    private final NodeFacts nodeFacts;
    private final Deque<String> trail = new ArrayDeque<>();
    private final Defaults defaults;
    private final Shortcuts shortcuts;
    private final Deque<Deferred> deferred = new ArrayDeque<>();
    private final BuildMistakes mistakes;
    private final Set<String> names = new LinkedHashSet<>();
    private boolean hasDecimals;
    private long count;
    private int depth;
    private int depthAround;
    private final SecretPlaces secrets;
    private final Context rootContext;
    private Context context;

    /** What a schema inherits from those around it. */
    record Context(ConversionMode mode, boolean isSecret, Audience audience) {
        Context within(Annotations annotations) {
            return new Context(
                    mode.within(annotations), isSecret || annotations.isSecret(), audience);
        }

        Context with(Audience audience) {
            return new Context(mode, isSecret, audience);
        }
    }

    /**
     * What stands for a target.
     *
     * @param node from the second reference on
     * @param looksAgain whether it may look at the same value more than once; the target of an open
     *     circle is taken to
     */
    private record Target(Node node, boolean looksAgain) {}

    /** A target in a context: the same target is another node where it is strict, say. */
    private record Place(String name, Context context) {}

    /** An item or member that is made when those around it are: chains of references may be long. */
    private record Deferred(
            Schema part,
            ReferenceNode place,
            Context context,
            List<String> trail,
            SchemaOrigin origin,
            int depthAround) {}

    private NodeBuilder(Resolved schema, NodeSettings settings) {
        this.schema = schema;
        this.analysis = new BranchAnalysis(schema.targets());
        this.kept = new KeptValues(schema.targets());
        this.objects = new ObjectsInPlace(schema.targets());
        this.nodeFacts = new NodeFacts(schema.targets(), settings.run().limits().nameLength());
        this.settings = settings;
        this.checks = new CheckBinder(settings.plugins());
        this.defaults = new Defaults(settings.run());
        this.shortcuts = new Shortcuts(settings, nodeFacts);
        this.mistakes = new BuildMistakes(schema.root());
        this.secrets = new SecretPlaces(schema, new NamePatterns(this::pattern)::mayMatch);
        this.rootContext = new Context(ConversionMode.USUALLY_LAX, false, secrets.root());
        this.context = rootContext;
    }

    /**
     * The tree for a schema.
     *
     * @throws SchemaException if a pattern, named constraint, default or record does not fit, with
     *     the trail
     */
    public static Tree build(Resolved schema, NodeSettings settings) {
        NodeBuilder builder = new NodeBuilder(schema, settings);
        Node root = builder.buildAll();
        builder.defaults.settle();
        NameTable names = new NameTable(List.copyOf(builder.names));
        Reading reading = builder.shortcuts.settle(builder.count);
        if (builder.hasDecimals) {
            reading = Reading.BY_NODES;
        }
        return new Tree(
                root,
                names,
                reading,
                builder.looks.areRemembered(),
                new SecretFilter(builder.secrets));
    }

    /**
     * The node of the root, after those of all targets.
     *
     * @throws SchemaException with all mistakes that were found on the way
     */
    private Node buildAll() {
        Node root;
        try {
            root = build(schema.root());
            buildDeferred();
            shortcuts.endTree();
            for (String target : schema.targets().keySet()) {
                child(Schema.reference(target), "$defs", target);
                buildDeferred();
                shortcuts.endTree();
            }
        } catch (RuntimeException e) {
            mistakes.refuse(); // what a mistake has left out may be missed later
            throw e;
        }
        mistakes.refuse();
        return root;
    }

    NodeSettings settings() {
        return settings;
    }

    Map<String, Schema> targets() {
        return schema.targets();
    }

    /** Which schemas lead to objects. */
    ObjectsInPlace objects() {
        return objects;
    }

    /** What tells branches apart. */
    List<BranchFacts> facts(List<Schema> branches) {
        return branches.stream().map(analysis::of).toList();
    }

    NodeFacts nodeFacts() {
        return nodeFacts;
    }

    Looks looks() {
        return looks;
    }

    Context context() {
        return context;
    }

    SecretPlaces secrets() {
        return secrets;
    }

    /** What is told of the members of an object here. */
    ModelSecrets members() {
        return ShownMembers.of(secrets, context.audience(), Map.of());
    }

    CheckBinder checks() {
        return checks;
    }

    Shortcuts shortcuts() {
        return shortcuts;
    }

    /** Takes the default of a field of the object here. */
    AbsentValue pending(Field field, Node node, Consumer<AbsentValue> place) {
        trail.addLast("properties");
        trail.addLast(field.name());
        AbsentValue pending =
                defaults.add(
                        field,
                        node,
                        new PendingDefault.Origin(
                                pointer(),
                                new SecretFilter(
                                        secrets, secrets.at(context.audience(), field.name()))),
                        place);
        trail.removeLast();
        trail.removeLast();
        return pending;
    }

    private void count() {
        int most = settings.run().limits().schemaNodes();
        if (++count > most) {
            throw mistakes.last("there are more than " + most + " schemas in it", pointer());
        }
    }

    private Node build(Schema part) {
        count();
        if (depthAround + ++depth > MAX_CHAIN) {
            throw mistakes.last(
                    "more than " + MAX_CHAIN + " schemas and references lead from one to the next",
                    pointer());
        }
        Context outer = context;
        context = outer.within(part.annotations());
        mistakes.enter(part);
        int trailLength = trail.size();
        try {
            Node node = unlessBare(part, part.accept(this));
            boolean isPlain =
                    !part.annotations().isSecret() && part.annotations().messages().isEmpty();
            Node said = isPlain ? node : new AnnotatedNode(node, part.annotations());
            nodeFacts.add(said, part, outer.mode());
            return said;
        } catch (SchemaException e) {
            while (trail.size() > trailLength) {
                trail.removeLast();
            }
            mistakes.add(e, pointer());
            return NeverNode.NOT_BARE;
        } finally {
            mistakes.leave();
            context = outer;
            depth--;
        }
    }

    /** Any and never are bare if nothing more is said of them, and no other schema leads there. */
    private static Node unlessBare(Schema part, Node node) {
        boolean isBare =
                (part instanceof AnySchema || part instanceof NeverSchema)
                        && part.annotations().equals(Annotations.NONE);
        if (!isBare && node == AnyNode.ANY) {
            return AnyNode.NOT_BARE;
        }
        return !isBare && node == NeverNode.NEVER ? NeverNode.NOT_BARE : node;
    }

    Node child(Schema part, String... segments) {
        for (String segment : segments) {
            trail.addLast(segment);
        }
        boolean isInPlace = segments.length == 0 || IN_PLACE.contains(segments[0]);
        boolean leadsOn = part instanceof ReferenceSchema || !part.parts().isEmpty();
        boolean isDeferred = depth >= DEFERRED_DEPTH && !isInPlace && leadsOn;
        Context outer = context;
        context = outer.with(secrets.below(outer.audience(), part, segments));
        Node node = isDeferred ? deferred(part) : build(part);
        context = outer;
        for (int i = 0; i < segments.length; i++) {
            trail.removeLast();
        }
        return node;
    }

    private Node deferred(Schema part) {
        ReferenceNode open = new ReferenceNode(trail.getLast());
        nodeFacts.add(open, part, context.mode());
        deferred.add(
                new Deferred(
                        part,
                        open,
                        context,
                        List.copyOf(trail),
                        mistakes.origin(),
                        depthAround + depth));
        return open;
    }

    private void buildDeferred() {
        List<String> outer = List.copyOf(trail);
        while (!deferred.isEmpty()) {
            Deferred next = deferred.removeFirst();
            trail.clear();
            trail.addAll(next.trail);
            context = next.context;
            depthAround = next.depthAround;
            mistakes.enter(next.origin);
            next.place.pointTo(build(next.part));
            mistakes.leave();
        }
        trail.clear();
        trail.addAll(outer);
        context = rootContext;
        depthAround = 0;
    }

    Node[] children(String keyword, List<Schema> parts) {
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
    Node checked(Node node, Schema part) {
        BoundCheck[] bound = checks.bind(part.constraints(), CheckBinder.ALL_TYPES);
        return bound.length == 0 ? node : new CheckedNode(node, bound);
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
        return leaves.nothing(schema);
    }

    @Override
    public Node visitBoolean(BooleanSchema bool) {
        return leaves.truth(bool);
    }

    @Override
    public Node visitInteger(IntegerSchema integer) {
        return leaves.integer(integer);
    }

    @Override
    public Node visitNumber(NumberSchema number) {
        hasDecimals |= number.form() == Form.DECIMAL; // they are read with their scale
        return leaves.number(number);
    }

    /** Takes a mistake in the name of a member of the schema here, at the end of a way. */
    void refuseName(SchemaException mistake, String... segments) {
        mistakes.addInName(mistake, pointer(), segments);
    }

    TextPattern pattern(String regex) {
        int length = settings.run().limits().patternLength();
        return TextPattern.compile(regex, length, settings.backReferences());
    }

    @Override
    public Node visitString(StringSchema string) {
        return leaves.string(string);
    }

    /** Of values that are listed, by all that may look at the value here. */
    private Visibility visibility(List<?> listed) {
        boolean areShown = !context.isSecret() && secrets.areShown(listed, context.audience());
        return areShown ? Visibility.SHOWN : Visibility.SECRET;
    }

    @Override
    public Node visitScalar(ScalarSchema<?> scalar) {
        return leaves.scalar(scalar);
    }

    @Override
    public Node visitEnum(EnumSchema choice) {
        return EnumBuilder.build(choice, checks, visibility(choice.values()));
    }

    @Override
    public Node visitConst(ConstSchema constant) {
        return EnumBuilder.build(
                constant, checks, visibility(Collections.singletonList(constant.value())));
    }

    @Override
    public Node visitArray(ArraySchema array) {
        return array.contains() == null
                ? array(array, null)
                : looks.again(() -> array(array, array.contains()));
    }

    private Node array(ArraySchema array, @Nullable Contains contains) {
        if (array.repeats() == Repeats.KEPT) {
            return list(array, contains);
        }
        List<Constraint> constraints = array.constraints();
        return new DistinctNode(
                list(array.withConstraints(List.of()), contains),
                SizeRange.of(constraints, MinItems.class, "minItems", MaxItems.class, "maxItems"),
                checks.bind(constraints, Set.of(JsonType.ARRAY)));
    }

    private ArrayNode list(ArraySchema array, @Nullable Contains contains) {
        List<Constraint> constraints = array.constraints();
        boolean isUnique = constraints.stream().anyMatch(UniqueItems.class::isInstance);
        List<Schema> items = new ArrayList<>(array.prefix());
        items.add(array.items());
        return new ArrayNode(
                new ItemNodes(
                        children("prefixItems", array.prefix()), child(array.items(), "items")),
                contains == null
                        ? null
                        : new ContainsCheck(
                                child(contains.schema(), "contains"),
                                contains.minimum(),
                                contains.maximum(),
                                contains.evaluates()),
                SizeRange.of(constraints, MinItems.class, "minItems", MaxItems.class, "maxItems"),
                isUnique,
                checks.bind(constraints, Set.of(JsonType.ARRAY)),
                context.mode(),
                kept.by(isUnique ? items : List.of(), context.mode()));
    }

    @Override
    public Node visitMap(MapSchema map) {
        return new MapNode(
                child(map.keys(), "propertyNames"),
                child(map.values(), "additionalProperties"),
                memberCount(map.constraints()),
                checks.bind(map.constraints(), Set.of(JsonType.OBJECT)),
                kept.by(List.of(map.keys()), context.mode()),
                settings.writer());
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
        ObjectAssembly assembly = new ObjectAssembly(this);
        return object.patterns().isEmpty()
                ? assembly.object(object)
                : looks.again(() -> assembly.object(object));
    }

    @Override
    public Node visitNullable(NullableSchema nullable) {
        return checked(new NullableNode(child(nullable.schema())), nullable);
    }

    @Override
    public Node visitAllOf(AllOfSchema schema) {
        return combinators.all(schema);
    }

    @Override
    public Node visitAnyOf(AnyOfSchema schema) {
        return combinators.any(schema);
    }

    @Override
    public Node visitOneOf(OneOfSchema schema) {
        return combinators.one(schema);
    }

    @Override
    public Node visitNot(NotSchema schema) {
        return combinators.not(schema);
    }

    @Override
    public Node visitGuarded(GuardedSchema schema) {
        return combinators.guarded(schema);
    }

    @Override
    public Node visitConditional(ConditionalSchema schema) {
        return combinators.conditional(schema);
    }

    @Override
    public Node visitDependent(DependentSchema schema) {
        return combinators.dependent(schema);
    }

    @Override
    public Node visitUnevaluated(UnevaluatedSchema schema) {
        return combinators.unevaluated(schema);
    }

    @Override
    public Node visitDefinitions(DefinitionsSchema definitions) {
        return checked(child(definitions.root()), definitions);
    }

    @Override
    public Node visitReference(ReferenceSchema reference) {
        Place place = new Place(reference.name(), context);
        Target known = targets.get(place);
        if (known != null) {
            if (known.looksAgain) {
                looks.note();
            }
            return checked(known.node, reference);
        }
        ReferenceNode open = new ReferenceNode(reference.name());
        targets.put(place, new Target(open, true));
        int before = looks.count();
        Node node = build(Objects.requireNonNull(schema.targets().get(reference.name())));
        boolean looksAgain = looks.count() > before;
        Node later = looksAgain ? looks.remember(node) : node;
        open.pointTo(later);
        targets.put(place, new Target(later, looksAgain));
        return checked(node, reference);
    }
}
