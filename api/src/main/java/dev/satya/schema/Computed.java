package dev.satya.schema;

import dev.satya.Model;
import dev.satya.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A member that an object is written with and that nothing is read into: it is made of the others each
 * time that the model is written. To an instance it is undeclared. Immutable.
 *
 * <p>{@link Model#toMap}, {@link Model#toJson} and {@link Model#writeJson} write it behind the fields and
 * before the extras, wherever the model stands; an extra of its name is not written then. {@link
 * Model#get}, {@link Model#names}, equality and the text of a model do not know it, nor do records and
 * other objects of classes, rules, and columns of a batch.
 */
public final class Computed extends Structured {
    private final String name;
    private final Schema schema;
    private final Function<? super Model, ? extends @Nullable Object> function;
    private final String writtenName;

    private Computed(
            String name,
            Schema schema,
            Function<? super Model, ? extends @Nullable Object> function,
            String writtenName) {
        this.name = Objects.requireNonNull(name, "name");
        this.schema = Objects.requireNonNull(schema, "schema");
        this.function = Objects.requireNonNull(function, "function");
        this.writtenName = Objects.requireNonNull(writtenName, "writtenName");
    }

    /**
     * A computed member.
     *
     * @param schema what its values are, for those who read what is written: it is exported, with {@code
     *     readOnly}. The values are not checked
     * @param function called by any thread, whenever a model is written, and not to change it; an absent
     *     field reads as null. What it throws is a {@link dev.satya.WriteException} that names the member
     */
    public static Computed of(
            String name,
            Schema schema,
            Function<? super Model, ? extends @Nullable Object> function) {
        return new Computed(name, schema, function, name);
    }

    /** The name of the member. */
    public String name() {
        return name;
    }

    /** What its values are. */
    public Schema schema() {
        return schema;
    }

    /** What makes a value of a model. */
    public Function<? super Model, ? extends @Nullable Object> function() {
        return function;
    }

    /** The name that it is written by where aliases are. */
    public String writtenName() {
        return writtenName;
    }

    /** The same member, written by this name where aliases are. */
    public Computed writtenAs(String written) {
        return new Computed(name, schema, function, written);
    }

    @Override
    Map<String, @Nullable Object> components() {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("name", name);
        components.put("schema", schema);
        components.put("function", function);
        components.put("writtenName", writtenName);
        return components;
    }
}
