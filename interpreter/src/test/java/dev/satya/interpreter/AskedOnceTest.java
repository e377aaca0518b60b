package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.JsonInput;
import dev.satya.Schema;
import dev.satya.Validator;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import java.io.ByteArrayInputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Validators of people's own may be dear, or count: they are asked once about a value. */
class AskedOnceTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    private static final AtomicInteger CALLS = new AtomicInteger();

    /** Refuses what has "no" in it, and 13, and counts. */
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Counting.class)
    @interface Counted {
        String message() default "is refused";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class Counting implements ConstraintValidator<Counted, Object> {
        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            CALLS.incrementAndGet();
            return value == null || !value.toString().matches(".*no.*|13.*");
        }
    }

    record InField(@Counted String f) {}

    record InNumber(@Counted long f) {}

    record InItems(List<@Counted String> f) {}

    record InValues(Map<String, @Counted String> f) {}

    @Counted
    record OfClass(String f) {}

    record Within(@Valid OfClass f, OfClass g) {}

    static class Bean {
        @Counted private String f;

        static Object of(Object bean, String f) {
            if (bean instanceof Bean own) {
                own.f = f;
            } else {
                ((BeanOfClass) bean).f = f;
            }
            return bean;
        }

        public String getF() {
            return f;
        }

        public void setF(String f) {
            this.f = f;
        }
    }

    @Counted
    static class BeanOfClass {
        private String f;

        public String getF() {
            return f;
        }

        public void setF(String f) {
            this.f = f;
        }

        @Override
        public String toString() {
            return "f=" + f;
        }
    }

    private static Stream<Arguments> cases() {
        return Stream.of(
                of("{'f':'no'}", new InField("no"), 1),
                of("{'f':'yes'}", new InField("yes"), 1),
                of("{'f':1300000}", new InNumber(1_300_000), 1),
                of("{'f':['no']}", new InItems(List.of("no")), 1),
                of("{'f':['yes','no','no!']}", new InItems(List.of("yes", "no", "no!")), 3),
                of("{'f':{'a':'no'}}", new InValues(Map.of("a", "no")), 1),
                of("{'f':'no'}", new OfClass("no"), 1),
                of("{'f':'yes'}", new OfClass("yes"), 1),
                of(
                        "{'f':{'f':'no'},'g':{'f':'yes'}}",
                        new Within(new OfClass("no"), new OfClass("yes")),
                        2),
                of("{'f':'no'}", Bean.of(new Bean(), "no"), 1),
                of("{'f':'no'}", Bean.of(new BeanOfClass(), "no"), 1),
                of("{'f':'yes'}", Bean.of(new BeanOfClass(), "yes"), 1));
    }

    private static Arguments of(String json, Object object, int values) {
        return Arguments.of(json.replace('\'', '"'), object, values);
    }

    /** A schema with another around it, and whether that looks for more than the verdict. */
    private record Around(Schema schema, String before, String after, boolean asksForReasons) {
        Around(Schema schema) {
            this(schema, "", "", true);
        }
    }

    private static Map<String, Around> around(Schema schema) {
        Schema other = Schema.object().field("z", Schema.integer()).build();
        Schema list = Schema.array(schema);
        Schema anyList = Schema.array(Schema.any()).contains(schema);
        Map<String, Around> around = new LinkedHashMap<>();
        around.put("itself", new Around(schema));
        around.put("nullable", new Around(schema.nullable()));
        around.put(
                "field",
                new Around(Schema.object().field("x", schema).build(), "{\"x\":", "}", true));
        around.put("list", new Around(list, "[", "]", true));
        around.put("anyOf", new Around(Schema.anyOf(Schema.integer(), schema)));
        around.put("anyOf list", new Around(Schema.anyOf(other, list), "[", "]", true));
        around.put("anyOf objects", new Around(Schema.anyOf(other, schema)));
        around.put("oneOf", new Around(Schema.oneOf(Schema.integer(), schema)));
        around.put("oneOf objects", new Around(Schema.oneOf(other, schema)));
        around.put(
                "anyOf of anyOf",
                new Around(Schema.anyOf(Schema.integer(), Schema.anyOf(Schema.string(), schema))));
        around.put("allOf", new Around(Schema.allOf(schema, Schema.any())));
        around.put("not", new Around(Schema.not(schema), "", "", false));
        around.put("when", new Around(Schema.when(schema, Schema.any()), "", "", false));
        around.put("contains", new Around(anyList, "[", "]", false));
        return around;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void validator_isAskedOnceAboutEachValue(String text, Object object, int values) {
        around(SATYA.schemaOf(object.getClass()))
                .forEach(
                        (name, around) -> {
                            Validator<Object> validator =
                                    SATYA.compile(around.schema(), Object.class);
                            String json = around.before() + text + around.after();
                            Map<String, Callable<?>> doors = doors(validator, json);
                            if (around.before().isEmpty()) {
                                doors.put("object", () -> validator.validate(object));
                                doors.put("its faults", () -> validator.violations(object));
                            }
                            doors.forEach(
                                    (door, call) -> {
                                        boolean isVerdict =
                                                door.startsWith("verdict")
                                                        || !around.asksForReasons();
                                        assertThat(calls(call))
                                                .as("%s: %s of %s", name, door, text)
                                                .isBetween(isVerdict ? 1 : values, values);
                                    });
                        });
    }

    private static int calls(Callable<?> door) {
        CALLS.set(0);
        try {
            door.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return CALLS.get();
    }

    private static Map<String, Callable<?>> doors(Validator<Object> validator, String json) {
        Object map = ClassDoors.plain(json);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Map<String, Callable<?>> doors = new LinkedHashMap<>();
        doors.put("map", () -> validator.validate(map));
        doors.put("faults", () -> validator.violations(map));
        doors.put("verdict", () -> validator.isValid(map));
        doors.put("verdict: first fault", () -> validator.failFast().violations(map));
        doors.put("bytes", () -> validator.validateJson(bytes));
        doors.put("faults of bytes", () -> validator.violationsJson(bytes));
        doors.put("verdict of bytes", () -> validator.isValidJson(bytes));
        doors.put(
                "verdict: first fault of bytes", () -> validator.failFast().violationsJson(bytes));
        doors.put(
                "stream",
                () -> validator.validateJson(JsonInput.of(new ByteArrayInputStream(bytes))));
        doors.put("row", () -> validator.validateMany(List.of(map)).isValid(0));
        return doors;
    }
}
