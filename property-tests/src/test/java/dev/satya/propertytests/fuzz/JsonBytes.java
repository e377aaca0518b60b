package dev.satya.propertytests.fuzz;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.reference.CanonicalJson;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.schema.Extras;
import dev.satya.spi.ConstraintPlugin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Any bytes as JSON, for schemas that read them in different ways: taken if jackson-core takes them,
 * with the reference's answer, which is that of the same instance as a map.
 */
public final class JsonBytes {
    private static final Satya SATYA = Satya.standard();
    private static final List<ConstraintPlugin> PLUGINS =
            ServiceLoader.load(ConstraintPlugin.class).stream().map(Provider::get).toList();
    private static final List<Subject> SUBJECTS = schemas().map(Subject::of).toList();

    private JsonBytes() {}

    /** A schema with the validators that are to agree. */
    private record Subject(Validator<Object> validator, ReferenceValidator reference) {
        static Subject of(Schema schema) {
            return new Subject(
                    SATYA.compile(schema, Object.class),
                    ReferenceValidator.of(schema).with(PLUGINS));
        }
    }

    private static Stream<Schema> schemas() {
        Schema item =
                Schema.object()
                        .field("sku", Schema.string().pattern("^[A-Z]{3}-\\d{4}$"))
                        .field("quantity", Schema.integer().ge(1).le(1000))
                        .optional("price", Schema.decimal().gt(0).multipleOf(0.01))
                        .build();
        return Stream.of(
                Schema.any(),
                Schema.object("User")
                        .field("id", Schema.integer().gt(0))
                        .field("name", Schema.string().minLength(1).maxLength(10).strip())
                        .optional("age", Schema.number().ge(0).lt(150))
                        .optional("email", Schema.string().email())
                        .optional("friend", Schema.reference("User").nullable())
                        .extras(Extras.FORBID)
                        .build(),
                Schema.object()
                        .field("items", Schema.array(item).minItems(1).uniqueItems())
                        .optional("paid", Schema.bool().strict())
                        .withDefault("status", Schema.enumOf("new", "paid", 1, null), "new")
                        .extras(Extras.IGNORE)
                        .build(),
                Schema.map(Schema.string().maxLength(3).lower(), Schema.array(Schema.any()))
                        .maxProperties(3),
                Schema.anyOf(
                        Schema.integer(),
                        Schema.object().field("a", Schema.integer()).extras(Extras.KEEP).build(),
                        Schema.array(Schema.oneOf(Schema.string(), Schema.number()))));
    }

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] json) {
        JsonFacts facts = JsonFacts.of(json);
        for (Subject subject : SUBJECTS) {
            Answer answer = Answer.of(subject.validator().validateJson(json));
            Supplier<String> what = () -> subject.validator().explain() + show(json);
            boolean saysJson =
                    answer.faults().stream().noneMatch(fault -> fault.code().equals("json"));
            Comparing.isTrue(
                    saysJson == facts.isJson()
                            || (saysJson && Comparing.isOfTheWalk(answer))
                            || (saysJson && JsonFacts.hasSurrogateEscape(json)),
                    () -> "jackson-core " + facts + ", " + answer + ": " + what.get());
            Comparing.same(what, Answer.of(subject.reference().validateJson(json)), answer);
            everyEntryPointAnswersAlike(subject.validator(), json, facts, answer, what);
        }
    }

    private static void everyEntryPointAnswersAlike(
            Validator<Object> validator,
            byte[] json,
            JsonFacts facts,
            Answer answer,
            Supplier<String> what) {
        boolean isValid = answer.isValid();
        Comparing.isTrue(validator.isValidJson(json) == isValid, () -> "isValidJson " + what.get());
        Comparing.isTrue(
                validator.failFast().validateJson(json).isValid() == isValid,
                () -> "failFast " + what.get());
        if (JsonFacts.isUtf8(json)) {
            String text = new String(json, StandardCharsets.UTF_8);
            Comparing.same(what, answer, Answer.of(validator.validateJson(text)));
        }
        boolean isPlain =
                facts.isJson()
                        && !facts.repeatsNames()
                        && !facts.isDeep()
                        && !facts.hasLongNumber();
        if (isPlain) {
            Object instance = CanonicalJson.read(json);
            Comparing.same(what, answer, Answer.of(validator.validate(instance)));
        }
    }

    private static String show(byte[] json) {
        return "\n" + new String(json, StandardCharsets.UTF_8);
    }
}
