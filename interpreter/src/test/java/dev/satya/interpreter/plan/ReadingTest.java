package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema in; out comes whether several schemas look at one container of an instance. */
class ReadingTest {
    private static final Schema TEXT = Schema.string();
    private static final Schema LIST = Schema.array(TEXT);
    private static final Schema MAP = Schema.map(TEXT);
    private static final ObjectSchema A =
            Schema.object().field("a", TEXT).extras(Extras.KEEP).build();
    private static final ObjectSchema B =
            Schema.object().field("b", TEXT).extras(Extras.KEEP).build();

    static Stream<Arguments> schemas() {
        return Stream.of(
                Arguments.of(TEXT, Reading.BY_NODES),
                Arguments.of(MAP, Reading.BY_NODES),
                // several branches, at most one of them for a container
                Arguments.of(Schema.anyOf(LIST, MAP), Reading.BY_NODES),
                Arguments.of(Schema.oneOf(LIST, MAP, TEXT), Reading.BY_NODES),
                Arguments.of(Schema.anyOf(LIST, Schema.any()), Reading.BY_NODES),
                Arguments.of(Schema.anyOf(LIST, LIST.nullable()), Reading.WHOLE),
                Arguments.of(Schema.anyOf(MAP, A), Reading.WHOLE),
                Arguments.of(Schema.oneOf(A, B), Reading.WHOLE),
                Arguments.of(Schema.oneOf(LIST, LIST.nullable()), Reading.WHOLE),
                // as far as passes are left of an allOf
                Arguments.of(Schema.allOf(A, B), Reading.BY_NODES),
                Arguments.of(Schema.allOf(LIST, Schema.any()), Reading.BY_NODES),
                Arguments.of(Schema.allOf(A, MAP), Reading.WHOLE),
                Arguments.of(
                        Schema.allOf(A, B.satisfies("x", Object.class, it -> true)), Reading.WHOLE),
                Arguments.of(
                        Schema.allOf(
                                Schema.guarded(JsonType.ARRAY, LIST),
                                Schema.guarded(JsonType.OBJECT, MAP)),
                        Reading.BY_NODES),
                // what asks another for the verdict alone
                Arguments.of(Schema.not(TEXT), Reading.WHOLE),
                Arguments.of(Schema.when(TEXT, LIST), Reading.WHOLE),
                Arguments.of(Schema.dependentRequired("a", "b"), Reading.WHOLE),
                Arguments.of(Plans.unevaluated(A, null, Schema.never()), Reading.WHOLE),
                Arguments.of(Schema.guarded(JsonType.OBJECT, A), Reading.BY_NODES),
                Arguments.of(A.nullable(), Reading.BY_NODES),
                // wherever it is
                Arguments.of(Schema.array(Schema.map(Schema.not(TEXT))), Reading.WHOLE));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void instance_ofASchema_isReadAsAWholeWhereSeveralLookAtIt(Schema schema, Reading reading) {
        assertThat(Plans.of(schema).reading()).isEqualTo(reading);
    }
}
