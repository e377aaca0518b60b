package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.RefusedValueException;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.schema.Hook.Around;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How often the code of hooks is called where schemas lead back to themselves through what looks more
 * than once at a value: no more than the square of the depth says.
 */
class HookCallsTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema SELF = Schema.reference("N");

    /** Calls at a depth of the instance, for each level and each level around it. */
    private static final int MOST = 3;

    private static final AtomicLong CALLS = new AtomicLong();

    private static final Map<String, UnaryOperator<Schema>> HOOKS = hooks();

    /** A schema in which the one with a hook is met at each level. */
    private record Shape(
            String name, Function<UnaryOperator<Schema>, Schema> root, boolean isList) {
        Schema schema(UnaryOperator<Schema> hooked) {
            return Schema.definitions(Map.of("N", root.apply(hooked)), SELF);
        }

        Object instance(int depth, Object innermost) {
            Object instance = innermost;
            for (int i = 0; i < depth; i++) {
                instance = isList ? List.of(instance) : Map.of("t", "a", "n", instance);
            }
            return instance;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Map<String, UnaryOperator<Schema>> hooks() {
        Map<String, UnaryOperator<Schema>> hooks = new LinkedHashMap<>();
        hooks.put("before", it -> it.before("h", HookCallsTest::counted));
        hooks.put("after", it -> it.after("h", Object.class, HookCallsTest::counted));
        hooks.put("wrap", it -> it.wrap("h", counted((raw, inner) -> inner.parse(raw))));
        hooks.put("wrap that asks for violations", it -> it.wrap("h", counted(asking())));
        hooks.put(
                "wrap that refuses",
                it ->
                        it.wrap(
                                "h",
                                counted(
                                        (raw, inner) -> {
                                            asking().apply(raw, inner);
                                            throw new RefusedValueException("no");
                                        })));
        hooks.put(
                "wrap in before",
                it ->
                        it.wrap("w", (raw, inner) -> inner.parse(raw))
                                .before("h", HookCallsTest::counted));
        return hooks;
    }

    private static Object counted(Object value) {
        CALLS.incrementAndGet();
        return value;
    }

    private static Around counted(Around around) {
        return (raw, inner) -> {
            CALLS.incrementAndGet();
            return around.apply(raw, inner);
        };
    }

    private static Around asking() {
        return (raw, inner) -> {
            try {
                return inner.parse(raw);
            } catch (ValidationException e) {
                assertThat(e.violations()).isNotEmpty();
                throw e;
            }
        };
    }

    private static Stream<Shape> shapes() {
        Schema tagged = Schema.object().field("t", Schema.constant("b")).build();
        Schema any = Schema.object().optional("n", Schema.any()).build();
        return Stream.of(
                list("anyOf", it -> Schema.anyOf(Schema.integer(), it)),
                list("oneOf", it -> Schema.oneOf(Schema.integer(), it)),
                list("not", it -> Schema.not(Schema.not(it))),
                list("allOf", it -> Schema.allOf(it, Schema.array(Schema.any()))),
                list(
                        "anyOf of allOf",
                        it ->
                                Schema.anyOf(
                                        Schema.integer(),
                                        Schema.allOf(it, Schema.array(Schema.any())))),
                list("contains", it -> Schema.array(Schema.any()).contains(it)),
                member("object", it -> it),
                member("oneOf of objects", it -> Schema.oneOf(it, Schema.string().minLength(9))),
                member("anyOf by tag", it -> Schema.anyOf(it, tagged)),
                member("dependent", it -> Schema.allOf(any, Schema.dependent("n", it))),
                member("when", it -> Schema.when(it, Schema.any())));
    }

    private static Shape list(String name, UnaryOperator<Schema> around) {
        return new Shape(name, hook -> around.apply(hook.apply(Schema.array(SELF))), true);
    }

    private static Shape member(String name, UnaryOperator<Schema> around) {
        return new Shape(
                name,
                hook ->
                        around.apply(
                                Schema.object()
                                        .optional("t", Schema.constant("a"))
                                        .optional("n", hook.apply(SELF))
                                        .build()),
                false);
    }

    static Stream<Arguments> all() {
        return shapes().flatMap(
                        shape -> HOOKS.keySet().stream().map(hook -> Arguments.of(shape, hook)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void calls_atADepth_areNoMoreThanItsSquare(Shape shape, String hook) {
        Validator<Object> validator = SATYA.compile(shape.schema(HOOKS.get(hook)), Object.class);
        Map<String, BiFunction<Object, String, Object>> doors =
                Map.of(
                        "isValid", (instance, json) -> validator.isValid(instance),
                        "violations", (instance, json) -> validator.violations(instance),
                        "first", (instance, json) -> validator.failFast().violations(instance),
                        "isValidJson", (instance, json) -> validator.isValidJson(json),
                        "violationsJson", (instance, json) -> validator.violationsJson(json),
                        "firstJson", (instance, json) -> validator.failFast().violationsJson(json));
        for (Object innermost : List.of("bad", 1, List.of(), Map.of("t", "a"))) {
            for (int depth : new int[] {4, 8, 16}) {
                Object instance = shape.instance(depth, innermost);
                String json = SATYA.toJson(instance);
                doors.forEach(
                        (door, look) -> {
                            CALLS.set(0);
                            assertThat(look.apply(instance, json)).isNotNull();
                            assertThat(CALLS.get())
                                    .as("%s of %s at depth %d", door, innermost, depth)
                                    .isLessThanOrEqualTo((long) MOST * (depth + 1) * (depth + 1));
                        });
            }
        }
    }
}
