package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Objects made of random objects. */
class ObjectShapeTest {

    /**
     * An object without a name, since what refers to it by name would refer to what is made of it.
     *
     * @param part of an instance, as random
     */
    record Sample(ObjectSchema object, Map<?, ?> instance, Map<?, ?> part, int field) {
        private Field picked() {
            return object.fields().get(field % object.fields().size());
        }

        private ObjectSchema bare() {
            return object.withConstraints(List.of());
        }

        private boolean isOfPicked(Fault fault) {
            List<Object> path = fault.path().segments();
            return !path.isEmpty()
                    && (path.get(0).equals(picked().name())
                            || picked().aliases().contains(path.get(0)));
        }
    }

    @Property(tries = 800, seed = Seeds.OF_THE_BUILD)
    void pick_ofAllFields_isTheObjectItself(@ForAll("samples") Sample sample) {
        String[] all = sample.object.fields().stream().map(Field::name).toArray(String[]::new);
        ObjectSchema picked = sample.object.pick(all);

        assertThat(
                        answer(picked, sample.instance)
                                .differenceTo(answer(sample.object, sample.instance)))
                .isEmpty();
        assertThat(picked).isEqualTo(sample.object);
    }

    @Property(tries = 800, seed = Seeds.OF_THE_BUILD)
    void omit_ofAField_saysWhatTheWholeSaysOfTheOthers(@ForAll("samples") Sample sample) {
        ObjectSchema whole =
                sample.bare().withoutRules().withPatterns(List.of()).withExtras(Extras.IGNORE);
        ObjectSchema rest = whole.omit(sample.picked().name());

        List<Fault> others =
                answer(whole, sample.instance).faults().stream()
                        .filter(fault -> !sample.isOfPicked(fault))
                        .toList();

        assertThat(answer(rest, sample.instance).faults()).isEqualTo(others);
        assertThat(rest.fields()).doesNotContain(sample.picked());
    }

    @Property(tries = 800, seed = Seeds.OF_THE_BUILD)
    void pick_ofTheOtherFields_isOmitOfOne(@ForAll("samples") Sample sample) {
        ObjectSchema whole = sample.bare().withoutRules();
        String[] others =
                whole.fields().stream()
                        .map(Field::name)
                        .filter(name -> !name.equals(sample.picked().name()))
                        .toArray(String[]::new);

        assertThat(whole.pick(others)).isEqualTo(whole.omit(sample.picked().name()));
        assertThat(whole.omit(sample.picked().name()).extend(sample.picked()).pick(others))
                .isEqualTo(whole.pick(others));
    }

    @Property(tries = 800, seed = Seeds.OF_THE_BUILD)
    void partial_ofPartOfAValidObject_isValid(@ForAll("validSamples") Sample sample) {
        ObjectSchema partial = sample.bare().partial();

        assertThat(answer(sample.bare(), sample.instance).faults()).isEmpty();
        assertThat(answer(partial, sample.part).faults()).isEmpty();
        assertThat(partial.partial()).isEqualTo(partial);
    }

    @Property(tries = 800, seed = Seeds.OF_THE_BUILD)
    void required_ofAllFields_acceptsNoMore(@ForAll("validSamples") Sample sample) {
        ObjectSchema required = sample.object.required();
        boolean hasAll =
                required.fields().stream()
                        .allMatch(
                                it ->
                                        sample.instance.containsKey(it.name())
                                                || it.aliases().stream()
                                                        .anyMatch(sample.instance::containsKey));

        assertThat(answer(required, sample.instance).isValid()).isEqualTo(hasAll);
    }

    @Property(tries = 800, seed = Seeds.OF_THE_BUILD)
    void merge_again_changesNothing(
            @ForAll("samples") Sample some, @ForAll("samples") Sample more) {
        Optional<ObjectSchema> merged = merged(some.object, more.object);

        assertThat(some.object.merge(some.object)).isEqualTo(some.object);
        merged.ifPresent(both -> assertThat(both.merge(more.object)).isEqualTo(both));
    }

    @Property(tries = 800, seed = Seeds.OF_THE_BUILD)
    void naming_ofMembersThatAreWrittenSo_saysTheSameByTheirNames(
            @ForAll("samples") Sample sample) {
        List<String> own = sample.object.fields().stream().map(Field::name).toList();
        Map<Object, @Nullable Object> renamed = new LinkedHashMap<>();
        sample.instance.forEach(
                (name, member) -> renamed.put(own.contains(name) ? "w " + name : name, member));

        List<Fault> expected = new ArrayList<>();
        for (Fault fault : answer(sample.object, sample.instance).faults()) {
            List<Object> path = new ArrayList<>(fault.path().segments());
            if (!path.isEmpty() && renamed.containsKey("w " + path.get(0))) {
                path.set(0, "w " + path.get(0));
            }
            expected.add(
                    new Fault(fault.code(), new Path(path), fault.arguments(), fault.instance()));
        }

        assertThat(answer(sample.object.naming(name -> "w " + name), renamed).faults())
                .isEqualTo(expected);
    }

    /** None where a name would mean two fields, or counts contradict each other. */
    private static Optional<ObjectSchema> merged(ObjectSchema some, ObjectSchema more) {
        try {
            return Optional.of(some.merge(more));
        } catch (SchemaException e) {
            return Optional.empty();
        }
    }

    private static Answer answer(ObjectSchema schema, Object instance) {
        Validator<Object> validator =
                Subject.interpreter(new Case(schema, instance, null, Limits.DEFAULT));
        return Answer.of(validator.validate(instance));
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Case.arbitrary(choices -> sample(choices, Instances::anything));
    }

    @Provide
    Arbitrary<Sample> validSamples() {
        return Case.arbitrary(choices -> sample(choices, it -> it.valid(Case.ATTEMPTS)));
    }

    private static Sample sample(
            Choices choices, Function<Instances, Generator<@Nullable Object>> kind) {
        Schema schema = SchemaGenerator.USUAL.objects().generate(choices);
        if (!(schema instanceof ObjectSchema object)
                || object.name() != null
                || object.fields().isEmpty()) {
            throw new HopelessException("an object with a name or without fields");
        }
        Instances instances = new Instances(object, Catalogue.constraints());
        if (!(kind.apply(instances).generate(choices) instanceof Map<?, ?> instance)) {
            throw new HopelessException("an instance of another kind");
        }
        Map<Object, @Nullable Object> part = new LinkedHashMap<>();
        instance.forEach(
                (name, member) -> {
                    if (choices.flip()) {
                        part.put(name, member);
                    }
                });
        return new Sample(object, instance, part, choices.below(4));
    }
}
