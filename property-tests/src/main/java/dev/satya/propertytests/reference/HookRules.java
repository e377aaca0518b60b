package dev.satya.propertytests.reference;

import dev.satya.Options.OnErrors;
import dev.satya.RefusedValueException;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.schema.Field;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.OnError;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Code around a schema, and what becomes of faults: HOOK-1 to HOOK-5, ERROR-1 to ERROR-6. */
final class HookRules {
    /** In place of the value of what is left out. */
    private static final Object OMITTED = new Object();

    private HookRules() {}

    static boolean isOmitted(Result result) {
        return result.isValid() && result.value() == OMITTED;
    }

    static Result apply(HookedSchema schema, @Nullable Object instance, Context context) {
        Hook hook = schema.hook();
        if (hook instanceof Hook.After<?> after) {
            return after(schema.schema(), after, instance, context);
        }
        if (hook instanceof OnError choice) {
            return onError(schema.schema(), choice, instance, context);
        }
        Result canonical = AnyRules.apply(instance, context);
        if (!canonical.isValid()) {
            return canonical;
        }
        return hook instanceof Hook.Before before
                ? before(schema.schema(), before, canonical.value(), context)
                : wrap(schema.schema(), (Hook.Wrap) hook, canonical.value(), context);
    }

    /** HOOK-1. */
    private static Result before(
            Schema schema, Hook.Before hook, @Nullable Object canonical, Context context) {
        Result changed =
                called(hook.code(), context, () -> Result.valid(hook.change().apply(canonical)));
        return changed.isValid() ? within(schema, changed.value(), context) : changed;
    }

    /** What the schema says about what the code has made. */
    private static Result within(Schema schema, @Nullable Object made, Context context) {
        Object opened = GivenContainers.opened(made);
        return Application.apply(schema, opened, context.of(opened));
    }

    /** HOOK-2. */
    private static Result after(
            Schema schema, Hook.After<?> hook, @Nullable Object instance, Context context) {
        Result result = Application.apply(schema, instance, context);
        Object value = result.value();
        if (!result.isValid() || value == null) {
            return result;
        }
        return hook.takes(value)
                ? called(hook.code(), context, () -> Result.valid(hook.apply(value)))
                : Result.invalid(Fault.of(hook.code(), context));
    }

    /** HOOK-3. */
    private static Result wrap(
            Schema schema, Hook.Wrap hook, @Nullable Object canonical, Context context) {
        List<Result> found = new ArrayList<>();
        List<ValidationException> thrown = new ArrayList<>();
        return called(
                hook.code(),
                context,
                () -> {
                    try {
                        return Result.valid(
                                hook.around()
                                        .apply(
                                                canonical,
                                                it -> inner(schema, it, context, found, thrown)));
                    } catch (ValidationException e) {
                        if (thrown.contains(e)) {
                            return found.get(0);
                        }
                        throw e;
                    }
                });
    }

    private static @Nullable Object inner(
            Schema schema,
            @Nullable Object instance,
            Context context,
            List<Result> found,
            List<ValidationException> thrown) {
        if (!found.isEmpty()) {
            throw new IllegalStateException("asked twice");
        }
        Result result = within(schema, instance, context);
        found.add(result);
        if (!result.isValid()) {
            ValidationException e = new ValidationException(Vector.empty());
            thrown.add(e);
            throw e;
        }
        return result.value();
    }

    /** HOOK-4. */
    private static Result called(String code, Context context, Supplier<Result> work) {
        try {
            return work.get();
        } catch (RunEnded e) {
            throw e;
        } catch (RefusedValueException e) {
            return Result.invalid(Fault.of(code, context));
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return Result.invalid(Fault.failure(context, code, e));
        }
    }

    /** ERROR-1 to ERROR-3. */
    private static Result onError(
            Schema schema, OnError choice, @Nullable Object instance, Context context) {
        Result result = Application.apply(schema, instance, context);
        if (result.isValid() || context.setting().onErrors() == OnErrors.RAISE) {
            return result;
        }
        if (choice instanceof OnError.Use use) {
            Field field = Field.withDefault("", schema, use.value());
            return Application.apply(
                    schema, use.value(), context.beforeAnyCall(field, use.value()));
        }
        return Result.valid(OMITTED);
    }
}
