package dev.satya.propertytests.reference;

import dev.satya.Limits;
import dev.satya.Options.OnErrors;
import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.schema.Annotations;
import dev.satya.schema.Field;
import dev.satya.schema.Strictness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a schema is applied.
 *
 * @param setting what is the same wherever it is applied
 * @param chosen the call's strictness
 * @param fixed that of the innermost enclosing schema that is strict or lax
 * @param usual the usual strictness of the nearest enclosing schema that has one
 * @param scope what references stand for
 * @param path of the instance
 * @param subject the instance
 * @param isSecret whether the instance must not be shown
 * @param nesting how many schemas are applied within each other
 * @param lacking where absent fields with default values are noted, in place of being filled; null:
 *     they are filled
 */
record Context(
        Setting setting,
        @Nullable Strictness chosen,
        @Nullable Strictness fixed,
        @Nullable Strictness usual,
        Scope scope,
        Path path,
        @Nullable Object subject,
        boolean isSecret,
        int nesting,
        @Nullable List<AbsentField.Lack> lacking) {
    /** In place of an instance that is not there. */
    static final Object MISSING = new Object();

    static Context root(Setting setting, @Nullable Strictness chosen, @Nullable Object instance) {
        return new Context(
                setting, chosen, null, null, Scope.EMPTY, Path.ROOT, instance, false, 0, null);
    }

    Limits limits() {
        return setting.limits();
    }

    /**
     * MODE-1 and MODE-2: the innermost schema, the call, the default of an enclosing schema, lax.
     */
    Strictness mode() {
        if (fixed != null) {
            return fixed;
        }
        if (chosen != null) {
            return chosen;
        }
        return usual != null ? usual : Strictness.LAX;
    }

    boolean isLax() {
        return mode() == Strictness.LAX;
    }

    /**
     * LIMIT-4: the root container is at depth 1; a container deeper than the maximum is not
     * entered.
     */
    void enterContainer() {
        if (path.segments().size() + 1 > limits().depth()) {
            throw new RunEnded(Fault.limit(this, "depth", limits().depth()));
        }
    }

    Context entering(Schema schema) {
        Annotations said = schema.annotations();
        return new Context(
                setting,
                chosen,
                said.strictness() != null ? said.strictness() : fixed,
                said.usualStrictness() != null ? said.usualStrictness() : usual,
                scope,
                path,
                subject,
                isSecret || said.isSecret(),
                nesting + 1,
                lacking);
    }

    /** Where a member or item is. */
    Context at(Object segment, @Nullable Object value) {
        return of(path.resolve(segment), value);
    }

    /** Where another value stands in for the instance. */
    Context of(@Nullable Object value) {
        return of(path, value);
    }

    private Context of(Path path, @Nullable Object value) {
        return new Context(
                setting, chosen, fixed, usual, scope, path, value, isSecret, nesting, lacking);
    }

    /**
     * Where a default is checked before any call: in the scope and mode of this place, but as a
     * field of an object at the root.
     */
    Context beforeAnyCall(Field field, @Nullable Object value) {
        return new Context(
                setting.with(OnErrors.RAISE),
                null,
                fixed,
                usual,
                scope,
                Path.ROOT.resolve(field.name()),
                value,
                isSecret,
                1,
                lacking);
    }

    /** ERROR-6: where faults are violations whatever a schema says. */
    Context raising() {
        return new Context(
                setting.with(OnErrors.RAISE),
                chosen,
                fixed,
                usual,
                scope,
                path,
                subject,
                isSecret,
                nesting,
                lacking);
    }

    /** The same, with absent fields noted. */
    Context noting(List<AbsentField.Lack> lacking) {
        return new Context(
                setting, chosen, fixed, usual, scope, path, subject, isSecret, nesting, lacking);
    }

    Context with(Scope scope) {
        return new Context(
                setting, chosen, fixed, usual, scope, path, subject, isSecret, nesting, lacking);
    }

    Context with(@Nullable Strictness chosen) {
        return new Context(
                setting, chosen, fixed, usual, scope, path, subject, isSecret, nesting, lacking);
    }

    /**
     * ORDER-2: the offending scalar in canonical form, unless it is beyond a limit; a secret as
     * one, whatever it is. Nothing is shown of arrays, objects, missing values and what is opaque.
     */
    @Nullable Object shown() {
        if (isSecret) {
            return Violation.SECRET;
        }
        return switch (Type.of(subject)) {
            case NULL, BOOLEAN -> subject;
            case NUMBER, STRING ->
                    ScalarLimits.check(subject, this).isEmpty() ? Canonical.of(subject) : null;
            case ARRAY, OBJECT, OPAQUE -> null;
        };
    }
}
