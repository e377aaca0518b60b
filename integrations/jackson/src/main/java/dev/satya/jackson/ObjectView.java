package dev.satya.jackson;

import dev.satya.Schema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** The schema of one class with the properties that Jackson reads. */
final class ObjectView {
    private final ObjectSchema object;
    private final JavaType type;
    private final BeanDescription bean;
    private final PropertyChoice choice;

    private ObjectView(
            ObjectSchema object, JavaType type, BeanDescription bean, PropertyChoice choice) {
        this.object = object;
        this.type = type;
        this.bean = bean;
        this.choice = choice;
    }

    static ObjectSchema of(ObjectSchema object, DeserializationContext context)
            throws JacksonException {
        JavaType type =
                context.getTypeFactory()
                        .constructType(Objects.requireNonNull(object.boundType(), "boundType"));
        BeanDescription bean = JacksonVersion.describe(context, type);
        ClassPolicy.requireUnderstood(type, bean, context);
        PropertyChoice choice = new PropertyChoice(type, bean, context.getConfig());
        return new ObjectView(object, type, bean, choice).schema();
    }

    private ObjectSchema schema() {
        requireData();
        Map<String, BeanPropertyDefinition> open = byNameInSatya();
        List<Field> fields = new ArrayList<>();
        List<String> passedOver = new ArrayList<>(choice.ignoredNames());
        for (Field field : object.fields()) {
            BeanPropertyDefinition property = open.remove(field.name());
            if (property == null && choice.isTag(field.name())) {
                fields.add(field);
            } else if (property != null && choice.isRead(property)) {
                fields.add(named(field, property));
            } else if (property != null) {
                passedOver.add(property.getName());
            }
        }
        for (BeanPropertyDefinition property : open.values()) {
            if (choice.isRead(property)) {
                throw refusal(
                        "Jackson reads a property \"" + property.getName() + "\"",
                        "that no member is here");
            }
            passedOver.add(property.getName());
        }
        return rebuilt(fields, passedOver);
    }

    /** Refuses what needs an object, which there is none of before databind has made it. */
    private void requireData() {
        if (!object.checks().isEmpty()) {
            throw refusal(
                    "the method for " + object.checks().get(0).property(), "is asked of objects");
        }
        for (Constraint constraint : object.constraints()) {
            if (constraint instanceof Constraint.Custom
                    || constraint instanceof Constraint.Satisfies) {
                throw refusal("the constraint " + constraint.code(), "is asked of objects");
            }
        }
        for (Field field : object.fields()) {
            if (!field.aliasPaths().isEmpty()) {
                throw refusal("the alias path of " + field.name(), "is not known to Jackson");
            }
        }
    }

    private SchemaException refusal(String what, String why) {
        return new SchemaException(
                        what + " of " + type.toCanonical() + " has no meaning: it " + why)
                .withHint(
                        ". Give the module a validator of your own: checks(type, validator), or let"
                                + " Satya make the objects: reads(type, validator)");
    }

    /** Satya knows the names that annotations give, and no naming strategy. */
    private Map<String, BeanPropertyDefinition> byNameInSatya() {
        Map<String, BeanPropertyDefinition> all = new LinkedHashMap<>();
        for (BeanPropertyDefinition property : bean.findProperties()) {
            if (property.couldDeserialize()) {
                all.put(
                        property.isExplicitlyNamed()
                                ? property.getName()
                                : property.getInternalName(),
                        property);
            }
        }
        return all;
    }

    private Field named(Field field, BeanPropertyDefinition property) {
        Field named =
                Field.of(property.getName(), field.schema(), field.presence())
                        .withFallback(field.fallback());
        for (PropertyName alias : property.findAliases()) {
            if (!alias.getSimpleName().equals(property.getName())) {
                named = named.alias(alias.getSimpleName());
            }
        }
        return choice.isRequired(property) ? named.asRequired() : named;
    }

    private ObjectSchema rebuilt(List<Field> fields, List<String> passedOver) {
        boolean isClosed = object.extras() == Extras.FORBID || choice.forbidsUnknown();
        ObjectBuilder builder = ObjectBuilder.of(object.name());
        fields.forEach(builder::field);
        if (isClosed && choice.takesIgnored()) {
            passedOver.stream()
                    .distinct()
                    .filter(name -> fields.stream().noneMatch(it -> it.name().equals(name)))
                    .forEach(name -> builder.field(Field.optional(name, Schema.any())));
        }
        ObjectSchema rebuilt =
                builder.extras(isClosed ? Extras.FORBID : object.extras())
                        .build()
                        .withPatterns(object.patterns())
                        .withConstraints(object.constraints());
        return rebuilt.withAnnotations(object.annotations());
    }
}
