package dev.satya.propertytests.fuzz;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.reference.CanonicalJson;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON object as a schema, or an array of a schema and instances: refused with a {@link
 * SchemaException}, or with the reference's answers, and written and read again with the same
 * verdicts and values.
 */
public final class SchemaMaps {
    private static final int LONGEST = 4_000;
    private static final Satya SATYA = Satya.standard();
    private static final List<ConstraintPlugin> PLUGINS =
            ServiceLoader.load(ConstraintPlugin.class).stream().map(Provider::get).toList();
    private static final List<Object> INSTANCES =
            Arrays.asList(
                    null,
                    true,
                    0L,
                    -7L,
                    1.5,
                    new BigDecimal("1e40"),
                    "",
                    "a",
                    "12",
                    "2024-02-29",
                    "\uD83D\uDE00",
                    List.of(),
                    List.of(1L, 1.0, "a"),
                    Map.of(),
                    Map.of("a", 1L),
                    Map.of("a", Map.of("a", List.of("b")), "b", 2L));

    private SchemaMaps() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] json) {
        JsonFacts facts = JsonFacts.of(json);
        boolean isUsable =
                json.length <= LONGEST
                        && facts.isJson()
                        && !facts.repeatsNames()
                        && !facts.isDeep()
                        && !facts.hasLongNumber();
        if (!isUsable) {
            return;
        }
        Object input = CanonicalJson.read(json);
        List<@Nullable Object> instances = new ArrayList<>(INSTANCES);
        Object first = input;
        if (input instanceof List<?> list && !list.isEmpty()) {
            first = list.get(0);
            instances.addAll(list.subList(1, list.size()));
        }
        if (first instanceof Map<?, ?> map) {
            check(map, instances);
        }
    }

    private static void check(Map<?, ?> map, List<@Nullable Object> instances) {
        Optional<Schema> read = read(map);
        Optional<Validator<Object>> compiled = read.flatMap(SchemaMaps::compile);
        if (compiled.isEmpty()) {
            return;
        }
        Schema schema = read.get();
        Schema again = Schema.fromMap(schema.toMap());
        Map<String, Object> written = again.toMap();
        Comparing.isTrue(
                Schema.fromMap(written).toMap().equals(written),
                () -> "writing does not settle: " + schema.toMap() + "\n  then " + written);
        Validator<Object> validator = compiled.get();
        Validator<Object> validatorAgain = SATYA.compile(again, Object.class);
        ReferenceValidator reference = ReferenceValidator.of(schema).with(PLUGINS);
        for (Object instance : instances) {
            Answer answer = Answer.of(validator.validate(instance));
            Comparing.same(
                    () -> "reference of " + map + " on " + instance,
                    Answer.of(reference.validate(instance)),
                    answer);
            Answer answerAgain = Answer.of(validatorAgain.validate(instance));
            boolean isBothInvalid = !answer.isValid() && !answerAgain.isValid();
            Comparing.isTrue(
                    isBothInvalid || answer.differenceTo(answerAgain).isEmpty(),
                    () -> "written " + map + " as " + written + ", on " + instance);
        }
    }

    private static Optional<Schema> read(Map<?, ?> map) {
        try {
            @SuppressWarnings("unchecked") // the names in JSON are texts
            Map<String, ?> members = (Map<String, ?>) map;
            return Optional.of(Schema.fromMap(members));
        } catch (SchemaException e) {
            return Optional.empty();
        }
    }

    private static Optional<Validator<Object>> compile(Schema schema) {
        try {
            return Optional.of(SATYA.compile(schema, Object.class));
        } catch (SchemaException e) {
            return Optional.empty();
        }
    }
}
