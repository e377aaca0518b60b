package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.schema.Hook.Before;
import dev.satya.schema.Hook.Wrap;
import dev.satya.schema.HookedSchema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The schemas that may look at one place of an instance, as far as they have to do with secrets.
 * Immutable; equal where the schemas are the same objects, whose own equality would compare all
 * that is in them.
 */
public final class Audience {
    /** Nobody. */
    public static final Audience NONE =
            new Audience(Collections.newSetFromMap(new IdentityHashMap<>()), Secret.NOTHING);

    private final Set<Schema> schemas;
    private final Secret secret;

    /** What is not told of a place. */
    enum Secret {
        /** Everything is, unless a schema there says otherwise. */
        NOTHING,
        /** The name of the member, so that nothing is told of its value either. */
        NAME,
        /** The value, and all that is in it. */
        VALUE
    }

    /**
     * These schemas.
     *
     * @param schemas a set by identity that nobody changes
     * @param around what is known from those that look at a value around the place
     */
    Audience(Set<Schema> schemas, Secret around) {
        boolean isSecret = schemas.stream().anyMatch(each -> each.annotations().isSecret());
        this.schemas = schemas;
        this.secret = isSecret ? Secret.VALUE : around;
    }

    Set<Schema> schemas() {
        return schemas;
    }

    /** What schemas that look at a part of the value know. */
    Secret around() {
        return secret == Secret.VALUE ? secret : Secret.NOTHING;
    }

    /** Whether the value at the place, or one within it, may be secret, or the name of one. */
    public boolean leadsToSecrets() {
        return secret != Secret.NOTHING || !schemas.isEmpty();
    }

    /** Whether nothing is told of the value itself. */
    public boolean isSecret() {
        return secret != Secret.NOTHING;
    }

    /**
     * Whether code takes the value apart, or makes another of it, before a schema with secrets in it
     * looks: a text or number may then hold the secrets in whatever form.
     */
    boolean isBeforeCode() {
        return schemas.stream().anyMatch(Audience::isBehindCode);
    }

    /** Whether code sees the instance before a schema does. */
    static boolean isBehindCode(Schema schema) {
        return schema instanceof HookedSchema hooked
                && (hooked.hook() instanceof Before || hooked.hook() instanceof Wrap);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Audience that
                && secret == that.secret
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
