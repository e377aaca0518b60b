package dev.satya.propertytests.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.reference.CanonicalJson;
import dev.satya.propertytests.reference.Expression;
import dev.satya.propertytests.reference.Outcome;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.schema.Extras;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstancesTest {
    private static final Schema ORDER =
            Schema.object("Order")
                    .field("id", Schema.integer().gt(0).le(1_000).multipleOf(5))
                    .field("code", Schema.string().pattern("^[A-Z]{2}-\\d{3,5}$").maxLength(7))
                    .field("price", Schema.decimal().ge(0).lt(100))
                    .field(
                            "tags",
                            Schema.array(Schema.string().minLength(1))
                                    .minItems(1)
                                    .maxItems(3)
                                    .uniqueItems())
                    .field("kind", Schema.enumOf("new", "old"))
                    .optional("weights", Schema.map(Schema.number().ge(0)).maxProperties(2))
                    .optional("parent", Schema.reference("Order").nullable())
                    .field("contact", Schema.oneOf(Schema.integer(), Schema.bool()))
                    .rule(
                            "notFree",
                            List.of("price", "kind"),
                            order ->
                                    !"new".equals(order.get("kind"))
                                            || order.getDouble("price") > 0)
                    .extras(Extras.FORBID)
                    .build();

    private static final Instances ORDERS = new Instances(ORDER, List.of());

    @Test
    void valid_instances_conform() {
        SplittableRandom random = new SplittableRandom(1);
        ReferenceValidator reference = ReferenceValidator.of(ORDER);

        for (int i = 0; i < 200; i++) {
            Object instance = Sample.random(ORDERS.valid(), random).value();
            assertThat(reference.validate(instance).faults()).isEmpty();
        }
    }

    @Test
    void valid_schemaWithoutInstances_isHopeless() {
        Instances none = new Instances(Schema.array(Schema.never()).minItems(1), List.of());

        assertThatThrownBy(() -> none.valid().generate(Choices.replay(new int[0])))
                .isInstanceOf(HopelessException.class)
                .hasMessageContaining("valid instance of array(never()).minItems(1)");
    }

    @Test
    void invalid_instances_haveTheirFault_andEveryCodeComesUp() {
        SplittableRandom random = new SplittableRandom(2);
        ReferenceValidator reference = ReferenceValidator.of(ORDER);
        Set<String> codes = new HashSet<>();

        for (int i = 0; i < 4_000; i++) {
            Faulty<Object> faulty = Sample.random(ORDERS.invalid(), random).value();
            Outcome outcome = reference.validate(faulty.instance());
            assertThat(outcome.faults()).first().isEqualTo(faulty.fault());
            codes.add(faulty.fault().code());
        }

        assertThat(codes)
                .containsExactlyInAnyOrder(
                        "type",
                        "unicode",
                        "required",
                        "additionalProperties",
                        "exclusiveMinimum",
                        "maximum",
                        "multipleOf",
                        "pattern",
                        "maxLength",
                        "minimum",
                        "exclusiveMaximum",
                        "minItems",
                        "maxItems",
                        "uniqueItems",
                        "minLength",
                        "enum",
                        "maxProperties",
                        "oneOf",
                        "notFree");
    }

    @Test
    void boundary_instances_areOnBothSides() {
        Schema age = Schema.integer().ge(0).le(150);
        SplittableRandom random = new SplittableRandom(3);
        Set<String> seen = new HashSet<>();

        for (int i = 0; i < 300; i++) {
            Object instance =
                    Sample.random(new Instances(age, List.of()).boundary(), random).value();
            seen.add(new BigDecimal(instance.toString()).stripTrailingZeros().toPlainString());
        }

        assertThat(seen).contains("-1", "0", "1", "149", "150", "151");
    }

    @Test
    void json_spellings_readBackAsTheValue() {
        SplittableRandom random = new SplittableRandom(4);

        for (int i = 0; i < 500; i++) {
            Object value = JsonValues.any(Choices.random(random), 3);
            String text = new JsonSpelling(Choices.random(random), Repetition.NEVER).write(value);
            Object read = CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8));
            assertThat(ReferenceValidator.of(Schema.constant(value)).validate(read).isValid())
                    .as(text)
                    .isTrue();
        }
    }

    static Stream<String> patterns() {
        return Catalogue.PATTERNS.stream();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void pattern_texts_mostlyMatch(String regex) {
        SplittableRandom random = new SplittableRandom(5);
        long matches =
                Stream.generate(() -> Sample.random(PatternText.of(regex), random).value())
                        .limit(200)
                        .filter(text -> Expression.isFoundIn(text, regex))
                        .count();

        assertThat(matches).isGreaterThan(100);
    }

    @Test
    void schemas_mostHaveValidInstances_andFaultyOnes() {
        SplittableRandom random = new SplittableRandom(6);
        int valid = 0;
        int faulty = 0;

        for (int i = 0; i < 300; i++) {
            Schema schema = Sample.random(SchemaGenerator.USUAL, random).value();
            Instances instances = new Instances(schema, Catalogue.constraints());
            valid += succeeds(() -> Sample.random(instances.valid(), random).value());
            faulty += succeeds(() -> Sample.random(instances.invalid(), random).value());
        }

        assertThat(valid).isGreaterThan(250);
        assertThat(faulty).isGreaterThan(200);
    }

    private static int succeeds(Runnable generation) {
        try {
            generation.run();
            return 1;
        } catch (HopelessException e) {
            return 0;
        }
    }

    @Test
    void anything_forMaps_mixesNames() {
        Schema map = Schema.map(Schema.integer());
        SplittableRandom random = new SplittableRandom(7);
        Set<Object> names = new HashSet<>();

        for (int i = 0; i < 300; i++) {
            Object instance =
                    Sample.random(new Instances(map, List.of()).anything(), random).value();
            if (instance instanceof Map<?, ?> members) {
                names.addAll(members.keySet());
            }
        }

        assertThat(names).contains("a", "", "\ud83d\ude00", "a/b").hasSizeGreaterThan(15);
    }

    @Test
    void valid_extras_conformToTheirSchema() {
        Schema open = Schema.object().build().withExtras(Schema.bool());
        SplittableRandom random = new SplittableRandom(8);
        Set<Object> values = new HashSet<>();

        for (int i = 0; i < 200; i++) {
            Object instance = Sample.random(new Instances(open, List.of()).valid(), random).value();
            values.addAll(((Map<?, ?>) instance).values());
        }

        assertThat(values).containsExactlyInAnyOrder(true, false);
    }
}
