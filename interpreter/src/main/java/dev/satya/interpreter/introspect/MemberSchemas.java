package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.members.ItemContainer.Nulls;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.members.Optionals;
import dev.satya.schema.AnySchema;
import dev.satya.schema.Field;
import dev.satya.schema.Kind;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Derives the fields of members: what their types mean, with the annotations on them, and null. */
final class MemberSchemas {
    private final ClassReading reading;
    private final TypeSchemas types;

    MemberSchemas(ClassReading reading) {
        this.reading = reading;
        this.types = new TypeSchemas(reading, this);
    }

    /** The field of a member. */
    Field field(Member member, TypeUse use) {
        JakartaConstraints constraints = constraints(use);
        MemberAnnotations said = new MemberAnnotations(use);
        said.requireTaken(member);
        boolean isOptional = Optionals.include(use.raw());
        boolean isPrimitive = use.raw().isPrimitive();
        if (constraints.isNullOnly()) {
            constraints.requireNullable(isPrimitive);
            return said.applyTo(Field.optional(member.field(), constraints.nullOnly()), member);
        }
        boolean isFull = isOptional && isFull(use);
        boolean takesNull =
                !isPrimitive
                        && !isFull
                        && !constraints.requiresValue()
                        && (isOptional || !use.excludesNull());
        boolean isRequired =
                isFull
                        || !isOptional
                                && (isPrimitive
                                        ? !member.isSetLater()
                                        : constraints.requiresValue() || use.excludesNull());
        UnaryOperator<Schema> takenOf =
                each -> takesNull ? nullable(said.applyTo(each)) : said.applyTo(each);
        Schema taken =
                isOptional
                        ? optional(use, constraints, takenOf)
                        : constrained(use, constraints, takenOf);
        return said.applyTo(
                isRequired
                        ? Field.required(member.field(), taken)
                        : Field.optional(member.field(), taken),
                member);
    }

    /** Whether an optional has to hold a value, as {@code Optional<@NotNull String>} has. */
    private boolean isFull(TypeUse use) {
        if (!Optionals.isOfReferences(use.raw())) {
            return false;
        }
        List<TypeUse> arguments = use.arguments(1);
        return !arguments.isEmpty() && constraints(arguments.get(0)).requiresValue();
    }

    JakartaConstraints constraints(TypeUse use) {
        return JakartaConstraints.of(use, reading.groups(), reading.factory());
    }

    private static Schema nullable(Schema schema) {
        return ((Kind<?>) schema).nullable();
    }

    /** The schema of what an optional holds. */
    private Schema optional(
            TypeUse use, JakartaConstraints constraints, UnaryOperator<Schema> taken) {
        Class<?> type = use.raw();
        MemberFormats.requireText(use, Schema.any());
        if (Optionals.isOfReferences(type)) {
            constraints.requireNone();
            List<TypeUse> arguments = use.arguments(1);
            UnaryOperator<Schema> held = each -> taken.apply(constraints.applyTo(each));
            if (arguments.isEmpty()) {
                return held.apply(Schema.any());
            }
            TypeUse argument = arguments.get(0);
            JakartaConstraints own = constraints(argument);
            if (own.isNullOnly()) {
                own.requireNullable(false);
                return held.apply(own.nullOnly());
            }
            return constrained(argument, own, held);
        }
        if (type == OptionalDouble.class) {
            return constraints.applyTo(Schema.number(), taken);
        }
        return constraints.applyTo(
                type == OptionalInt.class
                        ? ComponentTypes.whole(Integer.MIN_VALUE, Integer.MAX_VALUE)
                        : ComponentTypes.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                taken);
    }

    /**
     * The schema of values with their constraints.
     *
     * @param taken makes of the schema of values that are not null the one of all that are taken
     */
    Schema constrained(TypeUse use, JakartaConstraints constraints, UnaryOperator<Schema> taken) {
        Schema notNull = Schema.not(Schema.nullValue()).message("not", "must not be null");
        Schema formatted = MemberFormats.of(use);
        Schema plain = formatted == null ? convertedSchema(use) : formatted;
        MemberFormats.requireText(use, plain);
        return constraints.applyTo(
                plain,
                each ->
                        taken.apply(
                                each instanceof AnySchema && use.excludesNull() ? notNull : each));
    }

    /** The schema of a type, within which other groups may be meant. */
    private Schema convertedSchema(TypeUse use) {
        Map<Class<?>, Class<?>> conversions = GroupSequences.conversions(use);
        Schema schema =
                reading.within(
                        reading.groups().convertedWithin(conversions), () -> types.schema(use));
        if (!conversions.isEmpty() && AddedConstraints.isOfOneThing(schema)) {
            throw GroupSequences.nothingWithin(use);
        }
        return schema;
    }

    /** The schema of items or values of a map: they may be null as members may. */
    Schema item(TypeUse use, Nulls nulls) {
        JakartaConstraints constraints = constraints(use);
        if (constraints.isNullOnly()) {
            constraints.requireNullable(nulls == Nulls.REFUSED);
            return constraints.nullOnly();
        }
        boolean isOptional = Optionals.include(use.raw());
        boolean excludesNull =
                !isOptional
                        && (nulls == Nulls.REFUSED
                                || constraints.requiresValue()
                                || use.excludesNull());
        MemberAnnotations said = new MemberAnnotations(use);
        UnaryOperator<Schema> taken =
                each -> excludesNull ? said.applyTo(each) : nullable(said.applyTo(each));
        return isOptional
                ? optional(use, constraints, taken)
                : constrained(use, constraints, taken);
    }
}
