package dev.satya.spi;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.ObjectSchema;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Compiles schemas: what code that stands on the API alone asks of an interpreter. Thread-safe.
 */
public interface SchemaCompiler {

    /**
     * Compiles a schema whose values are of a class: {@link dev.satya.Model} for objects, a record or
     * another class for objects whose fields are its members, {@link Object} for any schema.
     *
     * @throws dev.satya.schema.SchemaException if the schema has a mistake, with the trail to it, or
     *     its values are of another class
     */
    <T> Validator<T> compile(Schema schema, Class<T> type);

    /**
     * The schema of a record or another class with members, bound to it.
     *
     * @throws dev.satya.schema.SchemaException if it has none, or a member's type or annotation has no meaning,
     *     with the trail, or if its subtypes stand for it
     */
    ObjectSchema schemaOf(Class<?> type);

    /**
     * The schema of a class that its subtypes stand for, such as a sealed interface: theirs, told apart
     * by a tag or by their members. Of any other class, the same as {@link #schemaOf}.
     *
     * @throws dev.satya.schema.SchemaException as there
     */
    Schema unionOf(Class<?> type);

    /** A valid value, or any made of maps, lists and scalars, as JSON. */
    String toJson(@Nullable Object value);

    /**
     * The same, if it is no longer than that.
     *
     * @param longest bytes of the text in UTF-8
     * @throws dev.satya.WriteException if the text would be longer
     */
    String toJson(@Nullable Object value, int longest);

    /** The named constraints that it knows, those that it brings itself among them; none by default. */
    default List<ConstraintPlugin> constraintPlugins() {
        return List.of();
    }

    /**
     * The compiler on the class path or module path, with the plugins that it finds there.
     *
     * @throws IllegalStateException if there is none
     */
    static SchemaCompiler installed() {
        return ServiceLoader.load(SchemaCompiler.class, SchemaCompiler.class.getClassLoader())
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no SchemaCompiler found: is satya-interpreter on the class"
                                                + " path or module path?"));
    }
}
