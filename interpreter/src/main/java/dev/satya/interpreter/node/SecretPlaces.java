package dev.satya.interpreter.node;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.pattern.Steps;
import dev.satya.interpreter.pattern.StepsSpent;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.interpreter.resolve.InPlace;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Field;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.SchemaException;
import dev.satya.schema.UnevaluatedSchema;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where secrets are in the instances of a schema: at each place at which some schema that may look
 * there says so, whether or not it has anything to say about an instance, and below. Found from the
 * schemas alone, once something is not valid. Immutable.
 */
public final class SecretPlaces {
    private static final Set<String> OF_NO_VALUE = Set.of("json", "truncated");

    /** For an expression that refers back to its groups, at a name. */
    private static final int MOST_STEPS = 100_000;

    private final Map<String, Schema> targets;
    private final Set<Schema> leading;
    private final Map<String, TextPattern> patterns;
    private final Audience root;

    /** Those of a schema. */
    SecretPlaces(Resolved schema, Function<String, TextPattern> compiler) {
        this.targets = schema.targets();
        this.leading = InPlace.leadingToSecrets(schema);
        this.patterns = new HashMap<>();
        for (Schema each : leading) {
            if (each instanceof ObjectSchema object) {
                object.patterns().forEach(pattern -> compile(pattern.regex(), compiler));
            }
        }
        this.root = of(schema.root());
    }

    private void compile(String regex, Function<String, TextPattern> compiler) {
        try {
            patterns.put(regex, compiler.apply(regex));
        } catch (SchemaException e) {
            // told by the object whose pattern it is, which knows the place
        }
    }

    /** Who looks at the whole instance. */
    Audience root() {
        return root;
    }

    /** Who looks at a value to which a schema is applied that is apart from the root. */
    Audience of(Schema schema) {
        return audience(List.of(schema), false);
    }

    private Audience audience(List<Schema> schemas, boolean isAroundSecret) {
        if (leading.isEmpty()) {
            return Audience.NONE;
        }
        List<Schema> within = schemas.stream().filter(leading::contains).toList();
        Set<Schema> found = InPlace.together(within, targets);
        found.removeIf(each -> !leading.contains(each) || !isOfUse(each));
        return new Audience(found, isAroundSecret);
    }

    /** What only passes a value on is not kept: its parts are. */
    private static boolean isOfUse(Schema schema) {
        return schema.annotations().isSecret()
                || schema instanceof ObjectSchema
                || schema instanceof MapSchema
                || schema instanceof ArraySchema
                || schema instanceof UnevaluatedSchema;
    }

    /**
     * Who looks at what a part of a schema is applied to.
     *
     * @param keyword that the part belongs to, see the trail of {@link NodeBuilder}
     * @param around who looks at the value of the schema itself
     */
    Audience below(Audience around, Schema part, String... keyword) {
        if (leading.isEmpty() || keyword.length == 0) {
            return around;
        }
        return switch (keyword[0]) {
            case "$defs" -> of(part);
            case "properties" -> at(around, keyword[1]);
            case "patternProperties", "additionalProperties", "unevaluatedProperties" ->
                    members(around, name -> true);
            case "propertyNames" -> Audience.NONE;
            case "prefixItems" -> at(around, Integer.valueOf(keyword[1]));
            case "items", "contains", "unevaluatedItems" -> items(around);
            default -> around;
        };
    }

