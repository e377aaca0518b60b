package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Path;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.instances.JsonSpelling;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OnError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The interpreter and the reference on random objects whose fields may come from within members. */
class AliasPathAgreementTest {
    private static final List<String> CONTAINERS = List.of("address", "name", "a", "b");

    @Property(tries = 3_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_javaInstance_agree(@ForAll("javaCases") Case sample) {
        assertThat(Subject.javaDifference(sample)).isEmpty();
    }

    @Property(tries = 3_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_jsonText_agree(@ForAll("jsonCases") Case sample) {
        assertThat(Subject.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_smallDepth_agree(@ForAll("shallowCases") Case sample) {
        assertThat(Subject.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void entryPoints_sameInstance_giveTheSameAnswer(@ForAll("javaCases") Case sample) {
        assertThat(EntryPoints.javaDifference(sample)).isEmpty();
    }

    /** An object with ways to some of its fields, and an instance of which some are at their ends. */
    private static Case generate(Choices choices) {
        for (int i = 0; i < 50; i++) {
            boolean isObject =
                    SchemaGenerator.USUAL.objects().generate(choices) instanceof ObjectSchema;
            if (!isObject) {
                continue;
            }
            ObjectSchema object = (ObjectSchema) SchemaGenerator.USUAL.objects().generate(choices);
            if (object.patterns().isEmpty()) {
                ObjectSchema schema =
                        object.withFields(
                                object.fields().stream().map(it -> pathed(it, choices)).toList());
                Case plain = Case.ofJava(any -> schema).generate(choices);
                return plain.ofInstance(nested(schema, plain.instance(), choices));
            }
        }
        return new Case(dev.satya.Schema.any(), null, null, Limits.DEFAULT);
    }

    private static Field pathed(Field field, Choices choices) {
        Field pathed = field;
        for (int i = choices.weighted(30, 50, 20); i > 0; i--) {
            String first = choices.pick(CONTAINERS);
            Path path =
                    choices.chance(70)
                            ? Path.of(first, field.name())
                            : Path.of(first, choices.below(2), field.name());
            boolean isOfUse =
                    !first.equals(field.name())
                            && !field.aliases().contains(first)
                            && !pathed.aliasPaths().contains(path);
            pathed = isOfUse ? pathed.aliasPath(path) : pathed;
        }
        boolean mayBeOmitted = !field.isRequired() && choices.chance(15);
        return mayBeOmitted ? pathed.with(field.schema().onError(OnError.omit())) : pathed;
    }

    /** With members of fields at the ends of their ways. */
    private static @Nullable Object nested(
            ObjectSchema schema, @Nullable Object instance, Choices choices) {
        if (!(instance instanceof Map<?, ?> map) || instance instanceof java.util.SortedMap) {
            return instance;
        }
        Map<Object, @Nullable Object> nested = new LinkedHashMap<>(map);
        for (Field field : schema.fields()) {
            boolean isMoved =
                    !field.aliasPaths().isEmpty()
                            && nested.containsKey(field.name())
                            && choices.chance(70);
            if (isMoved) {
                List<Object> steps = choices.pick(field.aliasPaths()).segments();
                Object value = nested.get(field.name());
                if (choices.chance(85)) {
                    nested.remove(field.name());
                }
                nested.put(steps.get(0), container(steps.subList(1, steps.size()), value));
            }
        }
        return nested;
    }

    private static @Nullable Object container(List<Object> steps, @Nullable Object value) {
        if (steps.isEmpty()) {
            return value;
        }
        Object inner = container(steps.subList(1, steps.size()), value);
        if (steps.get(0) instanceof Integer index) {
            List<@Nullable Object> items = new ArrayList<>();
            for (int i = 0; i < index; i++) {
                items.add(i);
            }
            items.add(inner);
            return items;
        }
        Map<Object, @Nullable Object> members = new LinkedHashMap<>();
        members.put("other", 1);
        members.put(steps.get(0), inner);
        return members;
    }

    private static Case json(Choices choices) {
        for (int i = 0; i < 50; i++) {
            Case plain = generate(choices);
            try {
                String text =
                        new JsonSpelling(choices, Repetition.SOMETIMES).write(plain.instance());
                return plain.ofInstance(text);
            } catch (RuntimeException e) {
                continue; // JSON has no such value
            }
        }
        return new Case(dev.satya.Schema.any(), "1", null, Limits.DEFAULT);
    }

    @Provide
    Arbitrary<Case> javaCases() {
        Generator<Case> cases = AliasPathAgreementTest::generate;
        return Case.arbitrary(cases);
    }

    @Provide
    Arbitrary<Case> jsonCases() {
        Generator<Case> cases = AliasPathAgreementTest::json;
        return Case.arbitrary(cases);
    }

    @Provide
    Arbitrary<Case> shallowCases() {
        Generator<Case> cases =
                choices -> {
                    Case plain = json(choices);
                    Limits limits = Limits.DEFAULT.withDepth(choices.between(2, 4));
                    return new Case(plain.schema(), plain.instance(), plain.strictness(), limits);
                };
        return Case.arbitrary(cases);
    }
}
