package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A copy of a model shares nothing with it that can be changed. */
class ModelCopyTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema POINT = Schema.object().field("k", Schema.integer()).build();
    private static final Map<String, Object> ONE = Map.of("k", 1);

    static Stream<Arguments> holders() {
        return Stream.of(
                row(POINT, ONE, held -> held),
                row(Schema.array(POINT), List.of(ONE), held -> ((List<?>) held).get(0)),
                row(Schema.map(POINT), Map.of("m", ONE), held -> ((Map<?, ?>) held).get("m")),
                row(
                        Schema.map(Schema.array(Schema.array(POINT))),
                        Map.of("m", List.of(List.of(ONE))),
                        held -> ((List<?>) ((List<?>) ((Map<?, ?>) held).get("m")).get(0)).get(0)),
                row(
                        Schema.object().field("in", POINT).build(),
                        Map.of("in", ONE),
                        held -> ((Model) held).get("in")),
                row(Schema.allOf(POINT, Schema.object().build()), ONE, held -> held),
                row(
                        Schema.object().build().withExtras(POINT),
                        Map.of("x", ONE),
                        held -> ((Model) held).extras().get("x")));
    }

    private static Arguments row(Schema schema, Object instance, Function<Object, Object> point) {
        return Arguments.of(schema, instance, point);
    }

    @ParameterizedTest
    @MethodSource("holders")
    void with_changedWithin_leavesTheModel(
            Schema held, Object instance, Function<Object, Object> point) {
        Schema plain = Schema.object().field("sub", held).field("n", Schema.integer()).build();
        for (Schema schema : List.of(plain, Schema.allOf(plain, Schema.object().build()))) {
            Validator<Model> validator = SATYA.compile(schema);
            Model model = validator.parse(Map.of("n", 1, "sub", instance));
            Map<String, Object> before = model.toMap();
            Model copy = model.with("n", 2);
            Model within = (Model) point.apply(Objects.requireNonNull(copy.get("sub")));
            within.set("k", 7);
            assertThat(model.toMap()).isEqualTo(before);
            assertThat(copy.toMap().toString()).contains("k=7");
            Model back = copy.with("n", 3);
            ((Model) point.apply(Objects.requireNonNull(model.get("sub")))).set("k", 8);
            assertThat(copy.toMap().toString()).contains("k=7");
            assertThat(back.toMap().toString()).contains("k=7");
        }
    }
}
