package dev.satya.schema;

import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.spi.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes an object of another one. What would no longer mean the same is refused by name.
 *
 * @param from the object to begin with
 * @param call what was asked for, as mistakes have it
 */
record ObjectShape(ObjectSchema from, String call) {

    static List<String> names(String first, String... more) {
        List<String> names = new ArrayList<>(List.of(first));
        names.addAll(List.of(more));
        return names;
    }

    ObjectSchema pick(Collection<String> names) {
        Set<String> picked = written(names);
        return narrowed(picked::contains);
    }

    ObjectSchema omit(Collection<String> names) {
        Set<String> left = written(names);
        return narrowed(name -> !left.contains(name));
    }

    /** Names of fields alone. */
    private Set<String> known(Collection<String> names) {
        return known(names, new LinkedHashSet<>());
    }

    /** Names of fields, or of what is computed. */
    private Set<String> written(Collection<String> names) {
        Set<String> known = new LinkedHashSet<>();
        from.computed().forEach(computed -> known.add(computed.name()));
        return known(names, known);
    }

    private Set<String> known(Collection<String> names, Set<String> known) {
        from.fields().forEach(field -> known.add(field.name()));
        for (String name : names) {
            if (!known.contains(name)) {
                String mistake = call + " names \"" + name + "\", which is no field";
                throw new SchemaException(mistake + hint(name, known));
            }
        }
        return new LinkedHashSet<>(names);
    }

    private String hint(String name, Set<String> known) {
        for (Field field : from.fields()) {
            if (field.aliases().contains(name)) {
                return " but an alias of \"" + field.name() + "\"";
            }
        }
        return Nearest.suggestion(name, known);
    }

    private ObjectSchema narrowed(Predicate<String> isKept) {
        List<Field> fields = from.fields().stream().filter(it -> isKept.test(it.name())).toList();
        List<Computed> computed =
                from.computed().stream().filter(it -> isKept.test(it.name())).toList();
        ObjectSchema narrowed = narrowed(fields);
        return computed.equals(from.computed())
                ? narrowed
                : narrowed.with(draft -> draft.computed = computed);
    }

    private ObjectSchema narrowed(List<Field> fields) {
        Set<String> gone = new LinkedHashSet<>();
        from.fields().stream()
                .filter(it -> !fields.contains(it))
                .forEach(it -> gone.add(it.name()));
        if (gone.isEmpty()) {
            return from;
        }
        for (Rule rule : from.rules()) {
            List<String> read = new ArrayList<>(rule.fields());
            read.add(rule.place() == null ? rule.fields().get(0) : rule.place());
            for (String field : read) {
                if (gone.contains(field)) {
                    throw new SchemaException(
                            call
                                    + " takes away \""
                                    + field
                                    + "\", which rule \""
                                    + rule.code()
                                    + "\" names: keep the field, or take out the rule first, by"
                                    + " withoutRule(\""
                                    + rule.code()
                                    + "\")");
                }
            }
        }
        for (Constraint constraint : from.constraints()) {
            if (!(constraint instanceof Constraint.Size)) {
                throw mayBeWrong(constraint, "looks at the whole object, which loses fields");
            }
        }
        return with(fields, List.of());
    }

    private SchemaException mayBeWrong(Constraint constraint, String reason) {
        String code = constraint.code();
        return new SchemaException(
                call
                        + ": \""
                        + code
                        + "\" "
                        + reason
                        + ": take it out first, by withoutConstraint(\""
                        + code
                        + "\"), and say it anew of the result if it holds there");
    }

    ObjectSchema extend(List<Field> more) {
        return with(overlay(from.fields(), more, Field::name), more);
    }

