package dev.satya.schema;

import dev.satya.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An object with declared fields; {@link Schema#object} makes one. */
public final class ObjectSchema extends Structured implements Kind<ObjectSchema> {
    private final @Nullable String name;
    private final List<Field> fields;
    private final List<PatternProperty> patterns;
    private final Extras extras;
    private final Schema extraValues;
    private final List<Rule> rules;
    private final List<Computed> computed;
    private final @Nullable Type boundType;
    private final List<PropertyCheck> checks;
    private final List<Constraint> constraints;
    private final Annotations annotations;

    /**
     * A schema for all members whose names match an expression (JSON Schema 2020-12 Core §10.3.2.2).
     *
     * @param regex matches somewhere in the name; it is not anchored
     * @param schema what their values conform to
     */
    public record PatternProperty(String regex, Schema schema) {}

    /** What an object is made of, while it is made. */
    static final class Draft {
        @Nullable String name;
        List<Field> fields = List.of();
        List<PatternProperty> patterns = List.of();
        Extras extras = Extras.IGNORE;
        Schema extraValues = Schema.any();
        List<Rule> rules = List.of();
        List<Computed> computed = List.of();
        @Nullable Type boundType;
        List<PropertyCheck> checks = List.of();
        List<Constraint> constraints = List.of();
        Annotations annotations = Annotations.NONE;
    }

    /** Copies the parts; refuses a name declared twice, a rule over no field, and computing in a class. */
    ObjectSchema(Draft draft) {
        name = draft.name;
        fields = List.copyOf(draft.fields);
        patterns = List.copyOf(draft.patterns);
        extras = draft.extras;
        extraValues = draft.extraValues;
        rules = List.copyOf(draft.rules);
        computed = List.copyOf(draft.computed);
        boundType = draft.boundType;
        checks = List.copyOf(draft.checks);
        constraints = Constraints.checked(JsonType.OBJECT, draft.constraints);
        annotations = draft.annotations;
        Set<String> names = FieldNames.of(fields, computed);
        requireModels();
        for (Rule rule : rules) {
            rule.fields().forEach(field -> requireField(rule, field, names));
            if (rule.place() != null) {
                requireField(rule, rule.place(), names);
            }
        }
    }

    private void requireModels() {
        if (boundType != null && !computed.isEmpty()) {
            throw new SchemaException(
                    "\""
                            + computed.get(0).name()
                            + "\" is computed of models, but "
                            + boundType.getTypeName()
                            + " has objects in their place: leave out the class, or give it a getter"
                            + " that is a member");
        }
    }

    private static void requireField(Rule rule, String field, Set<String> names) {
        if (!names.contains(field)) {
            throw new SchemaException(
                    "rule \"" + rule.code() + "\" names \"" + field + "\", which is no field");
        }
    }

    /** The same object with some of its parts replaced. */
    ObjectSchema with(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.name = name;
        draft.fields = fields;
        draft.patterns = patterns;
        draft.extras = extras;
        draft.extraValues = extraValues;
        draft.rules = rules;
        draft.computed = computed;
        draft.boundType = boundType;
        draft.checks = checks;
        draft.constraints = constraints;
        draft.annotations = annotations;
        change.accept(draft);
        return new ObjectSchema(draft);
    }

    /** Its name for references, printing and models; null: none. */
    public @Nullable String name() {
        return name;
    }

    /** The fields, in the order of the model's slots. */
    public List<Field> fields() {
        return fields;
    }

    /** Further schemas for members by their names, declared or not. */
    public List<PatternProperty> patterns() {
        return patterns;
    }

    /** What happens to members that are neither declared nor match a pattern. */
    public Extras extras() {
        return extras;
    }

    /** What those conform to that are kept. */
    public Schema extraValues() {
        return extraValues;
    }

    /** Conditions over several fields. */
    public List<Rule> rules() {
        return rules;
    }

    /** What is computed of a model when it is written. */
    public List<Computed> computed() {
        return computed;
    }

    /** The class whose objects are read and made in place of models; null: models are. */
    public @Nullable Class<?> javaType() {
        return boundType instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) boundType;
    }

    /** The same with its arguments, if it has any: {@code Page<User>}. */
    public @Nullable Type boundType() {
        return boundType;
    }

    /** What objects of the class are to say of themselves. */
    public List<PropertyCheck> checks() {
        return checks;
    }

    @Override
    public List<Constraint> constraints() {
        return constraints;
    }

    @Override
    public Annotations annotations() {
        return annotations;
    }

    /**
     * The same object, read from and made as an object of a class where Java objects are concerned: a
     * record, a JavaBean or any other class with members.
     *
     * @param type a {@link Class}, or one with arguments
     * @throws SchemaException if it is neither, or something is computed of models
     */
    public ObjectSchema as(Type type) {
        if (!(type instanceof Class || type instanceof ParameterizedType)) {
            throw new SchemaException(type.getTypeName() + " is no class");
        }
        return with(draft -> draft.boundType = type);
    }

    /** The same object, whose class's objects are to say that of themselves in addition. */
    public ObjectSchema withChecks(List<PropertyCheck> checks) {
        return with(draft -> draft.checks = checks);
    }

    /** The same object as models, and without a name. */
    public ObjectSchema unnamed() {
        return with(
                draft -> {
                    draft.name = null;
                    draft.boundType = null;
                    draft.checks = List.of();
                });
    }

    /**
     * The same object with other fields in place of its own.
     *
     * @throws SchemaException if a name is declared twice, or a rule is over a field that is not there
     */
    public ObjectSchema withFields(List<Field> fields) {
        return with(draft -> draft.fields = fields);
    }

    /** The same object with other schemas by names in place of its own. */
    public ObjectSchema withPatterns(List<PatternProperty> patterns) {
        return with(draft -> draft.patterns = patterns);
    }

    /**
     * The same object, each of whose fields may also come by the name that {@code written} makes of its
     * own, and is written by it where aliases are: the first of its aliases. So is what is computed.
     * Objects within are not changed.
     *
     * @param written such as {@link Naming#SNAKE}; called at once, for each field
     * @throws SchemaException if a name would mean two fields
     */
    public ObjectSchema naming(UnaryOperator<String> written) {
        return with(
                draft -> {
                    draft.fields =
                            fields.stream()
                                    .map(it -> it.writtenAs(written.apply(it.name())))
                                    .toList();
                    draft.computed =
                            computed.stream()
                                    .map(it -> it.writtenAs(written.apply(it.name())))
                                    .toList();
                });
    }

    /** The same object, of whose models nothing is computed. */
    public ObjectSchema withoutComputed() {
        return computed.isEmpty() ? this : with(draft -> draft.computed = List.of());
    }

    /** The same object without rules. */
    public ObjectSchema withoutRules() {
        return with(draft -> draft.rules = List.of());
    }

    /**
     * The same object without the rules of this code.
     *
     * @throws SchemaException if there is none
     */
    public ObjectSchema withoutRule(String code) {
        return new ObjectShape(this, "withoutRule").withoutRule(code);
    }

    /**
     * The same object without the constraints and predicates over the whole that have this code,
     * such as {@code minProperties}.
     *
     * @throws SchemaException if there is none
     */
    public ObjectSchema withoutConstraint(String code) {
        return new ObjectShape(this, "withoutConstraint").withoutConstraint(code);
    }

    /**
     * An object with these of the fields alone, in the order that they have here. What is said of
     * other members, rules and annotations stay, but not examples. The class of {@link #as} goes
     * with the first field that is left out; what refers to it by its name within the fields still means
     * the whole. What is computed stays where it is named.
     *
     * @throws SchemaException if a name is no field nor computed; or a field is left out that a rule reads, or
     *     while there are constraints over the whole: what they say may then be wrong. {@link
     *     #withoutRule} and {@link #withoutConstraint} take them out first
     */
    public ObjectSchema pick(String... names) {
        return new ObjectShape(this, "pick").pick(List.of(names));
    }

    /**
     * An object without these of the fields, which are undeclared members then; see {@link #pick}.
     * What is computed goes where it is named: leave out what is computed of the fields, too, or it
     * cannot be written.
     *
     * @throws SchemaException as {@link #pick} does
     */
    public ObjectSchema omit(String... names) {
        return new ObjectShape(this, "omit").omit(List.of(names));
    }

    /**
     * An object with these fields too. One of a name that there is takes the place of the other.
     *
     * @throws SchemaException if a name or alias means two fields
     */
    public ObjectSchema extend(Field... fields) {
        return new ObjectShape(this, "extend").extend(List.of(fields));
    }

    /**
     * An object whose fields may all be absent, as in a change to an object. Nothing stands in for
     * what is absent: a default would overwrite what the sender left alone. A rule runs only where
     * all the fields that it reads are given. Nothing is computed of what may be half an object. The
     * class of {@link #as} goes, if this changes anything.
     *
     * @throws SchemaException if there are constraints over the whole, such as {@code
     *     minProperties}, but for {@code maxProperties}; {@link #withoutConstraint} takes them out
     *     first
     */
    public ObjectSchema partial() {
        return new ObjectShape(this, "partial").partial(fieldNames());
    }

    /**
     * An object of which these fields may be absent; see {@link #partial()}.
     *
     * @throws SchemaException as {@link #partial()} does, and if a name is no field
     */
    public ObjectSchema partial(String first, String... more) {
        return new ObjectShape(this, "partial").partial(ObjectShape.names(first, more));
    }

    /** An object that has all its fields; no default stands in. The class of {@link #as} stays. */
    public ObjectSchema required() {
        return new ObjectShape(this, "required").required(fieldNames());
    }

    /**
     * An object that has these fields; see {@link #required()}.
     *
     * @throws SchemaException if a name is no field
     */
    public ObjectSchema required(String first, String... more) {
        return new ObjectShape(this, "required").required(ObjectShape.names(first, more));
    }

    /**
     * An object with the fields of both, of which those of {@code other} win, as do its rules (by
     * their code), what it computes (by its name), its patterns (by their expression), and what it says in annotations. Its policy
     * for undeclared members holds. Constraints over the whole add up; of two bounds the tighter
     * one holds. The name is this one's, or else that of {@code other}.
     *
     * @throws SchemaException if a name or alias means two fields, or constraints contradict each
     *     other
     */
    public ObjectSchema merge(ObjectSchema other) {
        return new ObjectShape(this, "merge").merge(other);
    }

    private List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }

    /** The same object with another policy for undeclared members. */
    public ObjectSchema withExtras(Extras extras) {
        return with(draft -> draft.extras = extras);
    }

    /** The same object, keeping undeclared members that conform to {@code extraValues}. */
    public ObjectSchema withExtras(Schema extraValues) {
        return with(
                draft -> {
                    draft.extras = Extras.KEEP;
                    draft.extraValues = extraValues;
                });
    }

    /** The same object with one more schema for members whose names match {@code regex}. */
    public ObjectSchema patternProperty(String regex, Schema schema) {
        List<PatternProperty> all = new ArrayList<>(patterns);
        all.add(new PatternProperty(regex, schema));
        return withPatterns(all);
    }

    /** At least {@code count} members, undeclared ones included. */
    public ObjectSchema minProperties(int count) {
        return with(new Constraint.MinProperties(count));
    }

    /** At most {@code count} members, undeclared ones included. */
    public ObjectSchema maxProperties(int count) {
        return with(new Constraint.MaxProperties(count));
    }

    @Override
    public List<SchemaPart> parts() {
        List<SchemaPart> parts = new ArrayList<>(fields.size() + patterns.size() + 1);
        for (Field field : fields) {
            parts.add(SchemaPart.within(field.schema(), "properties", field.name()));
        }
        for (PatternProperty pattern : patterns) {
            parts.add(SchemaPart.within(pattern.schema(), "patternProperties", pattern.regex()));
        }
        parts.add(SchemaPart.within(extraValues, "additionalProperties"));
        return parts;
    }

    @Override
    public ObjectSchema withParts(List<? extends Schema> parts) {
        NewParts next = new NewParts(this, parts);
        return with(
                draft -> {
                    draft.fields = fields.stream().map(field -> field.with(next.next())).toList();
                    draft.patterns =
                            patterns.stream()
                                    .map(it -> new PatternProperty(it.regex(), next.next()))
                                    .toList();
                    draft.extraValues = next.next();
                });
    }

    @Override
    public ObjectSchema withConstraints(List<Constraint> constraints) {
        return with(draft -> draft.constraints = constraints);
    }

    @Override
    public ObjectSchema withAnnotations(Annotations annotations) {
        return with(draft -> draft.annotations = annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitObject(this);
    }

    @Override
    Map<String, @Nullable Object> components() {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("name", name);
        components.put("fields", fields);
        components.put("patterns", patterns);
        components.put("extras", extras);
        components.put("extraValues", extraValues);
        components.put("rules", rules);
        if (!computed.isEmpty()) {
            components.put("computed", computed);
        }
        components.put("javaType", boundType);
        components.put("checks", checks);
        components.put("constraints", constraints);
        components.put("annotations", annotations);
        return components;
    }
}
