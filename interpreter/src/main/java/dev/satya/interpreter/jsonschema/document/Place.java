package dev.satya.interpreter.jsonschema.document;

import org.jspecify.annotations.Nullable;

/**
 * A schema of a document, where it stands in one resource. An object that stands at several places of
 * a resource, as it may in a map that was put together by code, has one place there. Compared by
 * identity.
 */
public record Place(Object node, SchemaResource resource) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place that && node == that.node && resource == that.resource;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(node) * 31 + System.identityHashCode(resource);
    }
}
