package dev.satya.interpreter.node;

import dev.satya.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The schemas that may look at one place of an instance, as far as they have to do with secrets.
 * Immutable; equal where the schemas are the same objects, whose own equality would compare all
 * that is in them.
 */
final class Audience {
    /** Nobody. */
    static final Audience NONE =
            new Audience(Collections.newSetFromMap(new IdentityHashMap<>()), false);

    private final Set<Schema> schemas;
    private final boolean isSecret;

    /** These schemas, as a set by identity that nobody changes. */
    Audience(Set<Schema> schemas, boolean isAroundSecret) {
        this.schemas = schemas;
        this.isSecret =
                isAroundSecret || schemas.stream().anyMatch(each -> each.annotations().isSecret());
    }

    Set<Schema> schemas() {
        return schemas;
    }

    /** Whether one of them, or one that looks at a value around the place, is secret. */
    boolean isSecret() {
        return isSecret;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Audience that
                && isSecret == that.isSecret
                && schemas.equals(that.schemas);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Schema schema : schemas) {
            hash += System.identityHashCode(schema);
        }
        return hash;
    }
}
