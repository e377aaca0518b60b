package dev.satya.interpreter.plan;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.interpreter.convert.ReadMembers;
import dev.satya.interpreter.plan.Audience.Secret;
import dev.satya.interpreter.resolve.InPlace;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where secrets are in the instances of a schema: at each place at which some schema that may look
 * there says so, whether or not it has anything to say about an instance, and below. Found from the
 * schemas alone. Violations, texts of models, compiled trees and outputs all ask here. Immutable.
 */
public final class SecretPlaces {
    private final Map<String, Schema> targets;
    private final Set<Schema> leading;

    private final AppliedSchemas applied;
    private final Audience root;

    /**
     * Those of a schema.
     *
     * @param mayMatch whether a regular expression may be found in a name
     */
    public SecretPlaces(Resolved schema, BiPredicate<String, String> mayMatch) {
        this.targets = schema.targets();
        this.leading = InPlace.leadingToSecrets(schema);
        this.applied = new AppliedSchemas(leading, mayMatch);
        this.root = of(schema.root());
    }

    /** Who looks at the whole instance. */
    public Audience root() {
        return root;
    }

    /** Who looks at a value to which a schema is applied that is apart from the root. */
    public Audience of(Schema schema) {
        return audience(List.of(schema), Secret.NOTHING);
    }

    private Audience audience(List<Schema> schemas, Secret around) {
        if (leading.isEmpty()) {
            return Audience.NONE;
        }
        List<Schema> within = schemas.stream().filter(leading::contains).toList();
        Set<Schema> found = InPlace.together(within, targets);
        found.removeIf(each -> !leading.contains(each) || !isOfUse(each));
        return new Audience(found, around);
    }

    /** What only passes a value on is not kept: its parts are. */
    private static boolean isOfUse(Schema schema) {
        return schema.annotations().isSecret()
                || schema instanceof ObjectSchema
                || schema instanceof MapSchema
                || schema instanceof ArraySchema
                || schema instanceof UnevaluatedSchema
                || Audience.isBehindCode(schema);
    }

    /**
     * Who looks at what a part of a schema is applied to.
     *
     * @param keyword that the part belongs to, then the name or position under it
     * @param around who looks at the value of the schema itself
     */
    public Audience below(Audience around, Schema part, String... keyword) {
        if (leading.isEmpty() || keyword.length == 0) {
            return around;
        }
        return switch (keyword[0]) {
            case "$defs" -> of(part);
            case "properties" -> at(around, keyword[1]);
            case "patternProperties", "additionalProperties", "unevaluatedProperties" ->
                    members(around);
            case "propertyNames" -> names(around);
            case "prefixItems" -> at(around, Integer.valueOf(keyword[1]));
            case "items", "contains", "unevaluatedItems" -> items(around);
            default -> around;
        };
    }

    /**
     * Who looks at a member or item.
     *
     * @param segment a name or a position
     */
    public Audience at(Audience around, Object segment) {
        if (around.schemas().isEmpty()) {
            return new Audience(around.schemas(), around.around());
        }
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : around.schemas()) {
            if (segment instanceof Integer index) {
                applied.addOfItem(schema, index, schemas);
            } else {
                applied.addOfMember(schema, (String) segment, schemas);
            }
        }
        return audience(schemas, segment instanceof String ? ofMember(around) : around.around());
    }

    private Secret ofMember(Audience object) {
        return object.around() == Secret.NOTHING && areNamesSecret(object)
                ? Secret.NAME
                : object.around();
    }

    /** Who may look at some item. */
    private Audience items(Audience around) {
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : around.schemas()) {
            applied.addOfItems(schema, schemas);
        }
        return audience(schemas, around.around());
    }

    /** Who looks at the names of members. */
    private Audience names(Audience around) {
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : around.schemas()) {
            if (schema instanceof MapSchema map) {
                schemas.add(map.keys());
            }
        }
        return audience(schemas, around.around());
    }

    /** Who may look at some member. */
    private Audience members(Audience around) {
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : around.schemas()) {
            applied.addOfMembers(schema, schemas);
        }
        return audience(schemas, ofMember(around));
    }

    /** Who looks at a member that may have come by any of these names. */
    public Audience atAny(Audience around, Set<String> names) {
        Set<Schema> together = Collections.newSetFromMap(new IdentityHashMap<>());
        names.forEach(name -> together.addAll(at(around, name).schemas()));
        return new Audience(together, ofMember(around));
    }

    /** Whether the names of an object's members are secret. */
    public boolean areNamesSecret(Audience object) {
        return object.schemas().stream()
                .anyMatch(each -> each instanceof MapSchema map && of(map.keys()).isSecret());
    }

    /** Whether there is no secret in values that a schema lists. */
    public boolean areShown(List<?> listed, Audience onlookers) {
        return listed.stream().allMatch(value -> isShown(value, onlookers, each -> false));
    }

    /**
     * Whether there is no secret in a value, which may be one that a schema lists.
     *
     * @param hidesItself whether the text of an object has none, whatever is in it
     */
    public boolean isShown(
            @Nullable Object value, Audience onlookers, Predicate<Object> hidesItself) {
        if (!onlookers.leadsToSecrets()) {
            return true;
        }
        if (onlookers.isSecret()) {
            return false;
        }
        if (value == null || hidesItself.test(value)) {
            return true;
        }
        if (value instanceof Collection<?> items) {
            int i = 0;
            for (Object item : items) {
                if (!isShown(item, at(onlookers, i++), hidesItself)) {
                    return false;
                }
            }
            return true;
        }
        if (value instanceof Map || value instanceof Model) {
            Map<?, ?> members =
                    value instanceof Model model ? ReadMembers.of(model) : (Map<?, ?>) value;
            return members.entrySet().stream()
                    .allMatch(
                            it ->
                                    isShown(
                                            it.getValue(),
                                            at(onlookers, String.valueOf(it.getKey())),
                                            hidesItself));
        }
        if (isScalar(value)) {
            return !onlookers.isBeforeCode();
        }
        return false; // of anything else the text is its class's own, and may show all
    }

    private static boolean isScalar(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum;
    }
}
