package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The branch that is meant": the values that a schema lists.
 *
 * @param isSecret whether a schema that lists them is secret
 */
record ListedValues(List<@Nullable Object> values, boolean isSecret) {

    /** "A schema lists values" of its own. */
    static Optional<ListedValues> of(Schema schema, Scope scope) {
        return own(schema, scope)
                .map(it -> new ListedValues(it.values, it.isSecret || isSecret(schema)));
    }

    private static boolean isSecret(Schema schema) {
        return schema.annotations().isSecret();
    }

    private static Optional<ListedValues> own(Schema schema, Scope scope) {
        if (schema instanceof ConstSchema constant) {
            return scalars(Arrays.asList(constant.value()));
        }
        if (schema instanceof EnumSchema choice) {
            return choice.javaType() == null ? scalars(choice.values()) : Optional.empty();
        }
        if (schema instanceof NullableSchema nullable) {
            return of(nullable.schema(), scope)
                    .map(
                            it ->
                                    join(
                                            List.of(
                                                    it,
                                                    new ListedValues(
                                                            Arrays.asList((Object) null), false))));
        }
        if (schema instanceof AllOfSchema all) {
            return all.branches().stream()
                    .map(branch -> of(branch, scope))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (schema instanceof ReferenceSchema reference) {
            Scope.Target target = scope.find(reference.name());
            return of(target.schema(), target.scope());
        }
        if (schema instanceof DefinitionsSchema definitions) {
            return of(definitions.root(), scope.plus(definitions.definitions()));
        }
        List<Schema> branches = choices(schema);
        return branches.isEmpty()
                ? Optional.empty()
                : ofAll(branches.stream().map(branch -> of(branch, scope)).toList());
    }

    private static List<Schema> choices(Schema schema) {
        if (schema instanceof AnyOfSchema any) {
            return any.branches();
        }
        return schema instanceof OneOfSchema one ? one.branches() : List.of();
    }

    private static Optional<ListedValues> ofAll(List<Optional<ListedValues>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(join(parts.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    private static ListedValues join(List<ListedValues> parts) {
        List<@Nullable Object> values = new ArrayList<>();
        boolean isSecret = false;
        for (ListedValues part : parts) {
            values.addAll(part.values);
            isSecret |= part.isSecret;
        }
        return new ListedValues(values, isSecret);
    }

    private static Optional<ListedValues> scalars(List<? extends @Nullable Object> values) {
        for (Object value : values) {
            if (Type.of(value) == Type.ARRAY || Type.of(value) == Type.OBJECT) {
                return Optional.empty();
            }
        }
        return Optional.of(new ListedValues(new ArrayList<>(values), false));
    }

    /** All that some schemas list, "without repetition". */
    static ListedValues together(List<ListedValues> parts) {
        ListedValues all = join(parts);
        List<@Nullable Object> distinct = new ArrayList<>();
        for (Object value : all.values) {
            if (distinct.stream().noneMatch(it -> Equality.areEqual(it, value))) {
                distinct.add(value);
            }
        }
        return new ListedValues(distinct, all.isSecret);
    }

    boolean hold(@Nullable Object value) {
        return values.stream().anyMatch(it -> Equality.areEqual(it, value));
    }

    /** "A schema lists values for a property". */
    static Optional<ListedValues> forProperty(String name, Schema schema, Scope scope) {
        if (schema instanceof ObjectSchema object) {
            Scope inner = inside(object, scope);
            return object.fields().stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .flatMap(field -> of(field.schema(), inner));
        }
        if (schema instanceof AllOfSchema all) {
            return all.branches().stream()
                    .map(branch -> forProperty(name, branch, scope))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        List<Schema> branches = choices(schema);
        if (!branches.isEmpty()) {
            return ofAll(branches.stream().map(it -> forProperty(name, it, scope)).toList());
        }
        Optional<Scope.Target> inner = within(schema, scope);
        return inner.flatMap(it -> forProperty(name, it.schema(), it.scope()));
    }

    /** The properties for which a schema lists values, "in the order of its fields". */
    static Set<String> properties(Schema schema, Scope scope) {
        Set<String> names = new LinkedHashSet<>();
        if (schema instanceof ObjectSchema object) {
            object.fields().forEach(field -> names.add(field.name()));
        } else if (schema instanceof AllOfSchema all) {
            all.branches().forEach(branch -> names.addAll(properties(branch, scope)));
        } else if (!choices(schema).isEmpty()) {
            names.addAll(properties(choices(schema).get(0), scope));
        } else {
            within(schema, scope)
                    .ifPresent(it -> names.addAll(properties(it.schema(), it.scope())));
        }
        names.removeIf(name -> forProperty(name, schema, scope).isEmpty());
        return names;
    }

    /** "A schema requires a property". */
    static Set<String> required(Schema schema, Scope scope) {
        Set<String> names = new LinkedHashSet<>();
        if (schema instanceof ObjectSchema object) {
            object.fields().stream()
                    .filter(Field::isRequired)
                    .forEach(field -> names.add(field.name()));
        } else if (schema instanceof AllOfSchema all) {
            all.branches().forEach(branch -> names.addAll(required(branch, scope)));
        } else if (!choices(schema).isEmpty()) {
            List<Schema> branches = choices(schema);
            names.addAll(required(branches.get(0), scope));
            branches.forEach(branch -> names.retainAll(required(branch, scope)));
        } else {
            within(schema, scope).ifPresent(it -> names.addAll(required(it.schema(), it.scope())));
        }
        return names;
    }

    /** What speaks for a schema about objects: "its schema". */
    private static Optional<Scope.Target> within(Schema schema, Scope scope) {
        if (schema instanceof GuardedSchema guarded) {
            return guarded.type() == JsonType.OBJECT
                    ? Optional.of(new Scope.Target(guarded.schema(), scope))
                    : Optional.empty();
        }
        if (schema instanceof NullableSchema nullable) {
            return Optional.of(new Scope.Target(nullable.schema(), scope));
        }
        if (schema instanceof UnevaluatedSchema rest) {
            return Optional.of(new Scope.Target(rest.schema(), scope));
        }
        if (schema instanceof DefinitionsSchema definitions) {
            return Optional.of(
                    new Scope.Target(definitions.root(), scope.plus(definitions.definitions())));
        }
        return schema instanceof ReferenceSchema reference
                ? Optional.of(scope.find(reference.name()))
                : Optional.empty();
    }

    private static Scope inside(ObjectSchema object, Scope scope) {
        String name = object.name();
        return name == null ? scope : scope.plus(Map.of(name, object));
    }
}
