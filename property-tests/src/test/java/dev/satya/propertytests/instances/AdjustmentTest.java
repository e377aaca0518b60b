package dev.satya.propertytests.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.contract.SchemaContract;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.generate.Sample;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Instances that meet what chance does not. */
class AdjustmentTest {
    private static final Schema ACCOUNT =
            Schema.object("Account")
                    .field("password", Schema.string().minLength(8))
                    .field("confirmation", Schema.string().minLength(8))
                    .rule(
                            "same",
                            List.of("password", "confirmation"),
                            it -> it.get("password").equals(it.get("confirmation")))
                    .build()
                    .strict();
    private static final Adjustment CONFIRMED =
            Adjustment.ofMembers(it -> it.put("confirmation", it.get("password")));

    @Test
    void rule_thatChanceDoesNotMeet_isMetByAnAdjustment() {
        Instances instances = new Instances(ACCOUNT, List.of());
        assertThatThrownBy(() -> Sample.random(instances.valid(20), new Random(42)))
                .isInstanceOf(HopelessException.class);

        Validator<Object> validator = Satya.standard().compile(ACCOUNT, Object.class);
        Set<Object> seen = new java.util.HashSet<>();
        for (int i = 0; i < 50; i++) {
            Object value =
                    Sample.random(instances.adjusted(CONFIRMED).valid(), new Random(i)).value();
            assertThat(validator.isValid(value)).isTrue();
            seen.add(value);
        }
        assertThat(seen).hasSizeGreaterThan(10);
    }

    @Test
    void contract_withAnAdjustment_findsOutWhoForgetsTheRule() {
        SchemaContract contract = SchemaContract.of(ACCOUNT).adjusted(CONFIRMED);
        Validator<?> whole = Satya.standard().compile(ACCOUNT, Object.class);
        assertThatCode(() -> contract.checkVerdict(whole::isValid)).doesNotThrowAnyException();

        Schema forgetful =
                Schema.object()
                        .field("password", Schema.string().minLength(8))
                        .field("confirmation", Schema.string().minLength(8))
                        .build()
                        .strict();
        Validator<?> careless = Satya.standard().compile(forgetful, Object.class);
        assertThatThrownBy(() -> contract.checkVerdict(careless::isValid))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("fault: same");
    }

    @Test
    void values_atAPlace_areThoseOfOnesOwnGenerator() {
        Schema team =
                Schema.object()
                        .field("lead", Schema.string())
                        .field(
                                "members",
                                Schema.array(Schema.object().field("id", Schema.integer()).build())
                                        .minItems(2)
                                        .maxItems(3))
                        .build();
        Instances instances =
                new Instances(team, List.of())
                        .adjusted(Adjustment.valuesAt("/lead", choices -> "boss"))
                        .adjusted(
                                Adjustment.valuesAt(
                                        "/members/*/id",
                                        choices -> (long) choices.between(1000, 1009)));
        Set<Long> ids = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            Map<?, ?> value = (Map<?, ?>) Sample.random(instances.valid(), new Random(i)).value();
            assertThat(value.get("lead")).isEqualTo("boss");
            for (Object member : (List<?>) value.get("members")) {
                ids.add((Long) ((Map<?, ?>) member).get("id"));
            }
        }
        assertThat(ids).hasSizeGreaterThan(5).allMatch(id -> id >= 1000 && id <= 1009);
    }

    @Test
    void adjustment_leavesAloneWhatIsNotThere_andWhatItIsGiven() {
        Choices choices = Choices.random(new Random(42));
        Map<String, Object> given = new LinkedHashMap<>(Map.of("a", List.of(1L, 2L)));
        Adjustment second = Adjustment.valuesAt("/a/1", any -> null);
        assertThat(second.of(given, choices)).isEqualTo(Map.of("a", Arrays.asList(1L, null)));
        assertThat(given).isEqualTo(Map.of("a", List.of(1L, 2L)));
        assertThat(Adjustment.valuesAt("/b/c", any -> 1L).of(given, choices)).isEqualTo(given);
        assertThat(Adjustment.valuesAt("", any -> 1L).of(given, choices)).isEqualTo(1L);
        assertThat(Adjustment.valuesAt("/x~1y", any -> 1L).of(Map.of("x/y", 0L), choices))
                .isEqualTo(Map.of("x/y", 1L));
        assertThat(CONFIRMED.of(5L, choices)).isEqualTo(5L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Adjustment.valuesAt("a", any -> 1L))
                .withMessageContaining("JSON Pointer");
    }
}
