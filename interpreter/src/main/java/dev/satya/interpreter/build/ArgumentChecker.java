package dev.satya.interpreter.build;

import dev.satya.Model;
import dev.satya.Violation;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.Constraint.Named;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Arguments;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of named constraints whose plugins have a schema for them. For one thread.
 */
final class ArgumentChecker {
    private static final Set<String> OF_EMAIL_ANNOTATION = Set.of("empty", "international");

    private final NodeSettings settings;
    private final Consumer<ArgumentFault> faults;
    private final Map<String, Tree> trees = new HashMap<>();

    /**
     * A checker.
     *
     * @param faults is told of each mistake
     */
    ArgumentChecker(NodeSettings settings, Consumer<ArgumentFault> faults) {
        this.settings = settings;
        this.faults = faults;
    }

    /** The constraint with defaults for absent arguments; null: it was refused. */
    @Nullable Named checked(Named asked, @Nullable ConstraintPlugin plugin) {
        if (plugin == null) {
            return asked;
        }
        Named named = asKnown(asked, plugin);
        ObjectSchema schema = plugin.arguments();
        if (schema == null) {
            return named;
        }
        Tree tree = trees.computeIfAbsent(named.name(), name -> tree(name, schema));
        Evaluation run = settings.run().begin(named.arguments(), tree.remembers());
        Object outcome = tree.root().evaluate(named.arguments(), run, Depth.ROOT);
        if (outcome instanceof Failure failure) {
            failure.toViolations(run).forEach(it -> faults.accept(fault(named.name(), it, schema)));
            return null;
        }
        return outcome instanceof Model model ? new Named(named.name(), model.toMap()) : named;
    }

    /**
     * What {@code @Email} of a class asks for. A constraint {@code email} of somebody's own need not
     * know those arguments, and is asked without them.
     */
    private static Named asKnown(Named named, ConstraintPlugin plugin) {
        Set<String> names = named.arguments().keySet();
        if (!named.name().equals("email") || !names.equals(OF_EMAIL_ANNOTATION)) {
            return named;
        }
        ObjectSchema schema = plugin.arguments();
        boolean isKnown =
                schema == null
                        ? isBound(named, plugin)
                        : schema.fields().stream().map(Field::name).toList().containsAll(names);
        return isKnown ? named : new Named(named.name(), Map.of());
    }

    private static boolean isBound(Named named, ConstraintPlugin plugin) {
        try {
            plugin.bind(new Arguments(named.arguments()));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Without plugins, so that the arguments of none are checked by itself. */
    private Tree tree(String constraint, ObjectSchema schema) {
        try {
            ObjectSchema closed = schema.withExtras(Extras.FORBID).strict();
            return NodeBuilder.build(Resolved.of(closed).shortened(), settings.withoutPlugins());
        } catch (SchemaException e) {
            throw new SchemaException(
                    "constraint \""
                            + constraint
                            + "\": the schema of its arguments has a mistake: "
                            + e.getMessage(),
                    null,
                    e);
        }
    }

    private static ArgumentFault fault(String constraint, Violation found, ObjectSchema schema) {
        List<Object> path = found.path().segments();
        boolean isOfOne = path.size() == 1;
        boolean isUnknown = isOfOne && found.code().equals("additionalProperties");
        String name = path.isEmpty() ? "" : String.valueOf(path.get(0));
        String words =
                isUnknown
                        ? "unknown argument \"" + name + "\""
                        : (isOfOne ? "argument \"" + name + "\"" : place(path))
                                + " "
                                + found.message(Locale.ENGLISH);
        String reason = "constraint \"" + constraint + "\": " + words;
        String hint = isUnknown ? known(name, schema) : purpose(name, schema);
        return new ArgumentFault(constraint, path, isUnknown, reason, hint);
    }

    private static String place(List<Object> path) {
        return path.isEmpty()
                ? "its arguments"
                : "argument \"" + path.get(0) + "\", " + inWords(path.subList(1, path.size()));
    }

    private static String inWords(List<Object> path) {
        StringBuilder words = new StringBuilder();
        for (Object segment : path) {
            words.append(words.length() == 0 ? "" : ", ");
            words.append(
                    segment instanceof String member
                            ? "member \"" + member + "\""
                            : "item " + segment);
        }
        return words.toString();
    }

    /** The way out where an argument is unknown. */
    private static String known(String name, ObjectSchema schema) {
        List<String> names = schema.fields().stream().map(Field::name).toList();
        String nearest = Nearest.suggestion(name, names);
        if (!nearest.isEmpty()) {
            return nearest;
        }
        return names.isEmpty() ? ": it takes none" : " (known: " + String.join(", ", names) + ")";
    }

    /** The way out where an argument is missing or unfit: what it is for. */
    private static String purpose(String name, ObjectSchema schema) {
        return schema.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> field.schema().annotations().description())
                .filter(description -> description != null && !description.isEmpty())
                .findFirst()
                .map(description -> " (" + description + ")")
                .orElse("");
    }
}
