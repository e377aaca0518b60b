package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.node.AnnotatedNode;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.CheckedNode;
import dev.satya.interpreter.node.LateBinding;
import dev.satya.interpreter.node.NeverNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.ReferenceNode;
import dev.satya.interpreter.node.SingleViolationNode;
import dev.satya.interpreter.node.object.AbsentValue;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.interpreter.plan.CombinatorPlan;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.interpreter.plan.PlacedSchema;
import dev.satya.interpreter.plan.Reading;
import dev.satya.interpreter.plan.SchemaContext;
import dev.satya.interpreter.plan.SchemaFacts;
import dev.satya.interpreter.plan.SecretFilter;
import dev.satya.interpreter.plan.SecretPlaces;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.interpreter.slot.ModelSecrets;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnySchema;
import dev.satya.schema.Field;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.OnError;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaOrigin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the node of each schema: the one place that sees both sides. */
public final class NodeBuilder {

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
    private final CustomAssembly custom;
    private final KindAssembly kinds;
    private final RepetitionFinder repetitions = new RepetitionFinder();
    private final SchemaFacts facts;
    private final ChoiceFacts choices;
    private final BuiltNodes nodes = new BuiltNodes();
    private final CombinatorPlan.Planner plan;
    private final PassAssembly passes;
    private final SchemaTrail trail = new SchemaTrail();
    private final Defaults defaults;
    private final Deque<Deferred> deferred = new ArrayDeque<>();
    private final BuildMistakes mistakes;
    private final Set<String> names = new LinkedHashSet<>();
    private boolean isReadByNodes;
    private long count;
    private int depth;
    private int depthAround;
    private final SecretPlaces secrets;
    private final SchemaContext rootContext;
    private SchemaContext context;
    private PlacedSchema here;
    private Schema around;

    /** An item or member that is made when those around it are: chains of references may be long. */
    private record Deferred(
            Schema part,
            LateBinding<Node> place,
            SchemaContext context,
            List<String> trail,
            SchemaOrigin origin,
            int depthAround) {}

