package dev.satya.propertytests;

import dev.satya.Limits;
import dev.satya.Options;
import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import dev.satya.schema.UnevaluatedSchema;
import dev.satya.spi.ConstraintPlugin;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The interpreter, and the reference, for random cases. */
final class Subject {
    private static final Satya USUAL = satya(Limits.DEFAULT);

    private Subject() {}

    static Validator<Object> interpreter(Case sample) {
        Satya satya = sample.limits().equals(Limits.DEFAULT) ? USUAL : satya(sample.limits());
        return validator(satya, sample.schema(), sample.strictness());
    }

    static Validator<Object> interpreter(Schema schema, @Nullable Strictness strictness) {
        return validator(USUAL, schema, strictness);
    }

    private static Validator<Object> validator(
            Satya satya, Schema schema, @Nullable Strictness strictness) {
        return satya.compile(schema, Object.class).with(Options.DEFAULT.with(strictness));
    }

    /** With the named constraints of random schemas and the usual limits. */
    static Satya satya() {
        return USUAL;
    }

    private static Satya satya(Limits limits) {
        Satya.Builder builder = Satya.builder().limits(limits).lookup(MethodHandles.lookup());
        for (ConstraintPlugin plugin : Catalogue.constraints()) {
            builder.constraint(plugin);
        }
        return builder.build();
    }

    static ReferenceValidator reference(Case sample) {
        return ReferenceValidator.of(sample.schema())
                .with(Catalogue.constraints())
                .with(sample.strictness())
                .with(sample.limits());
    }

    /** How interpreter and reference differ on a Java instance. */
    static Optional<String> javaDifference(Case sample) {
        return difference(
                sample,
                () -> Answer.of(interpreter(sample).validate(sample.instance())),
                reference -> Answer.of(reference.validate(sample.instance())));
    }

    /** How interpreter and reference differ on a JSON text. */
    static Optional<String> jsonDifference(Case sample) {
        return difference(
                sample,
                () -> Answer.of(interpreter(sample).validateJson(json(sample))),
                reference -> Answer.of(reference.validateJson(json(sample))));
    }

    /**
     * The interpreter joins schemas, and so nests fewer than are written (LIMIT-12). A branch of anyOf
     * that ends the run there, behind a valid one, is silently left out (ANY-6): what is found without
     * it is as right as what is found with it.
     */
    private static Optional<String> difference(
            Case sample,
            Supplier<Answer> interpreter,
            Function<ReferenceValidator, Answer> reference) {
        ReferenceValidator literal = reference(sample);
        Optional<String> difference =
                difference(sample, interpreter, () -> reference.apply(literal));
        boolean isByNesting =
                difference.isPresent()
                        && difference(
                                        sample,
                                        interpreter,
                                        () -> reference.apply(literal.withoutNesting()))
                                .isEmpty();
        return isByNesting ? Optional.empty() : difference;
    }

    /**
     * With small limits a default value may be beyond them, which is a mistake of the schema: such a
     * case is passed over.
     */
    private static Optional<String> difference(
            Case sample, Supplier<Answer> interpreter, Supplier<Answer> reference) {
        Answer expected;
        Answer actual;
        try {
            actual = interpreter.get();
            expected = reference.get();
        } catch (SchemaException e) {
            if (sample.limits().equals(Limits.DEFAULT)) {
                throw e;
            }
            return Optional.empty();
        }
        boolean isUnmet = isDepth(expected) && !isDepth(actual) && hasTries(sample.schema());
        return isUnmet
                        || isDepth(expected) && isStack(actual)
                        || isOfTheWalk(expected)
                        || isOfTheWalk(actual)
                        || isCutShort(actual, expected, sample.schema())
                ? Optional.empty()
                : withoutPlaceOfDepth(expected).differenceTo(withoutPlaceOfDepth(actual));
    }

    /**
     * Where recursion without progress ends depends on how the walk is done, and so does which
     * branch is closest when the branches have more violations than are wanted.
     */
    private static boolean isOfTheWalk(Answer answer) {
        boolean isNesting = answer.faults().stream().anyMatch(it -> "nesting".equals(limit(it)));
        return isNesting
                || (has(answer, "truncated") && (has(answer, "anyOf") || has(answer, "oneOf")));
    }

    /** Of a branch with more violations than are wanted, those that are left out may be repetitions. */
    private static boolean isCutShort(Answer actual, Answer expected, Schema schema) {
        return has(actual, "truncated")
                && !has(expected, "truncated")
                && SchemaParts.of(schema).stream().anyMatch(AllOfSchema.class::isInstance);
    }

    private static boolean has(Answer answer, String code) {
        return answer.faults().stream().anyMatch(fault -> fault.code().equals(code));
    }

    static boolean isDepth(Answer answer) {
        return answer.faults().size() == 1 && "depth".equals(limit(answer.faults().get(0)));
    }

    /** LIMIT-13: a thread may have less stack than the depth asks for. */
    private static boolean isStack(Answer answer) {
        return answer.faults().size() == 1 && "stack".equals(limit(answer.faults().get(0)));
    }

    /** LIMIT-4: a try that has failed may end before it meets the depth. */
    private static boolean hasTries(Schema schema) {
        return SchemaParts.of(schema).stream()
                .anyMatch(
                        part ->
                                part instanceof AnyOfSchema
                                        || part instanceof OneOfSchema
                                        || part instanceof NotSchema
                                        || part instanceof ConditionalSchema
                                        || part instanceof UnevaluatedSchema
                                        || part instanceof HookedSchema
                                        || part instanceof ArraySchema.Contains);
    }

    /**
     * LIMIT-4: of several, one is reported. How deep it is, and nothing else, is the same for all.
     */
    static Answer withoutPlaceOfDepth(Answer answer) {
        if (!isDepth(answer)) {
            return answer;
        }
        Fault fault = answer.faults().get(0);
        Path depth = Path.ROOT.resolve(fault.path().segments().size());
        return new Answer(
                false, null, List.of(new Fault(fault.code(), depth, fault.arguments(), null)));
    }

    private static @Nullable Object limit(Fault fault) {
        return fault.code().equals("limit") ? fault.arguments().get("limit") : null;
    }

    static byte[] json(Case sample) {
        return String.valueOf(sample.instance()).getBytes(StandardCharsets.UTF_8);
    }
}
