package dev.satya.schema;

import dev.satya.Model;
import dev.satya.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the fields of an object. Not for use by several threads. */
public final class ObjectBuilder {
    private final @Nullable String name;
    private final List<Field> fields = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private Extras extras = Extras.IGNORE;

    /** Starts an object; {@code name} is what references to it say. */
    public ObjectBuilder(@Nullable String name) {
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
     * @throws SchemaException if its name is declared already
     */
    public ObjectBuilder field(Field field) {
        for (Field declared : fields) {
            if (declared.name().equals(field.name())) {
                throw new SchemaException("field \"" + field.name() + "\" is declared twice");
            }
        }
        fields.add(field);
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
        rules.add(new Rule(code, fields, test, null));
        return this;
    }

    /** A condition over several fields, with a message of its own. */
    public ObjectBuilder rule(
            String code, List<String> fields, Predicate<Model> test, String message) {
        rules.add(new Rule(code, fields, test, message));
        return this;
    }

    /** The object so far. */
    public ObjectSchema build() {
        return new ObjectSchema(
                name, fields, extras, Schema.any(), rules, null, List.of(), Annotations.NONE);
    }
}
