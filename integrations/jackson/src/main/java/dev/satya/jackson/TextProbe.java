package dev.satya.jackson;

import dev.satya.interpreter.Satya;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.SchemaException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;

/** Asks Jackson whether it reads a text as Satya does, so that its settings need not be known. */
final class TextProbe {
    private final DeserializationContext context;
    private final Satya satya;

    TextProbe(DeserializationContext context, Satya satya) {
        this.context = context;
        this.satya = satya;
    }

    /** Refuses an enum whose constants have other names for Jackson. */
    void requireSame(EnumSchema constants, Class<? extends Enum<?>> type) {
        for (Object name : constants.values()) {
            Object constant = read(name, type);
            if (!(constant instanceof Enum<?> found && found.name().equals(name))) {
                throw refusal(type, name);
            }
        }
    }

    /** Refuses a type whose first example Jackson reads otherwise; one without examples is not asked. */
    <T> void requireSame(ScalarType<T> type) {
        for (T example : type.examples().stream().limit(1).toList()) {
            Object text = type.write(example);
            if (!example.equals(read(text, type.javaType()))) {
                throw refusal(type.javaType(), text);
            }
        }
    }

    /** What Jackson makes of a value; null: nothing. */
    private @Nullable Object read(@Nullable Object value, Class<?> type) {
        try (JsonParser parser = JacksonVersion.parser(satya.toJson(value))) {
            parser.nextToken();
            return context.readValue(parser, type);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static SchemaException refusal(Class<?> type, @Nullable Object text) {
        return new SchemaException(
                        type.getName() + " is not read by Jackson as it is here, such as " + text)
                .withHint(
                        ". Give Satya a ScalarType for what Jackson reads, or give the module a"
                                + " validator of your own: checks(type, validator)");
    }
}
