package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.Extras;
import dev.satya.schema.Strictness;
import dev.satya.schema.UnevaluatedSchema;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is spoken about at each of many levels, in steps that do not double from level to level. */
class RestNestingTest {
    private static final int LEVELS = 20;
    private static final int STEPS = 4_000;
    private static final Satya COUNTING =
            Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withSteps(STEPS)).build();

    static Stream<Arguments> nestings() {
        UnaryOperator<Object> none = instance -> instance;
        UnaryOperator<Object> member = instance -> Map.of("a", instance);
        UnaryOperator<Object> item = List::of;
        return Stream.of(
                nesting("member", s -> Schema.anyOf(object(s), Schema.never()), member),
                nesting("one of", s -> Schema.oneOf(object(s), Schema.string()), member),
                nesting("in place", s -> Schema.anyOf(s, Schema.never()), none),
                nesting("all of", s -> Schema.anyOf(Schema.allOf(object(s), other())), member),
                nesting("if", s -> Schema.when(object(s), other()), member),
                nesting("if in place", s -> Schema.when(s, other()), none),
                nesting("then", s -> Schema.when(other(), object(s)), member),
                nesting("not", s -> Schema.not(Schema.not(s)), none),
                nesting(
                        "checked",
                        s -> Schema.anyOf(s).satisfies("x", Object.class, it -> true),
                        none),
                nesting(
                        "contains",
                        s -> Schema.anyOf(Schema.array(Schema.any()).contains(s)),
                        item));
    }

    private static Arguments nesting(
            String name, UnaryOperator<Schema> wrap, UnaryOperator<Object> instance) {
        return Arguments.of(name, wrap, instance);
    }

    private static Schema object(Schema member) {
        return Schema.object().optional("a", member).extras(Extras.KEEP).build();
    }

    private static Schema other() {
        return object(Schema.any());
    }

    private static Schema rest(Schema schema) {
        return UnevaluatedSchema.of(schema)
                .withItems(Schema.never())
                .withProperties(Schema.never());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nestings")
    void steps_ofNestedRests_areFew(
            String name, UnaryOperator<Schema> wrap, UnaryOperator<Object> around) {
        Schema schema = Schema.any();
        Object instance = name.equals("contains") ? List.of() : Map.of();
        for (int i = 0; i < LEVELS; i++) {
            schema = rest(wrap.apply(schema));
            instance = around.apply(instance);
        }
        Validator<Object> validator = COUNTING.compile(schema, Object.class);
        for (Strictness strictness : Strictness.values()) {
            Validator<Object> each = validator.with(strictness);

            assertThat(each.validate(instance).isValid()).as("validate").isTrue();
            assertThat(each.validateJson(json(instance)).isValid()).as("validateJson").isTrue();
            assertThat(each.validate(Map.of("b", 1)).isValid()).isFalse();
        }
    }

    private static String json(Object instance) {
        return instance.toString().replace("a=", "\"a\":");
    }
}
