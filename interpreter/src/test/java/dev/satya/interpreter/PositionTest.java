package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.satya.Options;
import dev.satya.Options.DuplicateKeys;
import dev.satya.Position;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where violations say that they are in a text. See TEXT-1 and TEXT-2 of docs/semantics.md. */
class PositionTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema POINT =
            Schema.object("Point")
                    .field("x", Schema.integer().ge(0))
                    .field("y", Schema.integer().ge(0))
                    .build();
    private static final Schema POINTS = Schema.array(POINT);

    /** A {@code ^} stands before the value of each violation, which comes in this order. */
    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(Schema.integer(), "^{}"),
                arguments(Schema.integer(), "  \n ^[]"),
                arguments(POINT, "{\"x\": ^-1, \"y\": 2}"),
                arguments(POINT, "{\"x\":^-1,\n\"y\":\n   ^-2}"),
                arguments(POINT, "^{\"x\": 1}"),
                arguments(POINTS, "[{\"x\": 1, \"y\": 1}, ^{\"x\": 1}, {\"x\": 1, \"y\": ^-1}]"),
                arguments(POINT, "{\"x\": 1, \"x\": ^2, \"y\": 1}"),
                arguments(POINT, "{\"x\": ^-1, \"x\": ^2, \"x\": ^3, \"y\": 1}"),
                arguments(POINT, "{\"\\u0078\": ^-1, \"é\": [1, {}], \"y\": 1}"),
                arguments(Schema.map(Schema.integer()), "{\"é\uD834\uDD1E\": 1, \"ü\": ^\"\"}"),
                arguments(Schema.array(Schema.integer()).uniqueItems(), " ^[1, 2, 1]"),
                arguments(
                        Schema.object()
                                .field("a", Schema.integer())
                                .extras(dev.satya.schema.Extras.FORBID)
                                .build(),
                        "{\"a\": 1, \"b\": ^[{}]}"),
                arguments(POINTS, "[{\"x\": 1, \"y\": 1}^;]"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void violation_ofAText_saysWhereItsValueBegins(Schema schema, String marked) {
        String text = marked.replace("^", "");
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        List<Violation> violations = validator.validateJson(text).getError().asJava();
        assertThat(violations)
                .extracting(Violation::position)
                .containsExactlyElementsOf(positions(marked));
        assertThat(violations).isEqualTo(validator.validateJson(text).getError().asJava());
        Violation first = validator.failFast().validateJson(text).getError().get();
        assertThat(violations).contains(first);
        assertThat(first.position())
                .isEqualTo(violations.get(violations.indexOf(first)).position());
    }

    private static List<Position> positions(String marked) {
        List<Position> positions = new java.util.ArrayList<>();
        int line = 1;
        int column = 1;
        StringBuilder before = new StringBuilder();
        for (int point : marked.codePoints().toArray()) {
            if (point == '^') {
                int offset = before.toString().getBytes(StandardCharsets.UTF_8).length;
                positions.add(new Position(line, column, offset));
                continue;
            }
            before.appendCodePoint(point);
            line += point == '\n' ? 1 : 0;
            column = point == '\n' ? 1 : column + 1;
        }
        return positions;
    }

    @Test
    void violation_ofAMap_hasNoPosition() {
        Violation violation =
                SATYA.compile(POINT).validate(Map.of("x", -1, "y", 1)).getError().get();
        assertThat(violation.position()).isNull();
        assertThat(violation)
                .isEqualTo(
                        SATYA.compile(POINT)
                                .validateJson("{\"x\": -1, \"y\": 1}")
                                .getError()
                                .get());
    }

    @Test
    void violations_ofRepeatedNames_whenTheLastCounts_areWhereItIs() {
        Options options = Options.DEFAULT.with(DuplicateKeys.LAST_WINS);
        String marked = "{\"x\": -1, \"x\": ^-2, \"y\": {\"x\": 1}, \"y\": 1}";
        List<Violation> violations =
                SATYA.compile(POINT)
                        .with(options)
                        .validateJson(marked.replace("^", ""))
                        .getError()
                        .asJava();
        assertThat(violations).extracting(Violation::position).isEqualTo(positions(marked));
        assertThat(violations).extracting(Violation::instance).containsExactly(-2L);
    }

    @Test
    void manyViolations_inALongText_areLocatedInOnePass() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 200_000; i++) {
            text.append(i == 0 ? "" : ",\n").append("-").append(i + 1);
        }
        List<Violation> violations =
                SATYA.compile(Schema.array(Schema.integer().ge(0)), Object.class)
                        .validateJson(text.append("]").toString())
                        .getError()
                        .asJava();
        assertThat(violations.get(999).position()).isEqualTo(new Position(1000, 1, 5887));
    }
}
