package dev.satya.propertytests.reference;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.Field;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaPart;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which places are secret, by all schemas that may look at them: SECRET-1 to SECRET-3, SECRET-5,
 * SECRET-11, SECRET-12 and SECRET-14.
 */
final class SecretRules {
    private SecretRules() {}

    /** A schema that may look at a place, and the scope in which it does. */
    private record Onlooker(Schema schema, Scope scope) {
        boolean isOf(Schema schema, Scope scope) {
            return this.schema == schema && this.scope == scope;
        }
    }

    /**
     * The faults of an instance of {@code root}, as they may be told; found before, they are all
     * told (SECRET-11).
     */
    static List<Fault> told(Schema root, List<Fault> faults) {
        return faults.stream().map(fault -> told(root, fault)).toList();
    }

    private static Fault told(Schema root, Fault fault) {
        List<Onlooker> onlookers = together(List.of(new Onlooker(root, Scope.EMPTY)));
        boolean isSecret = anyIsSecret(onlookers);
        boolean isAtSecretName = false;
        List<Object> shown = new ArrayList<>();
        for (Object segment : fault.path().segments()) {
            isAtSecretName = segment instanceof String && haveSecretNames(onlookers);
            shown.add(isAtSecretName ? Violation.SECRET : segment);
            onlookers = together(within(onlookers, segment));
            isSecret |= anyIsSecret(onlookers);
        }
        boolean isHidden = isSecret || isAtSecretName;
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>(fault.arguments());
        if (isHidden || listsSecrets(fault, onlookers)) {
            arguments.computeIfPresent(listing(fault), (name, listed) -> Violation.SECRET);
        }
        if (isAtSecretName || haveSecretNames(onlookers)) {
            arguments.computeIfPresent("property", (name, value) -> Violation.SECRET);
            arguments.computeIfPresent("fields", (name, value) -> Violation.SECRET);
        }
        return new Fault(
                fault.code(),
                new Path(shown),
                arguments,
                isHidden || fault.instance() != null && anyTakesSecretsApart(onlookers)
                        ? Violation.SECRET
                        : fault.instance());
    }

    /** The argument with the values that a const or an enum lists. */
    private static String listing(Fault fault) {
        boolean listsValues = fault.code().equals("const") || fault.code().equals("enum");
        return listsValues ? fault.code() : "";
    }

    /** SECRET-3: whether what it lists would have a secret in it at this place. */
    private static boolean listsSecrets(Fault fault, List<Onlooker> onlookers) {
        Object listed = fault.arguments().get(listing(fault));
        return fault.code().equals("enum") && listed instanceof List<?> values
                ? values.stream().anyMatch(value -> hasSecret(value, onlookers))
                : hasSecret(listed, onlookers);
    }

