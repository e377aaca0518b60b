package dev.satya.jackson;

import dev.satya.schema.SchemaException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.AbstractDeserializer;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;

/** What Jackson may say of a class, or of all classes, that no schema here has a word for. */
final class ClassPolicy {
    private ClassPolicy() {}

    /** Refuses each of these by its name. */
    static void requireUnderstood(
            JavaType type, BeanDescription bean, DeserializationContext context)
            throws JacksonException {
        DeserializationConfig config = context.getConfig();
        Class<?> mixIn = config.findMixInClassFor(type.getRawClass());
        if (mixIn != null) {
            throw refusal("the mix-in " + mixIn.getName(), type);
        }
        if (config.getDefaultTyper(type) != null) {
            throw refusal("default typing", type);
        }
        if (bean.getObjectIdInfo() != null) {
            throw refusal("@JsonIdentityInfo", type);
        }
        if (config.isEnabled(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)) {
            throw refusal("ACCEPT_CASE_INSENSITIVE_PROPERTIES", type);
        }
        if (context.getActiveView() != null
                && !config.isEnabled(MapperFeature.DEFAULT_VIEW_INCLUSION)) {
            throw refusal("a view without DEFAULT_VIEW_INCLUSION", type);
        }
        ValueDeserializer<?> databind = context.findNonContextualValueDeserializer(type);
        if (databind instanceof CheckingDeserializer checking) {
            databind = checking.getDelegatee();
        }
        if (!(databind instanceof BeanDeserializerBase)
                && !(databind instanceof AbstractDeserializer)) {
            throw refusal("the deserializer " + databind.getClass().getName(), type);
        }
    }

    private static SchemaException refusal(String what, JavaType type) {
        return new SchemaException(
                        what
                                + " has a say in how Jackson reads "
                                + type.toCanonical()
                                + ", and is not understood")
                .withHint(
                        ". Take it off, or give the module a validator of your own: checks(type,"
                                + " validator)");
    }
}