    /** Who looks at a member or item. */
    private Audience at(Audience around, Object segment) {
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : around.schemas()) {
            if (segment instanceof Integer index) {
                addItem(schema, index, schemas);
            } else {
                addMember(schema, (String) segment, schemas);
            }
        }
        return audience(schemas, around.isSecret());
    }

    private static void addItem(Schema schema, int index, List<Schema> found) {
        if (schema instanceof ArraySchema array) {
            List<Schema> prefix = array.prefix();
            found.add(index < prefix.size() ? prefix.get(index) : array.items());
            if (array.contains() != null) {
                found.add(array.contains().schema());
            }
        }
        if (schema instanceof UnevaluatedSchema rest) {
            add(rest.items(), found);
        }
    }

    private void addMember(Schema schema, String name, List<Schema> found) {
        if (schema instanceof ObjectSchema object) {
            int before = found.size();
            for (Field field : object.fields()) {
                if (field.name().equals(name) || field.aliases().contains(name)) {
                    found.add(field.schema());
                    addMatching(object, field.name(), found);
                }
            }
            if (found.size() == before) {
                addMatching(object, name, found);
            }
            if (found.size() == before) {
                found.add(object.extraValues());
            }
        }
        if (schema instanceof MapSchema map) {
            found.add(map.values());
        }
        if (schema instanceof UnevaluatedSchema rest) {
            add(rest.properties(), found);
        }
    }

    private void addMatching(ObjectSchema object, String name, List<Schema> found) {
        for (PatternProperty pattern : object.patterns()) {
            TextPattern compiled = patterns.get(pattern.regex());
            if (compiled != null && mayBeFound(compiled, name)) {
                found.add(pattern.schema());
            }
        }
    }

    /** A name that cannot be judged within the steps may be that of a secret. */
    private static boolean mayBeFound(TextPattern pattern, String name) {
        try {
            return pattern.isLinear()
                    ? pattern.isFoundIn(name)
                    : pattern.isFoundIn(name, Steps.of(MOST_STEPS));
        } catch (StepsSpent e) {
            return true;
        }
    }

    private static void add(@Nullable Schema schema, List<Schema> found) {
        if (schema != null) {
            found.add(schema);
        }
    }

    /** Who may look at some item. */
    private Audience items(Audience around) {
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : around.schemas()) {
            int prefix = schema instanceof ArraySchema array ? array.prefix().size() : 0;
            for (int i = 0; i <= prefix; i++) {
                addItem(schema, i, schemas);
            }
        }
        return audience(schemas, around.isSecret());
    }

    /** Who may look at some member of the names that are meant, or of an undeclared name. */
    private Audience members(Audience around, Predicate<String> isMeant) {
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : around.schemas()) {
            if (schema instanceof ObjectSchema object) {
                for (Field field : object.fields()) {
                    if (isMeant.test(field.name())) {
                        schemas.add(field.schema());
                    }
                }
                object.patterns().forEach(pattern -> schemas.add(pattern.schema()));
                schemas.add(object.extraValues());
            }
            if (schema instanceof MapSchema map) {
                schemas.add(map.values());
            }
            if (schema instanceof UnevaluatedSchema rest) {
                add(rest.properties(), schemas);
            }
        }
        return audience(schemas, around.isSecret());
    }

    /** Whether the text of a model does not show a field. */
    boolean hideField(Audience model, String name) {
        return hidesText(at(model, name));
    }

    /** Whether the text of a model does not show undeclared members. */
    boolean hideExtras(Audience model, Set<String> declared) {
        return hidesText(members(model, name -> !declared.contains(name)));
    }

    /** A model within hides its own members; a list or map of secrets does not. */
    private boolean hidesText(Audience audience) {
        return audience.isSecret()
                || audience.schemas().stream().anyMatch(each -> InPlace.isSecret(each, targets));
    }

    /** The same violations without secrets: instances, constants and the names of members. */
    public Seq<Violation> hide(Seq<Violation> violations, Evaluation run) {
        return hide(root, violations, run);
    }

    /** The same of violations whose paths begin at a value that is looked at by {@code onlookers}. */
    Seq<Violation> hide(Audience onlookers, Seq<Violation> violations, Evaluation run) {
        return leading.isEmpty()
                ? violations
                : violations.map(violation -> hide(onlookers, violation, run));
    }

    private Violation hide(Audience onlookers, Violation violation, Evaluation run) {
        if (OF_NO_VALUE.contains(violation.code())) {
            return violation;
        }
        Audience audience = onlookers;
        boolean isName = false;
        List<Object> segments = new ArrayList<>();
        for (Object segment : violation.path().segments()) {
            isName = segment instanceof String && areNamesSecret(audience);
            segments.add(isName ? Violation.SECRET : segment);
            audience = at(audience, segment);
        }
        boolean isSecret = isName || audience.isSecret();
        boolean holdsSecrets = isSecret || !audience.schemas().isEmpty();
        boolean quotesSecrets = holdsSecrets && violation.cause() != null;
        Path path = new Path(segments);
        if (!isSecret && !quotesSecrets && path.equals(violation.path())) {
            return violation;
        }
        Violation hidden =
                new Violation(
                        violation.code(),
                        path,
                        isSecret || quotesSecrets ? shown(violation) : violation.arguments(),
                        isSecret ? Violation.SECRET : violation.instance(),
                        violation.template(),
                        holdsSecrets ? null : violation.cause(),
                        run.messages(),
                        run.options().locale());
        return violation.position() == null ? hidden : hidden.at(violation.position());
    }

    private boolean areNamesSecret(Audience audience) {
        for (Schema schema : audience.schemas()) {
            if (schema instanceof MapSchema map && of(map.keys()).isSecret()) {
                return true;
            }
        }
        return false;
    }

    /** What a secret equals tells what it is, and what an exception says may quote it. */
    private static Map<String, @Nullable Object> shown(Violation violation) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(violation.arguments());
        switch (violation.code()) {
            case "const", "enum" -> shown.put(violation.code(), Violation.SECRET);
            case "construction" -> shown.put("reason", shown.get("exception"));
            default -> {
                return violation.arguments();
            }
        }
        return Collections.unmodifiableMap(shown);
    }
}
