package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.introspect.validator.ConstraintValidators;
import dev.satya.interpreter.introspect.validator.ValidatorCheck;
import dev.satya.interpreter.introspect.validator.ValidatorFactory;
import dev.satya.interpreter.members.Optionals;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Kind;
import dev.satya.schema.NumericKind;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.StringSchema;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * The constraints on a type that need a schema around that of the type: validators, which are asked
 * about null, too, and those that are reported as one violation.
 *
 * @param validated those with a validator
 * @param singles what is reported as one violation
 * @param use the type
 * @param factory makes validators
 */
record AddedConstraints(
        List<Annotation> validated, List<Single> singles, TypeUse use, ValidatorFactory factory) {

    /** Constraints of which one violation stands for all. */
    record Single(String code, String message, JakartaConstraints constraints) {}

    /** Makes the validators at once: what they say against the class is a mistake in any group. */
    AddedConstraints {
        for (Annotation each : validated) {
            ConstraintValidators.choose(each, valueClass(use), use.place());
        }
    }

    /** Refuses them all. */
    void requireNone(String reason, String wayOut) {
        for (Annotation each : validated) {
            throw AnnotationPolicy.refusal(each, use.place(), reason, wayOut);
        }
        singles.forEach(each -> each.constraints.requireNothing(reason, wayOut));
    }

    /** Whether one of those that are reported as one excludes null. */
    boolean requireValue() {
        return singles.stream().anyMatch(each -> each.constraints.requiresValue());
    }

    /** What is told of null. */
    List<String> messagesAboutNull() {
        return singles.stream()
                .filter(each -> each.constraints.requiresValue())
                .map(Single::message)
                .toList();
    }

    /**
     * A schema with them.
     *
     * @param plain the schema of the type, of values that are not null
     * @param constrained the same with all other constraints
     * @param taken makes of such a schema the one of all values that are taken
     */
    Schema applyTo(Schema plain, Schema constrained, UnaryOperator<Schema> taken) {
        boolean isBare = constrained.constraints().equals(plain.constraints());
        boolean isApart = isOfOneThing(plain) && !isBare;
        List<Schema> all = new ArrayList<>();
        Schema first = taken.apply(constrained);
        if (isApart || validated.isEmpty()) {
            all.add(first);
        }
        if (!validated.isEmpty()) {
            Schema asked = isApart ? taken.apply(plain) : first;
            all.add(new AllOfSchema(List.of(asked), checks(), messages(constrained)));
        }
        for (Single single : singles) {
            Kind<?> inner = (Kind<?>) single.constraints.applyTo(plain, taken);
            Annotations said = inner.annotations().withSingleCode(single.code);
            Kind<?> told = (Kind<?>) inner.withAnnotations(said);
            all.add((Schema) told.message(single.code, single.message));
        }
        boolean isPlain = validated.isEmpty() && singles.isEmpty();
        Schema whole =
                all.size() == 1
                        ? all.get(0)
                        : new AllOfSchema(all, List.of(), messages(constrained));
        return isPlain ? whole : new MemberAnnotations(use).applyTo(whole);
    }

    /** What is told where there is no value, among others. */
    private static Annotations messages(Schema schema) {
        Annotations said = Annotations.NONE;
        for (Map.Entry<String, String> each : schema.annotations().messages().entrySet()) {
            said = said.withMessage(each.getKey(), each.getValue());
        }
        return said;
    }

    /**
     * Whether values have nothing within: they are then looked at once more without much ado, so that
     * each constraint is told.
     */
    static boolean isOfOneThing(Schema schema) {
        return schema instanceof StringSchema
                || schema instanceof NumericKind
                || schema instanceof BooleanSchema
                || schema instanceof ScalarSchema
                || schema instanceof EnumSchema;
    }

    private List<Constraint> checks() {
        List<Constraint> checks = new ArrayList<>();
        for (Annotation each : validated) {
            Class<?> type = valueClass(use);
            checks.add(ValidatorCheck.of(each, type, valueType(use), use.at(), factory));
        }
        return checks;
    }

    /** The class of the values as they are declared; of a number's optional that of the number. */
    private static Class<?> valueClass(TypeUse use) {
        return valueType(use) instanceof Class<?> plain ? plain : use.raw();
    }

    private static Type valueType(TypeUse use) {
        Class<?> raw = use.raw();
        if (!Optionals.include(raw) || Optionals.isOfReferences(raw)) {
            return use.types().get(0).resolved();
        }
        return raw == OptionalInt.class
                ? Integer.class
                : raw == OptionalLong.class ? Long.class : Double.class;
    }
}
