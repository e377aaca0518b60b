package dev.satya.propertytests;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Flavour;
import dev.satya.propertytests.instances.InstanceGenerator;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.propertytests.schemas.GivenName;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.propertytests.schemas.ValueSource;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import io.vavr.control.Validation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change to one field of a model: it is made or refused as the whole changed instance would be.
 *
 * @param before an object and a valid instance
 * @param field that is changed
 * @param value for it
 */
record Edit(Case before, String field, @Nullable Object value) {

    static Generator<Edit> edits() {
        return choices -> {
            for (int i = 0; i < 20; i++) {
                ObjectSchema schema =
                        (ObjectSchema) SchemaGenerator.USUAL.objects().generate(choices);
                if (schema.fields().isEmpty()) {
                    continue;
                }
                try {
                    return edit(schema, choices);
                } catch (HopelessException e) {
                    continue;
                }
            }
            throw new HopelessException("20 objects without valid instances");
        };
    }

    private static Edit edit(ObjectSchema schema, Choices choices) {
        Instances instances = new Instances(schema, Catalogue.constraints());
        Map<String, @Nullable Object> instance =
                seen(schema, (Map<?, ?>) instances.valid(Case.ATTEMPTS).generate(choices));
        Field field = choices.pick(schema.fields());
        Object other =
                InstanceGenerator.generate(
                        choices, schema, Flavour.ANYTHING, Catalogue.constraints());
        String given = other instanceof Map<?, ?> members ? GivenName.of(field, members) : null;
        Object value = given == null ? other : ((Map<?, ?>) other).get(given);
        return new Edit(new Case(schema, instance, null, Limits.DEFAULT), field.name(), value);
    }

    /** By the names of the model, without what it does not hold, which so does not count. */
    private static Map<String, @Nullable Object> seen(ObjectSchema schema, Map<?, ?> instance) {
        Set<String> declared =
                schema.fields().stream().map(Field::name).collect(Collectors.toSet());
        Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        instance.forEach((name, member) -> seen.put(own(String.valueOf(name), schema), member));
        if (schema.extras() == Extras.IGNORE) {
            seen.keySet().retainAll(declared);
        }
        return seen;
    }

    private static String own(String name, ObjectSchema schema) {
        return schema.fields().stream()
                .filter(field -> field.aliases().contains(name))
                .map(Field::name)
                .findFirst()
                .orElse(name);
    }

    /** How the change differs from what the reference says about the changed instance. */
    Optional<String> difference() {
        Validator<Object> validator = Subject.interpreter(before);
        if (!validator.isValid(before.instance())) {
            return Optional.empty();
        }
        Model model = (Model) validator.parse(before.instance());
        Map<String, @Nullable Object> unchanged = model.toMap();
        Case after = new Case(before.schema(), changedInstance(), null, Limits.DEFAULT);
        Answer expected = Answer.of(Subject.reference(after).validate(after.instance()));
        Answer with = answer(() -> model.with(field, value));
        if (!model.toMap().equals(unchanged)) {
            return Optional.of("with changed the model itself to " + model);
        }
        Answer set = answer(() -> set(model));
        boolean isKept = set.isValid() || model.toMap().equals(unchanged);
        if (!isKept || set.differenceTo(with).isPresent()) {
            return Optional.of("set: " + set + ", with: " + with + ", now " + model);
        }
        return refusedOtherwise(with, expected)
                .or(() -> set.isValid() ? judged(validator, model) : Optional.empty());
    }

    private Map<String, @Nullable Object> changedInstance() {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        ((Map<?, ?>) before.instance()).forEach((name, it) -> changed.put((String) name, it));
        changed.put(field, value);
        return changed;
    }

    private Model set(Model model) {
        model.set(field, value);
        return model;
    }

    private static Answer answer(Supplier<Model> change) {
        try {
            return new Answer(true, change.get(), List.of());
        } catch (ValidationException e) {
            return Answer.of(Validation.invalid(e.violations()));
        }
    }

    /**
     * A refusal says what is wrong with the field, or else with the whole; not always both. It may
     * hide more than the violations of the whole do.
     */
    private static Optional<String> refusedOtherwise(Answer actual, Answer expected) {
        boolean isSame =
                actual.isValid()
                        ? expected.differenceTo(actual).isEmpty()
                        : !expected.isValid() && hidden(expected).hasAll(hidden(actual).faults());
        return isSame ? Optional.empty() : Optional.of(expected + "\n  but " + actual);
    }

    private static Answer hidden(Answer answer) {
        List<Fault> faults =
                answer.faults().stream()
                        .map(it -> new Fault(it.code(), it.path(), it.arguments(), null))
                        .toList();
        return new Answer(answer.isValid(), answer.value(), faults);
    }

    private Optional<String> judged(Validator<Object> validator, Model changed) {
        boolean isSame = !ValueWriting.isStable(before) || validator.isValid(changed.toMap());
        return isSame ? Optional.empty() : Optional.of(changed + " is not valid any more");
    }

    @Override
    public String toString() {
        return before + "\n  set      " + field + " = " + ValueSource.of(value);
    }
}
