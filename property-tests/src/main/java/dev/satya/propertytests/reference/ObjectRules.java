package dev.satya.propertytests.reference;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects with declared fields: CONV-7, OBJ-1 to OBJ-11, ERROR-4 (JSON Schema 2020-12 Validation §6.5, Core
 * §10.3.2).
 */
final class ObjectRules {
    private final ObjectSchema schema;
    private final Members members;
    private final Context context;
    private final ReferenceModel model;
    private final List<Fault> faults = new ArrayList<>();
    private final boolean isRecord;
    private int omitted;
    private final List<String> invalidFields = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();

    /** By the own name of a field that the instance has, the name that counts. */
    private final Map<String, Path> usedNames = new HashMap<>();

    /** ALIAS-9: the names that alias paths begin with. */
    private final Set<String> containers = new HashSet<>();

    private ObjectRules(ObjectSchema schema, @Nullable Object instance, Context context) {
        this.schema = schema;
        this.members = Members.of(instance, schema);
        this.isRecord = isOwnRecord(schema, instance);
        this.context = context;
        this.model = new ReferenceModel(schema);
        for (Field field : schema.fields()) {
            declared.addAll(names(field));
        }
        for (Field field : schema.fields()) {
            for (Path path : field.aliasPaths()) {
                containers.add((String) path.segments().get(0));
            }
        }
        containers.removeAll(declared);
    }

    static Result apply(ObjectSchema schema, @Nullable Object instance, Context context) {
        List<Fault> limits = ScalarLimits.check(instance, context);
        if (!limits.isEmpty()) {
            return Result.of(limits, null);
        }
        if (Type.of(instance) != Type.OBJECT && !isOwnRecord(schema, instance)) {
            return Result.invalid(Fault.type(context, "object", instance));
        }
        context.enterContainer();
        Context inside =
                schema.name() == null
                        ? context
                        : context.with(context.scope().plus(Map.of(schema.name(), schema)));
        return new ObjectRules(schema, instance, inside).apply();
    }

    /** INST-2: a record where the schema is bound to its class. */
    private static boolean isOwnRecord(ObjectSchema schema, @Nullable Object instance) {
        return schema.javaType() != null && schema.javaType().isInstance(instance);
    }

    private Result apply() {
        for (Field field : schema.fields()) {
            List<Fault> found = field(field);
            if (!found.isEmpty()) {
                invalidFields.add(field.name());
            }
            faults.addAll(found);
        }
        for (String name : members.sortedNames()) {
            if (containers.contains(name)) {
                Context inside = context.at(name, members.byName().get(name));
                faults.addAll(NameRules.repetition(name, members, inside));
            } else if (!declared.contains(name)) {
                undeclared(name);
            }
        }
        model.sortExtras(members.byName().keySet());
        faults.addAll(NameRules.tooLong(usedNames(), context));
        if (schema.extras() != Extras.IGNORE) {
            faults.addAll(NameRules.strange(members, context));
        }
        faults.addAll(
                SizeRules.check(
                        schema.constraints(),
                        members.count() - omitted,
                        context,
                        Constraint.MinProperties.class,
                        Constraint.MaxProperties.class));
        for (Rule rule : schema.rules()) {
            faults.addAll(rule(rule));
        }
        return NamedRules.after(Result.of(faults, model), schema, context);
    }

    /**
     * OBJ-1 and OBJ-2, with the names of ALIAS-1 to ALIAS-5 and ALIAS-10; null that is not valid in a record is
     * absent (INST-4).
     */
    private List<Fault> field(Field field) {
        Schema joined = PatternRules.joined(schema, field);
        giveNull(field, joined);
        List<String> given = new ArrayList<>(names(field));
        given.retainAll(members.byName().keySet());
        if (given.isEmpty()) {
            return fromWithin(field, joined);
        }
        String counting = given.remove(0);
        Object instance = members.byName().get(counting);
        Context inside = context.at(counting, instance);
        Result result = Application.apply(joined, instance, inside);
        List<Fault> found = new ArrayList<>(result.faults());
        boolean isMissing = isRecord && instance == null && !found.isEmpty();
        if (isMissing) {
            members.byName().remove(field.name());
            return AbsentField.apply(field, joined, model, context);
        }
        usedNames.put(field.name(), Path.of(counting));
        found.addAll(NameRules.repetition(counting, members, inside));
        for (String other : given) {
            Context unread = context.at(other, Context.MISSING);
            found.add(Fault.of("duplicateKey", unread));
            found.addAll(NameRules.repetition(other, members, unread));
        }
        if (found.isEmpty() && HookRules.isOmitted(result)) {
            omitted++;
            return AbsentField.apply(field, joined, model, context);
        }
        if (found.isEmpty()) {
            model.give(field.name(), result.value());
        }
        return found;
    }