    private NodeBuilder(Resolved schema, NodeSettings settings) {
        this.schema = schema;
        this.settings = settings;
        this.custom = new CustomAssembly(settings.forms());
        this.defaults = new Defaults(settings.run().raisingErrors());
        this.passes = new PassAssembly(nodes, settings);
        this.mistakes = new BuildMistakes(schema.root());
        this.checks =
                new CheckBinder(
                        settings.plugins(),
                        new ArgumentChecker(
                                settings,
                                fault -> mistakes.addInConstraint(fault, trail.pointer())));
        this.secrets = new SecretPlaces(schema, new NamePatterns(this::pattern)::mayMatch);
        this.facts = SchemaFacts.of(schema, secrets, settings.run().limits().nameLength());
        this.choices = new ChoiceFacts(schema.targets(), facts.types());
        this.plan = new CombinatorPlan.Planner(facts);
        this.rootContext = new SchemaContext(ConversionMode.USUALLY_LAX, false, secrets.root());
        this.context = rootContext;
        this.here = new PlacedSchema(schema.root(), rootContext);
        this.around = schema.root();
        this.kinds = new KindAssembly(this);
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
        CombinatorPlan plan =
                builder.plan.plan(settings.run().limits().nameLength(), builder.count);
        builder.passes.close(plan);
        return new Tree(
                root,
                names,
                builder.isReadByNodes ? Reading.BY_NODES : plan.reading(),
                builder.repetitions.areRemembered(),
                builder.checks.hasSlowChecks(),
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
            plan.endTree();
            for (String target : schema.targets().keySet()) {
                child(Schema.reference(target), "$defs", target);
                buildDeferred();
                plan.endTree();
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

    SchemaFacts facts() {
        return facts;
    }

    /** The schema that a node is being made of, with what it inherits. */
    PlacedSchema here() {
        return here;
    }

    /** The schema that it is a part of; of the root itself. */
    Schema around() {
        return around;
    }

    BuiltNodes nodes() {
        return nodes;
    }

    CombinatorPlan.Planner plan() {
        return plan;
    }

    PassAssembly passes() {
        return passes;
    }

    ChoiceFacts choices() {
        return choices;
    }

    RepetitionFinder repetitions() {
        return repetitions;
    }

    SchemaContext context() {
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

    CustomAssembly custom() {
        return custom;
    }

    /** Takes the default of a field of the object here. */
    AbsentValue pending(Field field, Node node) {
        trail.enter("properties", field.name());
        AbsentValue pending =
                defaults.add(
                        field,
                        node,
                        new PendingDefault.Origin(
                                "the default of field \"" + field.name() + "\"",
                                trail.pointer(),
                                new SecretFilter(
                                        secrets, secrets.at(context.audience(), field.name()))));
        trail.leave(2);
        return pending;
    }

    /** Takes the value that stands in for what a schema, the one here, does not accept. */
    AbsentValue pending(OnError.Use use, Node node) {
        Field field = Field.withDefault("", here.schema(), use.value());
        return defaults.add(
                field,
                node,
                new PendingDefault.Origin(
                        "what onError uses",
                        trail.pointer(),
                        new SecretFilter(secrets, context.audience())));
    }

    private void count() {
        int most = settings.run().limits().schemaNodes();
        if (++count > most) {
            throw mistakes.last("there are more than " + most + " schemas in it", trail.pointer());
        }
    }

    /** The node of a schema at the value at hand. */
    Node build(Schema part) {
        count();
        if (depthAround + ++depth > MAX_CHAIN) {
            throw mistakes.last(
                    "more than " + MAX_CHAIN + " schemas and references lead from one to the next",
                    trail.pointer());
        }
        SchemaContext outer = context;
        PlacedSchema outerPlace = here;
        around = here.schema();
        here = new PlacedSchema(part, outer);
        context = here.inside();
        mistakes.enter(part);
        int trailLength = trail.length();
        try {
            Node node = custom.checked(unlessBare(part, part.accept(kinds)), part, repetitions);
            Node said = annotated(node, part.annotations());
            nodes.add(here, said);
            return said;
        } catch (SchemaException e) {
            trail.leave(trail.length() - trailLength);
            mistakes.add(e, trail.pointer());
            return NeverNode.NOT_BARE;
        } finally {
            mistakes.leave();
            here = outerPlace;
            context = outer;
            depth--;
        }
    }

    private static Node annotated(Node node, Annotations said) {
        String code = said.singleCode();
        Node told = code == null ? node : new SingleViolationNode(node, code);
        boolean isPlain = !said.isSecret() && !said.hasMessages();
        return isPlain ? told : new AnnotatedNode(told, said);
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
        trail.enter(segments);
        boolean isInPlace = segments.length == 0 || IN_PLACE.contains(segments[0]);
        boolean leadsOn =
                part instanceof ReferenceSchema
                        || !HookedSchema.omits(part) && !part.parts().isEmpty();
        boolean isDeferred = depth >= DEFERRED_DEPTH && !isInPlace && leadsOn;
        SchemaContext outer = context;
        context = outer.with(secrets.below(outer.audience(), part, segments));
        Node node = isDeferred ? deferred(part) : build(part);
        context = outer;
        trail.leave(segments.length);
        return node;
    }

    private Node deferred(Schema part) {
        LateBinding<Node> place = LateBinding.ofNothing(trail.last());
        deferred.add(
                new Deferred(
                        part,
                        place,
                        context,
                        trail.steps(),
                        mistakes.origin(),
                        depthAround + depth));
        return new ReferenceNode(trail.last(), place);
    }

    private void buildDeferred() {
        List<String> outer = trail.steps();
        while (!deferred.isEmpty()) {
            Deferred next = deferred.removeFirst();
            trail.moveTo(next.trail);
            context = next.context;
            depthAround = next.depthAround;
            mistakes.enter(next.origin);
            next.place.close(build(next.part));
            mistakes.leave();
        }
        trail.moveTo(outer);
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

    /** A node with the named constraints of a kind that has no room for them. */
    Node checked(Node node, Schema part) {
        BoundCheck[] bound = checks.bind(part.constraints(), CheckBinder.ALL_TYPES);
        return bound.length == 0 ? node : new CheckedNode(node, bound);
    }

    /** Takes a mistake in the name of a member of the schema here, at the end of a way. */
    void refuseName(SchemaException mistake, String... segments) {
        mistakes.addInName(mistake, trail.pointer(), segments);
    }

    TextPattern pattern(String regex) {
        int length = settings.run().limits().patternLength();
        return TextPattern.compile(regex, length, settings.backReferences());
    }

    /** Takes note of numbers that are read with their scale. */
    void noteDecimals() {
        isReadByNodes = true;
    }

    /** Takes note of code around a schema, which sees instances as they come. */
    void noteHook() {
        isReadByNodes = true;
    }

    /** Takes note of a name for members. */
    void noteName(String name) {
        if (name.length() <= settings.run().limits().nameLength() && Text.isWellFormed(name)) {
            names.add(name);
        }
    }
}
