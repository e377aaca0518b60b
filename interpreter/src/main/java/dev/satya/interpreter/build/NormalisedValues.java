package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.interpreter.resolve.Rewriter;
import dev.satya.schema.AnySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Named;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts code behind schemas with constraints whose plugins make other values of valid ones, so that all
 * later stages see that values do not stay as they are.
 */
public final class NormalisedValues extends Rewriter {
    private final Map<String, ConstraintPlugin> plugins;
    private final ArgumentChecker arguments;
    private final Map<Schema, Schema> known = new IdentityHashMap<>();

    private NormalisedValues(NodeSettings settings) {
        this.plugins = settings.plugins();
        this.arguments = new ArgumentChecker(settings, fault -> {}); // told when checks are bound
    }

    /** The schema with that code; itself, if it needs none. */
    public static Resolved in(Resolved schema, NodeSettings settings) {
        NormalisedValues values = new NormalisedValues(settings);
        Schema root = values.rewrite(schema.root());
        Map<String, Schema> targets = new LinkedHashMap<>();
        schema.targets().forEach((name, target) -> targets.put(name, values.rewrite(target)));
        return new Resolved(root, targets);
    }

    @Override
    protected Schema rewrite(Schema schema) {
        Schema made = known.get(schema);
        if (made == null) {
            made = hooked(super.rewrite(schema));
            known.put(schema, made);
        }
        return made;
    }

    private Schema hooked(Schema schema) {
        Schema hooked = schema;
        for (Constraint constraint : schema.constraints()) {
            ConstraintPlugin plugin =
                    constraint instanceof Named named ? plugins.get(named.name()) : null;
            if (plugin == null) {
                continue;
            }
            Check check = check(plugin, (Named) constraint);
            if (check != null) {
                Set<JsonType> types = plugin.types();
                Numeric numeric = Numeric.of(schema);
                Hook.After<Object> hook =
                        new Hook.After<>(
                                constraint.code(),
                                Object.class,
                                value -> of(check, types, numeric, value));
                hooked = new HookedSchema(hooked, hook, List.of(), hooked.annotations());
            }
        }
        return hooked;
    }

    /** A check that makes other values; null: it makes none, or cannot be had, which is told later. */
    private @Nullable Check check(ConstraintPlugin plugin, Named named) {
        try {
            boolean normalises = plugin.normalises() && CheckBinder.hasParts(plugin).isEmpty();
            Named known = normalises ? arguments.checked(named, plugin) : null;
            return known == null ? null : plugin.bind(new Arguments(known.arguments()));
        } catch (SchemaException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What numbers a schema promises. */
    private enum Numeric {
        /** Those of the class of the value: a double, a decimal, or a whole number of any length. */
        SAME_KIND,
        /** Any of JSON. */
        ANY;

        static Numeric of(Schema schema) {
            boolean isAsWritten =
                    schema instanceof NumberSchema number
                            && number.form() == NumberSchema.Form.AS_WRITTEN;
            return isAsWritten || schema instanceof AnySchema ? ANY : SAME_KIND;
        }

        boolean hasBoth(Number value, Number made) {
            return this == ANY || isWhole(value) && isWhole(made);
        }

        private static boolean isWhole(Number number) {
            return number instanceof Long || number instanceof BigInteger;
        }
    }

    /** What a constraint makes of a value is of the same kind, since the schema promises that. */
    private static Object of(Check check, Set<JsonType> types, Numeric numeric, Object value) {
        if (!CheckBinder.isOf(types, value)) {
            return value;
        }
        Object given = check.normalised(value);
        boolean isSameClass = given != null && given.getClass() == value.getClass();
        boolean isKept = isSameClass && !(given instanceof BigInteger);
        Object made = isKept || !(given instanceof Number) ? given : Numbers.canonical(given);
        boolean isAlike =
                isKept
                        || made instanceof Number number
                                && value instanceof Number before
                                && numeric.hasBoth(before, number);
        if (made == null || !isAlike) {
            throw new IllegalStateException(
                    "normalised gives "
                            + (given == null ? "null" : given.getClass().getName())
                            + " in place of "
                            + value.getClass().getName());
        }
        return made;
    }
}