    private static boolean hasSecret(@Nullable Object value, List<Onlooker> onlookers) {
        if (anyIsSecret(onlookers)) {
            return true;
        }
        Map<Object, @Nullable Object> parts = new LinkedHashMap<>();
        boolean isScalar = !(value == null || value instanceof List || value instanceof Map);
        if (isScalar && anyTakesSecretsApart(onlookers)) {
            return true;
        }
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                parts.put(i, items.get(i));
            }
        } else if (value instanceof Map<?, ?> members) {
            parts.putAll(members);
            if (!members.isEmpty() && haveSecretNames(onlookers)) {
                return true;
            }
        }
        for (Map.Entry<Object, @Nullable Object> part : parts.entrySet()) {
            if (hasSecret(part.getValue(), together(within(onlookers, part.getKey())))) {
                return true;
            }
        }
        return false;
    }

    /** SECRET-2. */
    private static boolean anyIsSecret(List<Onlooker> onlookers) {
        return onlookers.stream().anyMatch(each -> each.schema().annotations().isSecret());
    }

    /** SECRET-14: whether code sees the value before a schema that has a secret in it. */
    private static boolean anyTakesSecretsApart(List<Onlooker> onlookers) {
        return onlookers.stream()
                .anyMatch(
                        each ->
                                each.schema() instanceof HookedSchema hooked
                                        && (hooked.hook() instanceof Hook.Before
                                                || hooked.hook() instanceof Hook.Wrap)
                                        && hasSecretSchema(each, new ArrayList<>()));
    }

    private static boolean hasSecretSchema(Onlooker onlooker, List<Onlooker> seen) {
        Schema schema = onlooker.schema();
        if (seen.stream().anyMatch(each -> each.schema() == schema)) {
            return false; // whatever the scope: each visit opens one of its own
        }
        seen.add(onlooker);
        if (schema.annotations().isSecret()) {
            return true;
        }
        if (schema instanceof ReferenceSchema reference) {
            Scope.Target target = onlooker.scope().find(reference.name());
            return hasSecretSchema(new Onlooker(target.schema(), target.scope()), seen);
        }
        Scope inside = onlooker.scope();
        if (schema instanceof ObjectSchema object && object.name() != null) {
            inside = inside.plus(Map.of(object.name(), object));
        } else if (schema instanceof DefinitionsSchema definitions) {
            inside = inside.plus(definitions.definitions());
        }
        for (SchemaPart part : schema.parts()) {
            boolean isApplied =
                    part.role() != SchemaPart.Role.DEFINITION; // unless a reference leads there
            if (isApplied && hasSecretSchema(new Onlooker(part.schema(), inside), seen)) {
                return true;
            }
        }
        return false;
    }

    /** SECRET-5: whether the schema of a map's keys is secret. */
    private static boolean haveSecretNames(List<Onlooker> onlookers) {
        return onlookers.stream()
                .anyMatch(
                        each ->
                                each.schema() instanceof MapSchema map
                                        && anyIsSecret(
                                                together(
                                                        List.of(
                                                                new Onlooker(
                                                                        map.keys(),
                                                                        each.scope())))));
    }

    /**
     * SECRET-1: these, and all that look at the same value with them, whether or not they apply.
     */
    private static List<Onlooker> together(List<Onlooker> onlookers) {
        List<Onlooker> all = new ArrayList<>();
        onlookers.forEach(each -> add(each.schema(), each.scope(), all));
        return all;
    }

    /** A schema, and all that look at the same value with it. */
    static List<Schema> lookers(Schema schema, Scope scope) {
        return together(List.of(new Onlooker(schema, scope))).stream()
                .map(Onlooker::schema)
                .toList();
    }

    /** What is among them already adds nothing: a reference may lead back to itself. */
    private static void add(Schema schema, Scope scope, List<Onlooker> all) {
        Scope inside = scope;
        if (schema instanceof ObjectSchema object && object.name() != null) {
            inside = scope.plus(Map.of(object.name(), object));
        }
        if (all.stream().anyMatch(each -> each.isOf(schema, scope))) {
            return;
        }
        all.add(new Onlooker(schema, inside));
        if (schema instanceof ReferenceSchema reference) {
            Scope.Target target = scope.find(reference.name());
            add(target.schema(), target.scope(), all);
        }
        Scope ofParts =
                schema instanceof DefinitionsSchema definitions
                        ? scope.plus(definitions.definitions())
                        : scope;
        for (SchemaPart part : schema.parts()) {
            if (part.isInPlace()) {
                add(part.schema(), ofParts, all);
            }
        }
    }

    /** Who looks at an item or member. */
    private static List<Onlooker> within(List<Onlooker> onlookers, Object segment) {
        List<Onlooker> within = new ArrayList<>();
        for (Onlooker each : onlookers) {
            List<@Nullable Schema> schemas =
                    segment instanceof Integer index
                            ? ofItem(each.schema(), index)
                            : ofMember(each.schema(), (String) segment);
            schemas.stream()
                    .filter(Objects::nonNull)
                    .forEach(schema -> within.add(new Onlooker(schema, each.scope())));
        }
        return within;
    }

    private static List<@Nullable Schema> ofItem(Schema schema, int index) {
        List<@Nullable Schema> schemas = new ArrayList<>();
        if (schema instanceof ArraySchema array) {
            boolean isFirst = index < array.prefix().size();
            schemas.add(isFirst ? array.prefix().get(index) : array.items());
            schemas.add(array.contains() == null ? null : array.contains().schema());
        } else if (schema instanceof UnevaluatedSchema rest) {
            schemas.add(rest.items());
        }
        return schemas;
    }

    private static List<@Nullable Schema> ofMember(Schema schema, String name) {
        if (schema instanceof MapSchema map) {
            return List.of(map.values());
        }
        List<@Nullable Schema> schemas = new ArrayList<>();
        if (schema instanceof UnevaluatedSchema rest) {
            schemas.add(rest.properties());
        }
        if (schema instanceof ObjectSchema object) {
            for (Field field : object.fields()) {
                if (field.name().equals(name) || field.aliases().contains(name)) {
                    schemas.add(field.schema());
                    schemas.addAll(PatternRules.matching(object, field.name()));
                    schemas.addAll(ofPaths(object, name));
                    return schemas;
                }
            }
            schemas.addAll(ofPaths(object, name));
            if (!schemas.isEmpty()) {
                return schemas;
            }
            schemas.addAll(PatternRules.matching(object, name));
            if (schemas.isEmpty()) {
                schemas.add(object.extraValues());
            }
        }
        return schemas;
    }

    /** ALIAS-9: whoever takes a value from within a member looks at all of it. */
    private static List<Schema> ofPaths(ObjectSchema object, String name) {
        List<Schema> schemas = new ArrayList<>();
        for (Field field : object.fields()) {
            for (Path path : field.aliasPaths()) {
                if (path.segments().get(0).equals(name)) {
                    schemas.add(field.schema());
                }
            }
        }
        return schemas;
    }
}
