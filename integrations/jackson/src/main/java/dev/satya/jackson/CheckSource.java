package dev.satya.jackson;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaPart;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;

/** Where the validator comes from by which values of a class are checked. For any number of threads. */
final class CheckSource {
    private final Satya satya;
    private final @Nullable Checks given;
    private final Map<Choices, Checks> derived = new ConcurrentHashMap<>();

    /** What of a call changes how Jackson sees a class. */
    private record Choices(Object features, @Nullable Class<?> view) {}

    /** That a value around was validated by a schema that says the same. */
    private enum Seen {
        BY_SCHEMA_AROUND
    }

    private CheckSource(Satya satya, @Nullable Checks given) {
        this.satya = satya;
        this.given = given;
    }

    /** A validator that somebody has made. */
    static CheckSource of(Satya satya, Validator<?> validator) {
        return new CheckSource(satya, new Checks(validator));
    }

    /** The schema that Jackson's view of the class is. */
    static CheckSource derived(Satya satya) {
        return new CheckSource(satya, null);
    }

    /**
     * The validator for a call.
     *
     * @throws tools.jackson.databind.exc.InvalidDefinitionException if the class has no schema
     */
    Checks checks(JavaType type, DeserializationContext context) throws JacksonException {
        if (given != null) {
            return given;
        }
        Choices choices =
                new Choices(
                        context.getConfig().getDeserializationFeatures(), context.getActiveView());
        Checks known = derived.get(choices);
        if (known == null) {
            known = derive(type, context, choices);
            derived.put(choices, known);
        }
        return known;
    }

    private Checks derive(JavaType type, DeserializationContext context, Choices choices)
            throws JacksonException {
        try {
            Schema schema = JacksonView.schema(type, context, satya);
            return new Checks(satya.compile(schema, Object.class));
        } catch (SchemaException e) {
            return context.reportBadDefinition(type, e.getMessage());
        }
    }

    /** Whether the schema of a value around has said what this one says. */
    boolean isSeenAlready(DeserializationContext context) {
        return given == null && context.getAttribute(Seen.class) != null;
    }

    /** Begins to bind what was validated; what it returns is for {@link #leave}. */
    @Nullable Object enter(DeserializationContext context) {
        Object around = context.getAttribute(Seen.class);
        if (given == null) {
            context.setAttribute(Seen.class, Seen.BY_SCHEMA_AROUND);
        }
        return around;
    }

    void leave(DeserializationContext context, @Nullable Object around) {
        context.setAttribute(Seen.class, around);
    }

    /** A validator, and what is to be hidden. */
    static final class Checks {
        private final JacksonValidator<?> validator;
        private final boolean hasSecrets;

        Checks(Validator<?> validator) {
            this.validator = JacksonValidator.of(validator);
            this.hasSecrets = hasSecrets(validator.schema());
        }

        Seq<Violation> violations(ParserTokens tokens) {
            var answer = validator.validate(tokens);
            return answer.isValid() ? Vector.empty() : answer.getError();
        }

        boolean hasSecrets() {
            return hasSecrets;
        }

        /** What stands for the sentence of Jackson, which quotes values. */
        Seq<Violation> refusedByDatabind(JavaType type) {
            Map<String, @Nullable Object> arguments =
                    Map.of(
                            "type",
                            type.toCanonical(),
                            "reason",
                            "Jackson does not take what is valid; its reason is hidden, because"
                                    + " there are secrets");
            return Vector.of(
                    Violation.builder("construction", Path.ROOT, Satya.catalogue())
                            .arguments(arguments)
                            .build());
        }

        private static boolean hasSecrets(Schema schema) {
            Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            Deque<Schema> open = new ArrayDeque<>();
            open.add(schema);
            for (Schema next = open.poll(); next != null; next = open.poll()) {
                if (next.annotations().isSecret()) {
                    return true;
                }
                if (seen.add(next)) {
                    next.parts().stream().map(SchemaPart::schema).forEach(open::add);
                }
            }
            return false;
        }
    }
}
