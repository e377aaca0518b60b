package dev.satya.cli;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the cases of Bowtie: a schema with instances.
 *
 * @param dialect of schemas without {@code $schema}
 */
record BowtieCase(Satya satya, Dialect dialect) {
    /** Codes that say nothing about the instance. */
    private static final Set<String> UNDECIDED = Set.of("limit", "pluginFailure");

    /** The answer to the command {@code run}. */
    Map<String, ?> run(Map<?, ?> command) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("seq", command.get("seq"));
        try {
            answer.put("results", results(object(command, "case")));
        } catch (RuntimeException e) {
            answer.putAll(errored(e));
        }
        return answer;
    }

    private List<Map<String, ?>> results(Map<?, ?> members) {
        Validator<Object> validator = compile(members);
        if (!(members.get("tests") instanceof List<?> tests)) {
            throw new IllegalArgumentException("\"tests\" must be an array");
        }
        List<Map<String, ?>> results = new ArrayList<>();
        for (Object test : tests) {
            results.add(result(validator, test));
        }
        return results;
    }

    private Validator<Object> compile(Map<?, ?> members) {
        Map<?, ?> registry =
                members.get("registry") == null ? Map.of() : object(members, "registry");
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withDialect(dialect)
                        .withUnknownKeywords(UnknownKeywords.KEEP)
                        .withDocuments(registry::get);
        String schema = satya.toJson(members.get("schema"));
        return satya.compile(satya.schemaFromJson(schema, options), Object.class);
    }

    private static Map<String, ?> result(Validator<Object> validator, @Nullable Object test) {
        if (!(test instanceof Map<?, ?> members) || !members.containsKey("instance")) {
            return errored("a test is an object with an \"instance\"");
        }
        try {
            Validation<Seq<Violation>, Object> result = validator.validate(members.get("instance"));
            boolean isUndecided =
                    result.isInvalid()
                            && result.getError().forAll(fault -> UNDECIDED.contains(fault.code()));
            return isUndecided
                    ? errored(result.getError().head().message())
                    : Map.of("valid", result.isValid());
        } catch (RuntimeException e) {
            return errored(e);
        }
    }

    private static Map<?, ?> object(Map<?, ?> members, String name) {
        if (members.get(name) instanceof Map<?, ?> object) {
            return object;
        }
        throw new IllegalArgumentException("\"" + name + "\" must be an object");
    }

    private static Map<String, ?> errored(RuntimeException e) {
        String message = e.getMessage();
        return errored(message == null ? e.toString() : message);
    }

    private static Map<String, ?> errored(String message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("errored", true);
        answer.put("context", Map.of("message", message));
        return answer;
    }
}
