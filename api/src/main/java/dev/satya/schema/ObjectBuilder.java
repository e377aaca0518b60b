package dev.satya.schema;

import dev.satya.Model;
import dev.satya.Path;
import dev.satya.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects the fields of an object. Not for use by several threads. */
public final class ObjectBuilder {
    private final @Nullable String name;
    private final List<Field> fields = new ArrayList<>();
    private final FieldNames names = new FieldNames();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Computed> computed = new ArrayList<>();
    private Extras extras = Extras.IGNORE;
    private @Nullable UnaryOperator<String> written;

    /** Starts an object; {@code name} is what references to it say, null: nothing. */
    public static ObjectBuilder of(@Nullable String name) {
        return new ObjectBuilder(name);
    }

    private ObjectBuilder(@Nullable String name) {
        this.name = name;
    }

    /** A field that every instance has. */
    public ObjectBuilder field(String name, Schema schema) {
        return field(Field.required(name, schema));
    }

    /** A field that an instance may lack. */
    public ObjectBuilder optional(String name, Schema schema) {
        return field(Field.optional(name, schema));
    }

    /** A field that is {@code value} where the instance lacks it. */
    public ObjectBuilder withDefault(String name, Schema schema, @Nullable Object value) {
        return field(Field.withDefault(name, schema, value));
    }

    /** A field that is what {@code supplier} gives where the instance lacks it. */
    public ObjectBuilder withDefault(
            String name, Schema schema, Supplier<? extends @Nullable Object> supplier) {
        return field(Field.withDefault(name, schema, supplier));
    }

    /**
     * A field.
     *
     * @throws SchemaException if its name or an alias is declared already
     */
    public ObjectBuilder field(Field field) {
        names.add(field);
        fields.add(field);
        return this;
    }

    /**
     * More names by which the member of a field may come, such as the one before a change. Of several
     * that an instance has, the field's own name counts, else the first alias; each of the others is a
     * violation {@code duplicateKey}.
     *
     * @param field declared before
     * @throws SchemaException if there is no such field, or a name is declared already
     */
    public ObjectBuilder alias(String field, String... aliases) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                Field changed = fields.get(i).alias(aliases);
                names.addAliases(changed, fields.get(i).aliases().size());
                fields.set(i, changed);
                return this;
            }
        }
        throw new SchemaException("aliases are given to \"" + field + "\", which is no field");
    }

    /**
     * Ways to the value of a field within other members, where the instance has the field by none of its
     * names. A member that such a way begins with is not undeclared.
     *
     * @param field declared before
     * @param paths such as {@code Path.of("address", "city")}; the first that leads to a value counts
     * @throws SchemaException if there is no such field, or a path has no two steps
     */
    public ObjectBuilder aliasPath(String field, Path... paths) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                fields.set(i, fields.get(i).aliasPath(paths));
                return this;
            }
        }
        throw new SchemaException("alias paths are given to \"" + field + "\", which is no field");
    }

    /** How the fields are also named and written, see {@link ObjectSchema#naming}. */
    public ObjectBuilder naming(UnaryOperator<String> written) {
        this.written = written;
        return this;
    }

    /** Chooses what happens to undeclared members; by default they are ignored. */
    public ObjectBuilder extras(Extras extras) {
        this.extras = extras;
        return this;
    }

    /**
     * A condition over several fields, which run only where all of them are valid.
     *
     * @param code the violation's code
     */
    public ObjectBuilder rule(String code, List<String> fields, Predicate<Model> test) {
        return rule(Rule.of(code, test, fields.toArray(new String[0])));
    }

    /** A condition over several fields, with a message of its own. */
    public ObjectBuilder rule(
            String code, List<String> fields, Predicate<Model> test, String message) {
        return rule(Rule.of(code, test, fields.toArray(new String[0])).message(message));
    }

    /** A condition over several fields, such as one whose violation is about one of them. */
    public ObjectBuilder rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /**
     * A member that is written and not read, made of the model each time, such as a full name; see {@link
     * Computed}.
     *
     * @param name of no field; to an instance it is an undeclared member
     * @param schema what its values are, for an exported schema; they are not checked
     * @param function called by any thread; what it throws is a {@link dev.satya.WriteException}
     */
    public ObjectBuilder computed(
            String name,
            Schema schema,
            Function<? super Model, ? extends @Nullable Object> function) {
        computed.add(Computed.of(name, schema, function));
        return this;
    }

    /**
     * The object so far.
     *
     * @throws SchemaException if a rule is over no field, or what is computed has the name of a field
     */
    public ObjectSchema build() {
        ObjectSchema.Draft draft = new ObjectSchema.Draft();
        draft.name = name;
        draft.fields = fields;
        draft.extras = extras;
        draft.rules = rules;
        draft.computed = computed;
        ObjectSchema object = new ObjectSchema(draft);
        return written == null ? object : object.naming(written);
    }
}
