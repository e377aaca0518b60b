package dev.satya.propertytests.jqwik;

import dev.satya.Schema;
import dev.satya.propertytests.SchemaArbitraries;
import dev.satya.propertytests.SchemaResource;
import dev.satya.spi.SchemaCompiler;

/**
 * Which schema an annotation means.
 *
 * @param resource empty: none
 * @param record {@link Record}: none
 */
record Wanted(String resource, Class<? extends Record> record) {

    static Wanted of(Conforming annotation, Class<?> parameter) {
        return new Wanted(annotation.value(), annotation.record()).orOf(parameter);
    }

    /** What is wanted of a parameter that is a {@code Faulty} of {@code form}. */
    static Wanted of(Violating annotation, Class<?> form) {
        return new Wanted(annotation.value(), annotation.record()).orOf(form);
    }

    /** What is wanted of a parameter without annotation. */
    static Wanted of(Class<? extends Record> record) {
        return new Wanted("", record);
    }

    private Wanted orOf(Class<?> form) {
        return isNothing() && form.isRecord()
                ? new Wanted("", form.asSubclass(Record.class))
                : this;
    }

    private boolean isNothing() {
        return resource.isEmpty() && record == Record.class;
    }

    /** What people call it. */
    String name() {
        return resource.isEmpty() ? record.getSimpleName() : resource;
    }

    /**
     * The schema.
     *
     * @throws IllegalArgumentException if none is named, or two are, or it cannot be read
     */
    Schema schema() {
        if (isNothing()) {
            throw new IllegalArgumentException(
                    "which schema? Name a resource or a record in the annotation");
        }
        if (!resource.isEmpty() && record != Record.class) {
            throw new IllegalArgumentException(
                    "which schema, that of " + resource + " or that of " + record.getName() + "?");
        }
        return resource.isEmpty()
                ? SchemaCompiler.installed().schemaOf(record)
                : SchemaResource.read(resource);
    }

    /** Its instances. */
    SchemaArbitraries arbitraries() {
        Schema schema = schema();
        return resource.isEmpty() ? SchemaArbitraries.of(record) : SchemaArbitraries.of(schema);
    }
}
