package dev.satya.interpreter.introspect.graph;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Constraint;
import dev.satya.schema.Kind;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the schemas of the classes of a graph together, each made once. A class stands where it is used;
 * where that is at several places, the same object stands at all of them, so that it is compiled once.
 * Classes that lead to each other, and can be come to at several of them, are definitions by their
 * names. What leads back to what it stands in refers to it.
 */
public final class ClassPlaces {
    private final List<GraphClass> classes;
    private final ClassWays ways;
    private final String[] names;

    /** The finished schemas, by number. */
    private final @Nullable Schema[] placed;

    /** By circle, the schemas of its classes by their names. */
    private final Map<Integer, Map<String, Schema>> definitions = new HashMap<>();

    /** Of classes that stand in definitions, by number. */
    private final Map<Integer, Schema> defined = new HashMap<>();

    private ClassPlaces(List<GraphClass> classes, Schema root) {
        this.classes = classes;
        this.ways = ClassWays.of(classes, root);
        this.names = ClassNames.of(classes, ways);
        this.placed = new Schema[classes.size()];
    }

    /**
     * A schema in which the schemas of the classes stand.
     *
     * @param root with references of the graph
     */
    public static Schema of(ClassGraph graph, Schema root) {
        ClassPlaces places = new ClassPlaces(graph.classes(), root);
        for (int each : places.ways.fromWithin()) {
            places.place(each);
        }
        return places.within(places.ways.root(), root);
    }

    private void place(int number) {
        Schema schema = within(number, classes.get(number).schema());
        if (schema instanceof ObjectSchema object && !names[number].equals(object.name())) {
            schema = named(object, names[number]);
        }
        placed[number] = schema;
        definitions
                .computeIfAbsent(ways.circle(number), key -> new LinkedHashMap<>())
                .put(names[number], schema);
    }

    private static ObjectSchema named(ObjectSchema object, String name) {
        return Schema.object(name)
                .build()
                .withFields(object.fields())
                .as(Objects.requireNonNull(object.boundType()))
                .withChecks(object.checks())
                .withExtras(object.extras())
                .withConstraints(object.constraints())
                .withAnnotations(object.annotations());
    }

    /** A schema of a class, or in it, with those of other classes in place of references. */
    private Schema within(int home, Schema schema) {
        if (schema instanceof ReferenceSchema reference) {
            return used(home, reference);
        }
        List<SchemaPart> parts = schema.parts();
        List<Schema> made = new ArrayList<>(parts.size());
        boolean isChanged = false;
        for (SchemaPart part : parts) {
            Schema each = within(home, part.schema());
            isChanged |= each != part.schema();
            made.add(each);
        }
        return isChanged ? schema.withParts(made) : schema;
    }

    private Schema used(int home, ReferenceSchema reference) {
        int number = ClassGraph.number(reference);
        Schema byName =
                new ReferenceSchema(
                        names[number], reference.constraints(), reference.annotations());
        if (ways.isAround(number, home)) {
            return byName;
        }
        boolean isBare = ClassWays.isBare(reference);
        if (!isDefined(number)) {
            Schema schema = schema(number);
            return isBare ? schema : said(schema, reference);
        }
        Schema known = isBare ? defined.get(number) : null;
        if (known == null) {
            Map<String, Schema> all = definitions.get(ways.circle(number));
            known = Schema.definitions(all == null ? Map.of() : all, byName);
        }
        if (isBare) {
            defined.put(number, known);
        }
        return known;
    }

    private Schema schema(int number) {
        Schema schema = placed[number];
        if (schema == null) {
            throw new IllegalStateException(names[number] + " is used before it is made");
        }
        return schema;
    }

    /** Whether it stands beside what uses it, and not in it. */
    private boolean isDefined(int number) {
        boolean hasName = schema(number) instanceof ObjectSchema;
        return ways.isInCircle(number)
                || ways.isWithinItself(number) && !hasName
                || ways.isShared(number);
    }

    /** A schema with what is said where it is used. */
    private static Schema said(Schema schema, ReferenceSchema use) {
        Kind<?> said = (Kind<?>) schema;
        for (Constraint each : use.constraints()) {
            said = (Kind<?>) said.with(each);
        }
        Annotations there = use.annotations();
        Annotations[] all = {said.annotations()};
        if (there.description() != null) {
            all[0] = all[0].withDescription(there.description());
        }
        if (there.strictness() != null) {
            all[0] = all[0].withStrictness(there.strictness());
        }
        if (there.isSecret()) {
            all[0] = all[0].withSecret();
        }
        if (there.singleCode() != null) {
            all[0] = all[0].withSingleCode(there.singleCode());
        }
        there.messages().forEach((code, text) -> all[0] = all[0].withMessage(code, text));
        there.translations()
                .forEach(
                        (text, others) ->
                                others.forEach(
                                        (locale, other) ->
                                                all[0] =
                                                        all[0].withTranslation(
                                                                text, locale, other)));
        return said.withAnnotations(all[0]);
    }
}
