package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far an allOf looks: many large ones would otherwise take time and room beyond measure. */
class AllOfLimitsTest {
    private static final Schema TEXT = Schema.string();

    private static ObjectSchema object(int from, int fields) {
        return Schema.object()
                .extras(Extras.KEEP)
                .build()
                .withFields(
                        IntStream.range(from, from + fields)
                                .mapToObj(i -> Field.optional("f" + i, TEXT))
                                .toList());
    }

    private static AllOfSchema objects(int from, int count) {
        return Schema.allOf(
                IntStream.range(from, from + count)
                        .mapToObj(i -> object(i, 1))
                        .toArray(Schema[]::new));
    }

    private static String label(AllOfPlan plan, Token type) {
        return String.join(
                ", ",
                plan.passes().getOrDefault(type, List.of()).stream().map(Pass::label).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0 and 1 and 2 in one pass (one model)",
        "65, 65 objects in one pass (one model)",
        "80, 80 objects in one pass (one model)",
        "81, ''"
    })
    void objects_ofOneAllOf_areOneUpToALimit(int count, String label) {
        assertThat(label(Plans.ofAll(objects(0, count)), Token.OBJECT)).isEqualTo(label);
    }

    @Test
    void objects_upToTheFreeNumber_areNamed() {
        assertThat(label(Plans.ofAll(objects(0, 64)), Token.OBJECT))
                .startsWith("0 and 1 and 2 and 3 and")
                .endsWith("and 63 in one pass (one model)");
    }

    /** A guard and what it guards are two. */
    @ParameterizedTest
    @CsvSource({"32, true", "33, false"})
    void branches_ofOtherTypes_areLookedThroughUpToALimit(int count, boolean isPlanned) {
        Schema schema =
                Schema.allOf(
                        IntStream.range(0, count)
                                .mapToObj(
                                        i ->
                                                Schema.guarded(
                                                        JsonType.STRING,
                                                        Schema.string().minLength(i)))
                                .toArray(Schema[]::new));

        assertThat(Plans.ofAll(schema).passes().containsKey(Token.STRING)).isEqualTo(isPlanned);
    }

    @Test
    void more_ofObjects_goesToTheFirstThatNeedsIt() {
        Schema schema =
                Schema.array(TEXT).prefixItems(objects(0, 96), objects(200, 96), objects(400, 64));

        // of three allOfs, whose last is small, the one that is planned first takes 32 of 48 more
        assertThat(plans(schema)).containsExactlyInAnyOrder(96, 0, 64);
    }

    /** Of each allOf, how many objects are one. */
    private static List<Integer> plans(Schema schema) {
        List<Integer> counts = new ArrayList<>();
        for (AllOfPlan plan : Plans.of(schema).alls().values()) {
            int count = 0;
            for (Pass pass : plan.passes().getOrDefault(Token.OBJECT, List.of())) {
                count += pass instanceof Pass.Fused fused ? fused.objects().size() : 0;
            }
            counts.add(count);
        }
        return counts;
    }

    @Test
    void fields_ofManyThatExtendALargeOne_arePutTogetherUpToALimit() {
        ObjectSchema large = object(1_000, 3_000);
        Schema[] extending =
                IntStream.range(0, 5)
                        .mapToObj(i -> Schema.allOf(Schema.reference("large"), object(i, 1)))
                        .toArray(Schema[]::new);
        Schema schema =
                Schema.definitions(
                        Map.of("large", large), Schema.array(TEXT).prefixItems(extending));

        // 8,000 fields and 4 for each of the 3,000 schemas; each allOf takes 3,001 and as many more
        assertThat(plans(schema)).containsExactlyInAnyOrder(2, 2, 2, 0, 0);
    }

    @Test
    void outerAllOf_isPlannedBeforeThoseWithin() {
        Schema inner = objects(100, 88).title("t");
        Schema outer = Schema.allOf(inner, object(0, 1), object(1, 1));

        // the outer one takes 27 of 32 more, so that the other has too few
        assertThat(plans(outer)).containsExactlyInAnyOrder(90, 0);
    }

    @Test
    void label_ofBranchesThatAreDeep_isCut() {
        AllOfSchema deep = Schema.allOf(object(0, 1), object(1, 1));
        for (int i = 2; i < 40; i++) {
            deep = Schema.allOf(deep.title("t" + i), object(i, 1));
        }
        String label = label(Plans.ofAll(deep), Token.OBJECT);

        assertThat(label)
                .startsWith("0.0.0.0")
                .contains("0.…")
                .doesNotContain("0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0");
    }
}
