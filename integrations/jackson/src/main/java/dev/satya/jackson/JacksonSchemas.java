package dev.satya.jackson;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectMapper;

/**
 * Schemas of classes as a mapper reads them: the types and constraints that Satya finds in a class, by
 * the names that Jackson gives the properties, with its naming strategy, its aliases, what it ignores
 * and requires, and whether it takes unknown ones. Immutable, and shared by any number of threads.
 *
 * <p>Their values are models, and not objects of the class, which are for databind to make. Where Satya
 * or Jackson says something about a class that the other does not understand, a {@link SchemaException}
 * names it: mix-ins, views, deserializers of one's own, {@code @JsonUnwrapped}, default typing, object ids, a
 * text of an enum or of a date that Jackson reads otherwise.
 */
public final class JacksonSchemas {
    private final ObjectMapper mapper;
    private final Satya satya;

    private JacksonSchemas(ObjectMapper mapper, Satya satya) {
        this.mapper = mapper;
        this.satya = satya;
    }

    /** For a mapper as it is configured now. */
    public static JacksonSchemas of(ObjectMapper mapper, Satya satya) {
        return new JacksonSchemas(
                Objects.requireNonNull(mapper, "mapper"), Objects.requireNonNull(satya, "satya"));
    }

    /**
     * The schema of a class, or of its subtypes.
     *
     * @throws SchemaException if something has no meaning here
     */
    public Schema schema(Class<?> type) {
        DeserializationContext context = JacksonVersion.context(mapper);
        try {
            return JacksonView.schema(context.constructType(type), context, satya);
        } catch (JacksonException e) {
            throw new SchemaException(
                    "Jackson does not read " + type.getName() + ": " + JacksonVersion.reason(e),
                    null,
                    e);
        }
    }
}
