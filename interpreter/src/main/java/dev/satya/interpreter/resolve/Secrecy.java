package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Tells which schemas say that values are secret. Where none does, which is usual, nothing is asked
 * of any; otherwise each is asked once. For one thread.
 */
public final class Secrecy {
    private final Map<String, Schema> targets;
    private final Map<Schema, Boolean> known = new IdentityHashMap<>();
    private final boolean isAnywhere;

    /** Of a schema and all that it refers to. */
    public Secrecy(Resolved schema) {
        this.targets = schema.targets();
        Look look = new Look();
        look.rewrite(schema.root());
        targets.values().forEach(look::rewrite);
        this.isAnywhere = look.isFound;
    }

    /** Whether what a part describes, or the items or members that it holds, are secret. */
    public boolean isOf(Schema part) {
        if (!isAnywhere) {
            return false;
        }
        Boolean isSecret = known.get(part);
        if (isSecret == null) {
            isSecret = InPlace.isSecret(part, targets);
            known.put(part, isSecret);
        }
        return isSecret;
    }

    /** Looks for the first. */
    private static final class Look extends Rewriter {
        private boolean isFound;

        @Override
        protected Schema rewrite(Schema schema) {
            isFound = isFound || schema.annotations().isSecret();
            return isFound ? schema : super.rewrite(schema);
        }
    }
}
