package dev.satya.interpreter.build;

import dev.satya.interpreter.pattern.Steps;
import dev.satya.interpreter.pattern.StepsSpent;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.schema.SchemaException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The regular expressions of names at which there may be secrets. Thread-safe. */
public final class NamePatterns {
    /** For an expression that refers back to its groups, at a name. */
    private static final int MOST_STEPS = 100_000;

    private final Function<String, TextPattern> compiler;
    private final Map<String, Optional<TextPattern>> compiled = new ConcurrentHashMap<>();

    /** Those that a compiler makes. */
    public NamePatterns(Function<String, TextPattern> compiler) {
        this.compiler = compiler;
    }

    /** Whether an expression is found in a name; also if that cannot be told within the steps. */
    public boolean mayMatch(String regex, String name) {
        return compiled.computeIfAbsent(regex, this::compile)
                .map(pattern -> mayBeFound(pattern, name))
                .orElse(false);
    }

    private Optional<TextPattern> compile(String regex) {
        try {
            return Optional.of(compiler.apply(regex));
        } catch (SchemaException e) {
            return Optional
                    .empty(); // told by the object whose pattern it is, which knows the place
        }
    }

    private static boolean mayBeFound(TextPattern pattern, String name) {
        try {
            return pattern.isLinear()
                    ? pattern.isFoundIn(name)
                    : pattern.isFoundIn(name, Steps.of(MOST_STEPS));
        } catch (StepsSpent e) {
            return true;
        }
    }
}
