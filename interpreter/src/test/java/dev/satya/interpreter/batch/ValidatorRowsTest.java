package dev.satya.interpreter.batch;

import static dev.satya.interpreter.batch.Splits.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.BatchOptions;
import dev.satya.Model;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import io.vavr.collection.Seq;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With validators as they are. */
class ValidatorRowsTest {
    private static final List<String> KINDS =
            List.of(
                    "{\"id\": %d, \"tags\": [\"a\", \"b\"]}",
                    "{\"id\": -%d}",
                    "{\"tags\": [\"a\", 2, null], \"id\": \"%d\", \"x\": 1}",
                    "{\"id\": %d, \"tags\": [\"é\",]}",
                    "{}");

    private final Validator<Model> validator =
            Satya.standard()
                    .compile(
                            Schema.object("Row")
                                    .field("id", Schema.integer().ge(0))
                                    .optional("tags", Schema.array(Schema.string()))
                                    .build());

    private static List<String> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> KINDS.get(i % KINDS.size()).replace("%d", Integer.toString(i)))
                .collect(Collectors.toList());
    }

    private static <T> List<RowResult<T>> collect(Stream<RowResult<T>> rows) {
        try (rows) {
            return rows.collect(Collectors.toList());
        }
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(utf8(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void rows_fromLinesOrAnArray_haveTheVerdictsOfTheirTexts(int threads) {
        List<String> texts = texts(3_000);
        List<RowResult<Model>> ndjson =
                collect(
                        validator
                                .rows(BatchOptions.DEFAULT.withThreads(threads))
                                .validate(RowInput.ndjson(in(String.join("\n", texts)))));
        List<RowResult<Model>> json =
                collect(
                        validator
                                .rows(BatchOptions.DEFAULT.withThreads(threads))
                                .validate(
                                        RowInput.jsonArray(
                                                in("[" + String.join(",\n", texts) + "]"))));
        assertThat(ndjson).hasSameSizeAs(texts);
        assertThat(json).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            String expected = describe(validator.validateJson(texts.get(i)).fold(e -> e, m -> m));
            assertThat(describe(ndjson.get(i).validation().fold(e -> e, m -> m)))
                    .isEqualTo(expected);
            assertThat(describe(json.get(i).validation().fold(e -> e, m -> m))).isEqualTo(expected);
            assertThat(ndjson.get(i).line()).isEqualTo(i + 1L);
            assertThat(json.get(i).line()).isEqualTo(i + 1L);
        }
    }

    /** A model as it is; violations without the places of {@code json}, which are the source's. */
    private static String describe(Object outcome) {
        if (outcome instanceof Seq<?> violations) {
            return violations
                    .map(one -> ((Violation) one).code() + " " + ((Violation) one).path())
                    .toString();
        }
        return ((Model) outcome).toJson();
    }

    @Test
    void rows_noJson_saysWhereInTheSource() {
        List<RowResult<Model>> rows =
                collect(
                        validator
                                .rows(BatchOptions.DEFAULT.withThreads(1))
                                .validate(
                                        RowInput.jsonArray(in("[{\"id\": 1}, {\"id\":\n 1, é}]"))));
        Violation violation = rows.get(1).validation().getError().get(0);
        assertThat(violation.code()).isEqualTo("json");
        Map<String, Object> arguments = violation.arguments();
        assertThat(arguments).containsEntry("line", 2L).containsEntry("column", 5L);
        assertThat(arguments).containsEntry("offset", 23L);
        assertThat(violation.message()).contains("line 2, column 5 (byte 23)");
    }

    @Test
    void rows_noJsonOnALine_saysWhereInTheSource() {
        List<RowResult<Model>> rows =
                collect(
                        validator
                                .rows(BatchOptions.DEFAULT.withThreads(1))
                                .validate(RowInput.ndjson(in("\r\n\n  {\"id\": \"é\", é}\n"))));
        Violation violation = rows.get(0).validation().getError().get(0);
        assertThat(violation.arguments())
                .containsEntry("line", 3L)
                .containsEntry("column", 15L)
                .containsEntry("offset", 18L);
    }
}
