package dev.satya.propertytests.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * any: refuses no instance, except for its limits, its texts and its names. Its value is the
 * canonical form of the instance (CONV-8, CANON-2).
 */
final class AnyRules {
    private AnyRules() {}

    static Result apply(@Nullable Object instance, Context context) {
        List<Fault> faults = ScalarLimits.checkWithUnicode(instance, context);
        if (!faults.isEmpty()) {
            return Result.of(faults, null);
        }
        return switch (Type.of(instance)) {
            case NULL, BOOLEAN, NUMBER, STRING, OPAQUE -> Result.valid(Canonical.of(instance));
            case ARRAY -> array((Collection<?>) Objects.requireNonNull(instance), context);
            case OBJECT -> object(Members.of(instance), context);
        };
    }

    private static Result array(Collection<?> items, Context context) {
        context.enterContainer();
        List<Fault> faults = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (Object item : items) {
            Result result = apply(item, context.at(values.size(), item));
            faults.addAll(result.faults());
            values.add(result.value());
        }
        return Result.of(faults, Collections.unmodifiableList(values));
    }

    private static Result object(Members members, Context context) {
        context.enterContainer();
        List<Fault> faults = new ArrayList<>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name : members.byName().keySet()) {
            values.put(name, null);
        }
        for (String name : members.sortedNames()) {
            Result result = member(name, members, context, AnyRules::apply);
            faults.addAll(result.faults());
            values.put(name, result.value());
        }
        faults.addAll(NameRules.tooLong(members.sortedNames(), context));
        faults.addAll(NameRules.strange(members, context));
        return Result.of(faults, Collections.unmodifiableMap(values));
    }

    /**
     * One member: its name, its value by its schema, whether its name is repeated; of a name that is too long the
     * last alone.
     */
    static Result member(
            String name,
            Members members,
            Context context,
            BiFunction<@Nullable Object, Context, Result> values) {
        Object member = members.byName().get(name);
        Context inside = context.at(name, member);
        if (NameRules.isTooLong(name, context)) {
            return Result.of(NameRules.repetition(name, members, inside), null);
        }
        List<Fault> faults = new ArrayList<>();
        faults.addAll(NameRules.unicode(name, context.at(name, name)));
        Result value = values.apply(member, inside);
        faults.addAll(value.faults());
        faults.addAll(NameRules.repetition(name, members, inside));
        return Result.of(faults, value.value());
    }
}
