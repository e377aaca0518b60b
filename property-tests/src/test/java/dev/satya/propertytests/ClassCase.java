package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.instances.Loosening;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.propertytests.schemas.ValueSource;
import dev.satya.schema.ObjectSchema;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A class that is no record, or what stands for several, and an instance near the schema that is
 * derived from it.
 *
 * @param members as a map
 * @param object with these members; null: the members themselves are the instance
 */
record ClassCase(Class<?> type, @Nullable Object members, @Nullable Object object) {

    /** With members. */
    static Generator<ClassCase> ofMembers() {
        return choices -> {
            Class<?> type = choices.pick(VariedClasses.ALL);
            return new ClassCase(type, near(schema(type), choices), null);
        };
    }

    /** With objects, valid and not: made by the same class without its constraints. */
    static Generator<ClassCase> ofObjects() {
        return choices -> {
            Class<?> type = choices.pick(VariedClasses.ALL);
            Schema schema = schema(type);
            Validator<?> maker = Subject.satya().compile(loose(schema), type);
            for (int i = 0; i < 60; i++) {
                Validation<Seq<Violation>, ?> made = maker.validate(near(schema, choices));
                if (made.isValid() && made.get() != null) {
                    Object object = made.get();
                    return new ClassCase(type, RecordValues.written(object), object);
                }
            }
            throw new HopelessException("60 attempts gave no " + type.getSimpleName());
        };
    }

    /** Unions keep their constraints: their branches are told apart by them. */
    private static Schema loose(Schema schema) {
        return schema instanceof ObjectSchema object ? Loosening.members(object) : schema;
    }

    private static Schema schema(Class<?> type) {
        return Subject.satya().unionOf(type);
    }

    private static @Nullable Object near(Schema schema, Choices choices) {
        Instances instances = new Instances(schema, List.of());
        return switch (choices.below(3)) {
            case 0 -> instances.valid(Case.ATTEMPTS).generate(choices);
            case 1 -> instances.boundary().generate(choices);
            default -> instances.anything().generate(choices);
        };
    }

    /** How the class's validator differs from the reference on the members. */
    Optional<String> difference() {
        Satya satya = Subject.satya();
        Answer expected = Answer.of(ReferenceValidator.of(schema(type)).validate(members));
        Object instance = object == null ? members : object;
        Answer actual = Answer.of(satya.compile(type).validate(instance));
        if (object != null && actual.isValid() && actual.value() != object) {
            return Optional.of("another object came out than " + object);
        }
        return new Answer(expected.isValid(), null, expected.faults())
                .differenceTo(new Answer(actual.isValid(), null, actual.faults()))
                .or(() -> differenceOfValues(expected.value(), actual.value()));
    }

    private static Optional<String> differenceOfValues(
            @Nullable Object expected, @Nullable Object actual) {
        Object wanted = RecordValues.written(expected);
        Object found = among(wanted, RecordValues.written(actual));
        return Values.areEqual(wanted, found)
                ? Optional.empty()
                : Optional.of(expected + "\n  but " + found);
    }

    /** Without members that nobody gave: the class may have values of its own for them. */
    private static @Nullable Object among(@Nullable Object wanted, @Nullable Object found) {
        if (wanted instanceof List<?> items && found instanceof List<?> others) {
            return items.size() != others.size()
                    ? found
                    : IntStream.range(0, items.size())
                            .mapToObj(i -> among(items.get(i), others.get(i)))
                            .toList();
        }
        if (!(wanted instanceof Map<?, ?> members && found instanceof Map<?, ?> others)) {
            return found;
        }
        Map<Object, @Nullable Object> given = new LinkedHashMap<>();
        others.forEach(
                (name, value) -> {
                    if (members.containsKey(name)) {
                        given.put(name, among(members.get(name), value));
                    }
                });
        return given;
    }

    @Override
    public String toString() {
        return type.getSimpleName() + "\n  instance " + ValueSource.of(members);
    }
}
