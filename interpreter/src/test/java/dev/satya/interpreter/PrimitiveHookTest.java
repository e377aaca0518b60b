package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.RefusedValueException;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.Field;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OnError;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that changes numbers of primitive members: of an object that there is as of a map. */
class PrimitiveHookTest {
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .lookup(MethodHandles.lookup())
                    .constraint(new Absolute())
                    .build();

    record OfByte(byte f) {}

    record OfShort(short f) {}

    record OfInt(int f) {}

    record OfLong(long f) {}

    record OfFloat(float f) {}

    record OfDouble(double f) {}

    /** Such a member beside others, which have to stay as they are. */
    record Amid(String a, int f, double b) {}

    static final class Bean {
        private int f;

        public int getF() {
            return f;
        }

        public void setF(int f) {
            this.f = f;
        }
    }

    /** A number without its sign. */
    private static final class Absolute implements ConstraintPlugin {
        @Override
        public String name() {
            return "absolute";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.NUMBER);
        }

        @Override
        public boolean normalises() {
            return true;
        }

        @Override
        public Check bind(dev.satya.spi.Arguments arguments) {
            return new Check() {
                @Override
                public boolean test(Object value) {
                    return true;
                }

                @Override
                public Object normalised(Object value) {
                    return positive(value);
                }
            };
        }
    }

    private static Kind<?> absolute(Schema schema) {
        return ((Kind<?>) schema).constraint("absolute");
    }

    private static Object positive(Object value) {
        if (value instanceof Long whole) {
            return Math.abs(whole);
        }
        if (value instanceof Float single) {
            return Math.abs(single);
        }
        return value instanceof Double number ? (Object) Math.abs(number) : value;
    }

    private static Stream<Record> records() {
        return Stream.of(
                new OfByte((byte) -7),
                new OfShort((short) -7),
                new OfInt(-7),
                new OfLong(-7L),
                new OfFloat(-7f),
                new OfDouble(-7d));
    }

    private static Stream<UnaryOperator<Schema>> changes() {
        return Stream.of(
                it -> it.before("h", PrimitiveHookTest::positive),
                it -> it.after("h", Object.class, PrimitiveHookTest::positive),
                it -> it.wrap("h", (raw, inner) -> positive(inner.parse(raw))),
                it -> absolute(it),
                it -> Schema.allOf(absolute(it), Schema.any()),
                it -> Schema.anyOf(Schema.string(), absolute(it)),
                it -> absolute(it).onError(OnError.use(1)),
                it -> Schema.allOf(it, Schema.not(Schema.constant(-7))).onError(OnError.use(7)));
    }

    private static Stream<Arguments> changedRecords() {
        return records().flatMap(record -> changes().map(change -> Arguments.of(record, change)));
    }

    private static Validator<Object> changing(Class<?> type, UnaryOperator<Schema> change) {
        ObjectSchema object = SATYA.schemaOf(type);
        List<Field> fields = new ArrayList<>();
        for (Field field : object.fields()) {
            boolean isChanged = field.name().equals("f");
            fields.add(isChanged ? field.with(change.apply(field.schema())) : field);
        }
        return SATYA.compile(object.withFields(fields), Object.class);
    }

    @ParameterizedTest
    @MethodSource("changedRecords")
    void record_thatThereIs_becomesWhatItWouldOfAMap(Record given, UnaryOperator<Schema> change) {
        Validator<Object> validator = changing(given.getClass(), change);
        Object ofMap = validator.parse(Map.of("f", -7));
        assertThat(SATYA.toJson(ofMap)).startsWith("{\"f\":7");
        assertThat(validator.parse(given)).isEqualTo(ofMap);
        assertThat(validator.parse(ofMap)).isSameAs(ofMap);
        assertThat(validator.parseJson(SATYA.toJson(given))).isEqualTo(ofMap);
        assertThat(validator.rows().validate(List.of(given)).get(0)).isEqualTo(ofMap);
        assertThat(validator.failFast().parse(given)).isEqualTo(ofMap);
        assertThat(validator.isValid(given)).isTrue();
        assertThat(validator.violations(given)).isEmpty();
        Validator<Object> lists = SATYA.compile(Schema.array(validator.schema()), Object.class);
        assertThat(lists.parse(List.of(given))).isEqualTo(List.of(ofMap));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void member_amidOthers_isTheOnlyOneThatChanges(UnaryOperator<Schema> change) {
        Validator<Object> validator = changing(Amid.class, change);
        assertThat(validator.parse(new Amid("x", -7, 0.1))).isEqualTo(new Amid("x", 7, 0.1));
        Amid positive = new Amid("x", 7, 0.1);
        assertThat(validator.parse(positive)).isSameAs(positive);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void bean_thatThereIs_staysWhatItIs(UnaryOperator<Schema> change) {
        Validator<Object> validator = changing(Bean.class, change);
        Bean bean = new Bean();
        bean.setF(7);
        assertThat(validator.parse(bean)).isSameAs(bean);
        assertThat(bean.getF()).isEqualTo(7);
    }

    private static Stream<Arguments> refusals() {
        Function<Object, Object> refusing =
                any -> {
                    throw new RefusedValueException("never");
                };
        List<UnaryOperator<Schema>> changes =
                List.of(
                        it -> it.before("h", refusing::apply),
                        it -> it.after("h", Object.class, refusing::apply),
                        it -> it.wrap("h", (raw, inner) -> refusing.apply(raw)));
        return records().flatMap(it -> changes.stream().map(change -> Arguments.of(it, change)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusedNumber_isAViolationAtTheMember(Record given, UnaryOperator<Schema> change)
            throws Exception {
        assertThat(ConstraintDoors.told(changing(given.getClass(), change), "{\"f\":-7}", given))
                .containsExactly("h@/f: never");
    }
}
