package dev.satya.interpreter.build;

import dev.satya.interpreter.convert.JavaConstant;
import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.convert.TypedCheck;
import dev.satya.interpreter.evaluate.BatchCaller;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.BoundCheck.Accepts;
import dev.satya.interpreter.resolve.BuiltInConstraints;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Named;
import dev.satya.schema.Constraint.NotBlank;
import dev.satya.schema.Constraint.Satisfies;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Arguments;
import dev.satya.spi.BatchCheck;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Turns named constraints, predicates and notBlank into checks, or says why that is a mistake. For one
 * thread.
 */
final class CheckBinder {
    static final Set<JsonType> ALL_TYPES = Set.of(JsonType.values());

    private final Map<String, ConstraintPlugin> plugins;
    private final ArgumentChecker arguments;
    private boolean hasSlowChecks;

    /**
     * A binder.
     *
     * @param plugins by name
     * @param arguments checks those that a plugin has a schema for
     */
    CheckBinder(Map<String, ConstraintPlugin> plugins, ArgumentChecker arguments) {
        this.plugins = plugins;
        this.arguments = arguments;
    }

    /** Whether some check is to be asked about many values at once. */
    boolean hasSlowChecks() {
        return hasSlowChecks;
    }

    /**
     * The checks among {@code constraints}, in their order.
     *
     * @param types that values may have
     */
    BoundCheck[] bind(List<Constraint> constraints, Set<JsonType> types) {
        return bind(constraints, types, check -> check);
    }

    /** The same for constants of a Java enum, of which named constraints see the names. */
    BoundCheck[] bindForConstants(List<Constraint> constraints) {
        Set<JsonType> texts = Set.of(JsonType.STRING);
        return bind(
                constraints,
                texts,
                check -> check instanceof BatchCaller ? check : new OfTypes(texts, check));
    }

    private BoundCheck[] bind(
            List<Constraint> constraints, Set<JsonType> types, UnaryOperator<Check> named) {
        List<BoundCheck> checks = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Named one) {
                Named known = arguments.checked(one, plugins.get(one.name()));
                if (known != null) {
                    checks.add(bound(known, named.apply(bind(known, types))));
                }
            } else if (constraint instanceof NotBlank blank) {
                checks.add(new BoundCheck(blank.code(), Map.of(), Text::isNotBlank, Accepts.ANY));
            } else if (constraint instanceof Satisfies satisfies) {
                Check check = new TypedCheck(satisfies.valueType(), satisfies.test());
                checks.add(new BoundCheck(satisfies.code(), Map.of(), check, Accepts.ANY));
            }
        }
        return checks.toArray(BoundCheck.NONE);
    }

    private BoundCheck bound(Named named, Check check) {
        ConstraintPlugin plugin = plugins.get(named.name());
        boolean isAscii = plugin != null && plugin.isAscii() && named.arguments().isEmpty();
        Accepts accepts = isAscii ? Accepts.ASCII : Accepts.ANY;
        return new BoundCheck(
                named.name(),
                Collections.unmodifiableMap(new LinkedHashMap<>(named.arguments())),
                check,
                accepts);
    }

    private Check bind(Named named, Set<JsonType> types) {
        ConstraintPlugin plugin = plugins.get(named.name());
        if (plugin == null) {
            throw new SchemaException("unknown constraint \"" + named.name() + "\"")
                    .withHint(
                            BuiltInConstraints.include(named.name())
                                    ? " (it is in satya-plugins, which is not there)"
                                    : Nearest.suggestion(
                                            named.name(), new TreeSet<>(plugins.keySet())));
        }
        Set<JsonType> wanted = plugin.types();
        if (types.stream().noneMatch(type -> isAmong(wanted, type))) {
            throw new SchemaException(
                    "constraint \""
                            + named.name()
                            + "\" applies to "
                            + words(wanted)
                            + ", not "
                            + words(types));
        }
        if (plugin.normalises() && !hasParts(plugin).isEmpty()) {
            throw new SchemaException(
                    "constraint \""
                            + named.name()
                            + "\" normalises "
                            + words(hasParts(plugin))
                            + " values, whose parts a schema promises: normalise the parts, or write"
                            + " schema.after(…)");
        }
        Check check = bind(plugin, named);
        boolean isAlwaysWanted =
                !types.equals(ALL_TYPES) && types.stream().allMatch(type -> isAmong(wanted, type));
        if (check instanceof BatchCheck slow) {
            hasSlowChecks = true;
            return new BatchCaller(
                    named.name(),
                    slow,
                    value -> isAlwaysWanted || isOf(wanted, JavaConstant.name(value)));
        }
        return isAlwaysWanted ? check : new OfTypes(wanted, check);
    }

    /** Those of its types whose values have parts, of which it can make no others. */
    static Set<JsonType> hasParts(ConstraintPlugin plugin) {
        Set<JsonType> types = EnumSet.of(JsonType.ARRAY, JsonType.OBJECT);
        types.retainAll(plugin.types());
        return types;
    }

    private static Check bind(ConstraintPlugin plugin, Named named) {
        try {
            return plugin.bind(new Arguments(named.arguments()));
        } catch (SchemaException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            String said = UserCode.messageOf(e);
            String reason = said == null ? "unfit arguments" : said;
            throw new SchemaException("constraint \"" + named.name() + "\": " + reason, null, e);
        }
    }

    private static boolean isAmong(Set<JsonType> wanted, JsonType type) {
        return wanted.stream().anyMatch(each -> TypeNames.isOf(each, type));
    }

    static boolean isOf(Set<JsonType> wanted, Object value) {
        JsonType type = TypeNames.of(value);
        return type != null && isAmong(wanted, type);
    }

    private static String words(Set<JsonType> types) {
        return types.stream().sorted().map(JsonType::word).collect(Collectors.joining(", "));
    }

    /** A check that other types satisfy. */
    private record OfTypes(Set<JsonType> types, Check check) implements Check {
        @Override
        public boolean test(Object value) {
            Object shown = JavaConstant.name(value);
            return !isOf(types, shown) || check.test(shown);
        }

        @Override
        public List<Object> place(Object value) {
            return check.place(JavaConstant.name(value));
        }
    }
}
