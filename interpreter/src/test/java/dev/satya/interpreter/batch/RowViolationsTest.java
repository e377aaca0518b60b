package dev.satya.interpreter.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.BatchOptions;
import dev.satya.Limits;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Extras;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows without values are as rows with them. */
class RowViolationsTest {
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .limits(Limits.DEFAULT.withDepth(4).withNameLength(5).withStringLength(6))
                    .build();

    private static final List<String> ROWS =
            List.of(
                    "1",
                    "null",
                    "\"a\"",
                    "\"abcdefg\"",
                    "[]",
                    "[1,2,3]",
                    "[1,\"x\",null]",
                    "[[[[1]]]]",
                    "[[[[[1]]]]]",
                    "{}",
                    "{\"a\":1}",
                    "{\"a\":null,\"b\":[1]}",
                    "{\"a\":\"x\",\"b\":[\"y\"]}",
                    "{\"a\":1,\"a\":2}",
                    "{\"z\":1,\"z\":2}",
                    "{\"a\":1,\"z\":[[[[]]]]}",
                    "{\"toolong\":1}",
                    "{\"\\ud800\":1}",
                    "{\"a\":1,}",
                    "{\"b\":{\"a\":1}}",
                    "[1] 2",
                    "[1",
                    "tru");

    static Stream<Arguments> schemas() {
        Schema integer = Schema.integer();
        Schema object = Schema.object().optional("a", integer.nullable()).build();
        Schema node =
                Schema.object("N")
                        .optional("a", integer)
                        .optional("b", Schema.reference("N").nullable())
                        .build();
        return Stream.of(
                        Schema.any(),
                        integer,
                        Schema.array(Schema.any()),
                        Schema.array(integer.nullable()).minItems(1).maxItems(2),
                        Schema.array(integer).uniqueItems(),
                        Schema.array(Schema.any()).contains(integer),
                        Schema.map(integer).minProperties(1).maxProperties(1),
                        Schema.map(Schema.string().maxLength(1), Schema.any()),
                        object,
                        Schema.object().field("a", integer).extras(Extras.FORBID).build(),
                        Schema.object().field("a", integer).extras(Extras.KEEP).build(),
                        Schema.object().build().patternProperty("^z", Schema.array(integer)),
                        Schema.object()
                                .field("a", integer)
                                .build()
                                .withExtras(Schema.array(integer).secret()),
                        Schema.object().withDefault("a", integer, 1).build().minProperties(1),
                        Schema.definitions(Map.of("N", node), Schema.reference("N")),
                        Schema.anyOf(Schema.array(integer), object))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void rows_withoutValues_areAsThoseWithThem(Schema schema) {
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        for (Validator<Object> each : List.of(validator, validator.failFast())) {
            String ndjson = String.join("\n", ROWS);
            String array = "[" + String.join(",", ROWS.subList(0, 18)) + "]";
            compare(each, RowInput.Format.NDJSON, ndjson);
            compare(each, RowInput.Format.JSON_ARRAY, array);
            compare(each, RowInput.Format.DETECTED, ndjson);
            for (String row : ROWS) {
                assertThat(each.violationsJson(row).isEmpty())
                        .as(row)
                        .isEqualTo(each.validateJson(row).isValid())
                        .isEqualTo(each.isValidJson(row));
            }
        }
    }

    private static void compare(Validator<Object> validator, RowInput.Format format, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (BatchOptions options :
                List.of(BatchOptions.DEFAULT, BatchOptions.DEFAULT.withThreads(2))) {
            Supplier<RowInput> input = () -> RowInput.of(format, new ByteArrayInputStream(bytes));
            List<RowResult<Object>> expected =
                    validator.rows(options).validate(input.get()).toList();
            List<RowResult<@Nullable Void>> found =
                    validator.rows(options).violations(input.get()).toList();
            List<Object> places = new ArrayList<>();
            expected.forEach(row -> places.add(List.of(row.index(), row.line(), row.byteOffset())));
            assertThat(found)
                    .extracting(row -> (Object) List.of(row.index(), row.line(), row.byteOffset()))
                    .isEqualTo(places);
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).violations())
                        .as("row %s", i)
                        .isEqualTo(expected.get(i).violations());
                if (found.get(i).isValid()) {
                    assertThat(found.get(i).get()).isNull();
                }
            }
        }
    }
}