    ObjectSchema partial(Collection<String> names) {
        Set<String> named = known(names);
        for (Constraint constraint : from.constraints()) {
            if (!(constraint instanceof Constraint.MaxProperties)) {
                String reason = "looks at the whole object, of which parts may now be absent";
                throw mayBeWrong(constraint, reason);
            }
        }
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : from.rules()) {
            rules.add(rule.fields().stream().anyMatch(named::contains) ? rule.whenGiven() : rule);
        }
        ObjectSchema open = with(changed(named, Field::asOptional), List.of()).withoutComputed();
        return rules.equals(open.rules()) ? open : open.with(draft -> draft.rules = rules);
    }

    ObjectSchema required(Collection<String> names) {
        return with(changed(known(names), Field::asRequired), List.of());
    }

    private List<Field> changed(Set<String> names, UnaryOperator<Field> change) {
        return from.fields().stream()
                .map(field -> names.contains(field.name()) ? change.apply(field) : field)
                .toList();
    }

    ObjectSchema merge(ObjectSchema other) {
        List<Rule> rules = replaced(from.rules(), other.rules(), Rule::code);
        List<Constraint> constraints = from.constraints();
        for (Constraint constraint : other.constraints()) {
            constraints = Constraints.and(constraints, constraint);
        }
        List<Constraint> all = constraints;
        List<PatternProperty> patterns =
                replaced(from.patterns(), other.patterns(), PatternProperty::regex);
        List<Field> fields = overlay(from.fields(), other.fields(), Field::name);
        List<Computed> computed = overlay(from.computed(), other.computed(), Computed::name);
        boolean isOfModels =
                other.extras() == Extras.KEEP || !patterns.isEmpty() || !computed.isEmpty();
        return with(fields, other.fields())
                .with(
                        draft -> {
                            draft.name = from.name() == null ? other.name() : from.name();
                            draft.patterns = patterns;
                            draft.extras = other.extras();
                            draft.extraValues = other.extraValues();
                            draft.rules = rules;
                            draft.constraints = all;
                            draft.computed = computed;
                            if (isOfModels) {
                                draft.boundType = null;
                                draft.checks = List.of();
                            }
                            draft.annotations = draft.annotations.overlaid(other.annotations());
                        });
    }

    /** What is not named again, and all that is new; either list may have a name twice. */
    private static <T> List<T> replaced(List<T> some, List<T> more, Function<T, String> name) {
        Set<String> again = more.stream().map(name).collect(Collectors.toSet());
        List<T> all = new ArrayList<>(some);
        all.removeIf(each -> again.contains(name.apply(each)));
        all.addAll(more);
        return all;
    }

    /** Both lists, where one of a name that there is takes the place of the other. */
    private static <T> List<T> overlay(List<T> some, List<T> more, Function<T, String> name) {
        Map<String, T> all = new LinkedHashMap<>();
        some.forEach(each -> all.put(name.apply(each), each));
        more.forEach(each -> all.put(name.apply(each), each));
        return List.copyOf(all.values());
    }

    /**
     * The object with other fields, without what may not fit them: examples, and the class.
     *
     * @param added fields that were given by name, none twice
     */
    private ObjectSchema with(List<Field> fields, List<Field> added) {
        FieldNames.of(added);
        if (fields.equals(from.fields())) {
            return from;
        }
        boolean isFitting = fits(fields);
        List<Field> meant = isFitting ? fields : OwnReferences.toWhole(from, fields, added);
        return from.with(
                draft -> {
                    draft.fields = meant;
                    if (!isFitting) {
                        draft.boundType = null;
                        draft.checks = List.of();
                    }
                    draft.annotations = draft.annotations.withExamples();
                });
    }

    /** Whether a record of the class has all that these fields ask for, and no more. */
    private boolean fits(List<Field> fields) {
        if (fields.size() != from.fields().size()) {
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            Field before = from.fields().get(i);
            Field now = fields.get(i);
            boolean isSame =
                    now.name().equals(before.name())
                            && now.schema().equals(before.schema())
                            && (now.isRequired() || now.presence() == before.presence())
                            && (now.isRequired() || hasFallback(now) == hasFallback(before));
            if (!isSame) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasFallback(Field field) {
        return field.fallback() != null;
    }

    ObjectSchema withoutRule(String code) {
        List<Rule> rules = new ArrayList<>(from.rules());
        if (!rules.removeIf(rule -> rule.code().equals(code))) {
            throw unknown("rule", code, from.rules().stream().map(Rule::code).toList());
        }
        return from.with(draft -> draft.rules = rules);
    }

    ObjectSchema withoutConstraint(String code) {
        List<Constraint> constraints = new ArrayList<>(from.constraints());
        if (!constraints.removeIf(constraint -> constraint.code().equals(code))) {
            List<String> known = from.constraints().stream().map(Constraint::code).toList();
            throw unknown("constraint over the whole", code, known);
        }
        return from.withConstraints(constraints);
    }

    private SchemaException unknown(String kind, String code, List<String> known) {
        String mistake = call + " names \"" + code + "\", which is no " + kind;
        return new SchemaException(mistake + Nearest.suggestion(code, known));
    }
}
