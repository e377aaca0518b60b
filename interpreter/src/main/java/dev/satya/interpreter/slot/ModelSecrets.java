package dev.satya.interpreter.slot;

import org.jspecify.annotations.Nullable;

/** What the text of a model shows of it. Immutable. */
public interface ModelSecrets {
    /** Everything: nothing is secret. */
    ModelSecrets NONE =
            new ModelSecrets() {
                @Override
                public String name(String name) {
                    return name;
                }

                @Override
                public @Nullable Object value(String name, @Nullable Object value) {
                    return value;
                }

                @Override
                public boolean isSecret(String name) {
                    return false;
                }
            };

    /** A member's name, or what stands for it. */
    String name(String name);

    /** A member's value, or what stands for it. */
    @Nullable Object value(String name, @Nullable Object value);

    /** Whether no value of a member is shown. */
    boolean isSecret(String name);
}
