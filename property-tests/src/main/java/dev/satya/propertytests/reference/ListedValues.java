package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that a schema lists: ADMIT-5 to ADMIT-7.
 *
 * @param isSecret whether a schema that lists them is secret
 */
record ListedValues(List<@Nullable Object> values, boolean isSecret) {

    /** ADMIT-5 to ADMIT-7; empty if the schema lists none. */
    static Optional<ListedValues> of(Schema schema, Scope scope) {
        return own(schema, scope)
                .map(it -> new ListedValues(it.values, it.isSecret || isSecret(schema)));
    }

    private static boolean isSecret(Schema schema) {
        return schema.annotations().isSecret();
    }

    private static Optional<ListedValues> own(Schema schema, Scope scope) {
        if (schema instanceof ConstSchema constant) {
            return Optional.of(listed(Arrays.asList(constant.value())));
        }
        if (schema instanceof EnumSchema choice) {
            return Optional.of(ofChoice(choice));
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

    private static ListedValues ofChoice(EnumSchema choice) {
        List<@Nullable Object> all = new ArrayList<>(choice.values());
        if (choice.javaType() != null) {
            Arrays.stream(choice.javaType().getEnumConstants())
                    .filter(it -> choice.values().contains(it.name()))
                    .forEach(all::add);
        }
        return listed(all);
    }

    static List<Schema> choices(Schema schema) {
        if (schema instanceof AnyOfSchema any) {
            return any.branches();
        }
        return schema instanceof OneOfSchema one ? one.branches() : List.of();
    }

    static Optional<ListedValues> ofAll(List<Optional<ListedValues>> parts) {
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

    private static ListedValues listed(List<? extends @Nullable Object> values) {
        return new ListedValues(new ArrayList<>(values), false);
    }

    /** All that some schemas list, without repetition, and constants by their names: BRANCH-4. */
    static ListedValues together(List<ListedValues> parts) {
        ListedValues all = join(parts);
        List<@Nullable Object> distinct = new ArrayList<>();
        for (Object value : all.values) {
            if (!(value instanceof Enum)
                    && distinct.stream().noneMatch(it -> Equality.areEqual(it, value))) {
                distinct.add(value);
            }
        }
        return new ListedValues(distinct, all.isSecret);
    }

    boolean hold(@Nullable Object value) {
        if (isContainer(value) && values.stream().noneMatch(ListedValues::isContainer)) {
            return false;
        }
        Object canonical = Canonical.of(value);
        return values.stream().anyMatch(it -> Equality.areEqual(it, canonical));
    }

    static boolean isContainer(@Nullable Object value) {
        return Type.of(value) == Type.ARRAY || Type.of(value) == Type.OBJECT;
    }
}
