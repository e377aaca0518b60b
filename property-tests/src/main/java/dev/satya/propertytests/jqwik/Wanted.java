package dev.satya.propertytests.jqwik;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.propertytests.SchemaArbitraries;
import dev.satya.propertytests.SchemaResource;
import dev.satya.spi.SchemaCompiler;

/**
 * Which schema an annotation means.
 *
 * @param resource empty: none
 * @param type {@link Record}: none
 */
record Wanted(String resource, Class<?> type) {

    static Wanted of(Conforming annotation, Class<?> parameter) {
        return new Wanted(annotation.value(), annotation.record()).orOf(parameter);
    }

    /** What is wanted of a parameter that is a {@code Faulty} of {@code form}. */
    static Wanted of(Violating annotation, Class<?> form) {
        return new Wanted(annotation.value(), annotation.record()).orOf(form);
    }

    /** What is wanted of a parameter without annotation. */
    static Wanted of(Class<?> type) {
        return new Wanted("", type);
    }

    private Wanted orOf(Class<?> form) {
        return isNothing() && isOfMembers(form) ? new Wanted("", form) : this;
    }

    /** Whether a class may have a schema of its own: it is a record, a bean, or the like. */
    static boolean isOfMembers(Class<?> form) {
        return !form.isPrimitive()
                && !form.isArray()
                && !form.isInterface()
                && !form.isEnum()
                && !Model.class.isAssignableFrom(form)
                && !form.getName().startsWith("java.");
    }

    private boolean isNothing() {
        return resource.isEmpty() && type == Record.class;
    }

    /** What people call it. */
    String name() {
        return resource.isEmpty() ? type.getSimpleName() : resource;
    }

    /**
     * The schema.
     *
     * @throws IllegalArgumentException if none is named, or two are, or it cannot be read
     */
    Schema schema() {
        if (isNothing()) {
            throw new IllegalArgumentException(
                    "which schema? Name a resource, or a record or another class, in the annotation");
        }
        if (!resource.isEmpty() && type != Record.class) {
            throw new IllegalArgumentException(
                    "which schema, that of " + resource + " or that of " + type.getName() + "?");
        }
        return resource.isEmpty()
                ? SchemaCompiler.installed().schemaOf(type)
                : SchemaResource.read(resource);
    }

    /** Its instances. */
    SchemaArbitraries arbitraries() {
        Schema schema = schema();
        return resource.isEmpty() ? SchemaArbitraries.of(type) : SchemaArbitraries.of(schema);
    }
}