    /** INST-4: an empty optional is null where the field has to be there and null is valid. */
    private void giveNull(Field field, Schema joined) {
        if (field.isRequired()
                && members.empties().contains(field.name())
                && Application.apply(joined, null, context.at(field.name(), null)).isValid()) {
            members.byName().put(field.name(), null);
        }
    }

    /** ALIAS-7 and ALIAS-8: the value at the end of the first alias path that leads to one. */
    private List<Fault> fromWithin(Field field, Schema joined) {
        for (Path path : isRecord ? List.<Path>of() : field.aliasPaths()) {
            Object value = members.byName();
            for (Object step : path.segments()) {
                value = step(value, step);
            }
            if (value != Context.MISSING) {
                return taken(field, joined, path, value);
            }
        }
        return AbsentField.apply(field, joined, model, context);
    }

    private static @Nullable Object step(@Nullable Object container, Object step) {
        if (step instanceof Integer index) {
            return container instanceof List<?> list && index < list.size()
                    ? list.get(index)
                    : Context.MISSING;
        }
        if (container == Context.MISSING || Type.of(container) != Type.OBJECT) {
            return Context.MISSING;
        }
        Map<String, ?> byName = Members.of(container).byName();
        return byName.containsKey(step) ? byName.get(step) : Context.MISSING;
    }

    private List<Fault> taken(Field field, Schema joined, Path path, @Nullable Object value) {
        Context inside = context;
        for (Object step : path.segments()) {
            inside.enterContainer();
            inside = inside.at(step, value);
        }
        usedNames.put(field.name(), path);
        Result result = Application.apply(joined, value, inside);
        if (HookRules.isOmitted(result)) {
            return AbsentField.apply(field, joined, model, context);
        }
        if (result.isValid()) {
            model.give(field.name(), result.value());
        }
        return result.faults();
    }

    /** ALIAS-2: the own name, then the aliases in declared order. */
    private static List<String> names(Field field) {
        List<String> names = new ArrayList<>(field.aliases());
        names.add(0, field.name());
        return names;
    }

    /** The undeclared names, without those of ignored members. */
    private List<String> usedNames() {
        List<String> used = new ArrayList<>(members.sortedNames());
        used.removeAll(declared);
        used.removeAll(containers);
        if (schema.extras() == Extras.IGNORE) {
            used.removeIf(name -> PatternRules.matching(schema, name).isEmpty());
        }
        return used;
    }

    /** OBJ-3 and OBJ-4. */
    private void undeclared(String name) {
        List<Schema> matching = PatternRules.matching(schema, name);
        if (matching.isEmpty()) {
            extra(name);
            return;
        }
        Result result =
                AnyRules.member(
                        name,
                        members,
                        context,
                        (member, inside) -> PatternRules.undeclared(matching, member, inside));
        faults.addAll(result.faults());
        model.keep(name, result.value());
    }

    /** OBJ-5, and REPORT-3 for what is ignored. */
    private void extra(String name) {
        Context inside = context.at(name, members.byName().get(name));
        switch (schema.extras()) {
            case IGNORE -> faults.addAll(NameRules.repetition(name, members, inside));
            case FORBID -> {
                if (!NameRules.isTooLong(name, context)) {
                    Context unread = inside.of(Context.MISSING);
                    faults.add(Fault.of("additionalProperties", unread));
                }
                faults.addAll(NameRules.repetition(name, members, inside));
            }
            case KEEP -> {
                Result result = AnyRules.member(name, members, context, this::kept);
                faults.addAll(result.faults());
                model.keep(name, result.value());
            }
        }
    }

    /** OBJ-5: checked by the schema of extras. */
    private Result kept(@Nullable Object member, Context inside) {
        return schema.extraValues().equals(Schema.any())
                ? AnyRules.apply(member, inside)
                : Application.apply(schema.extraValues(), member, inside);
    }

    /** OBJ-7, OBJ-9 and OBJ-10. */
    private List<Fault> rule(Rule rule) {
        boolean wantsAll = rule.absence() == Rule.Absence.SKIPPED;
        for (String name : rule.fields()) {
            if (invalidFields.contains(name) || wantsAll && !model.isSet(name)) {
                return List.of();
            }
        }
        Context place = context;
        if (rule.place() != null) {
            Path way = usedNames.getOrDefault(rule.place(), Path.of(rule.place()));
            for (Object step : way.segments()) {
                place = place.at(step, Context.MISSING);
            }
        }
        Fault fault = Fault.of(rule.code(), place, "fields", rule.fields());
        return NamedRules.test(rule.code(), place, () -> rule.test().test(model), fault);
    }
}
