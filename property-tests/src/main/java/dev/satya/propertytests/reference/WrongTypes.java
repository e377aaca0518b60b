package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.JsonType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Branches that all expect another type, and what they expect together: BRANCH-15,
 * WRONG-1 to WRONG-5.
 *
 * @param tries of all branches, each not valid
 */
record WrongTypes(
        List<Schema> branches, List<Result> tries, @Nullable Object instance, Context context) {

    /** BRANCH-15: the only violation; empty if some branch says something else. */
    Optional<Fault> told() {
        List<Fault> first = tries.stream().map(it -> it.faults().get(0)).toList();
        boolean areHere = first.stream().allMatch(it -> it.path().equals(context.path()));
        boolean isSo = first.stream().allMatch(it -> isType(it) || isNever(it) || listsOthers(it));
        boolean mayBeChanged = branches.stream().anyMatch(it -> showsAnother(it, context.scope()));
        if (mayBeChanged
                || first.size() < 2
                || !areHere
                || !isSo
                || first.stream().noneMatch(WrongTypes::isType)) {
            return Optional.empty();
        }
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            expected.addAll(expected(first.get(i)));
            if (!isNever(first.get(i))) {
                expected.addAll(others(branches.get(i), expected));
            }
        }
        List<Object> distinct = new ArrayList<>(expected.stream().distinct().toList());
        if (distinct.contains("number")) {
            distinct.remove("integer");
        }
        return Optional.of(
                Fault.type(context, distinct.size() == 1 ? distinct.get(0) : distinct, instance));
    }

    /** WRONG-5: whether code may show another value to a schema at the same place. */
    private static boolean showsAnother(Schema schema, Scope scope) {
        return SecretRules.lookers(schema, scope).stream()
                .anyMatch(
                        it ->
                                it instanceof HookedSchema hooked
                                        && (hooked.hook() instanceof Hook.Before
                                                || hooked.hook() instanceof Hook.Wrap));
    }

    private static boolean isType(Fault fault) {
        return fault.code().equals("type") && !fault.arguments().containsKey("about");
    }

    private static boolean isNever(Fault fault) {
        return fault.code().equals("never");
    }

    private static Optional<List<?>> listed(Fault fault) {
        Object argument = fault.arguments().get(fault.code());
        if (fault.code().equals("const")) {
            return Optional.of(Arrays.asList(argument));
        }
        return fault.code().equals("enum") && argument instanceof List<?> values
                ? Optional.of(values)
                : Optional.empty();
    }

    /** WRONG-1: a const or enum that lists no value of the JSON type of the instance. */
    private boolean listsOthers(Fault fault) {
        return listed(fault)
                .map(values -> values.stream().noneMatch(it -> Type.of(it) == Type.of(instance)))
                .orElse(false);
    }

    /** WRONG-3: the other types that the branch admits, without that of the instance. */
    private List<String> others(Schema branch, List<Object> expected) {
        return Arrays.stream(JsonType.values())
                .filter(type -> type != JsonType.INTEGER)
                .filter(type -> type != JsonType.NUMBER || !expected.contains("integer"))
                .filter(type -> Type.valueOf(type.name()) != Type.of(instance))
                .filter(
                        type ->
                                AdmittedTypes.admit(
                                        Type.valueOf(type.name()), branch, context.scope()))
                .map(JsonType::word)
                .toList();
    }

    private static Collection<?> expected(Fault fault) {
        Object types = fault.arguments().get("expected");
        if (isType(fault)) {
            return types instanceof List<?> list ? list : List.of(String.valueOf(types));
        }
        return listed(fault).orElse(List.of()).stream()
                .map(value -> Type.of(value).word(value))
                .toList();
    }
}
