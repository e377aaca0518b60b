package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Batch;
import dev.satya.BatchOptions;
import dev.satya.Columns;
import dev.satya.Model;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.Validator;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.reference.CanonicalJson;
import dev.satya.propertytests.schemas.SchemaGenerator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Many rows get the answers that each gets alone, whatever they come in. */
class BatchAgreementTest {
    private static final BatchOptions PARALLEL =
            BatchOptions.DEFAULT.withThreads(2).withParallelFrom(0);

    @Property(tries = 600, seed = Seeds.OF_THE_BUILD)
    void validateMany_rows_isValidateOneByOne(@ForAll("javaRows") RowsCase sample) {
        Validator<Object> validator = Subject.interpreter(sample.schema(), null);

        for (BatchOptions options : List.of(BatchOptions.DEFAULT, PARALLEL)) {
            Batch<Object> batch = validator.rows(options).validate(sample.rows());

            assertThat(batch.size()).isEqualTo(sample.rows().size());
            for (int row = 0; row < batch.size(); row++) {
                Answer alone = Answer.of(validator.validate(sample.rows().get(row)));
                assertThat(alone.differenceTo(answer(batch.result(row)))).isEmpty();
                assertThat(batch.isValid(row)).isEqualTo(alone.isValid());
            }
        }
    }

    @Property(tries = 600, seed = Seeds.OF_THE_BUILD)
    void linesAndItems_ofJson_areTheirMaps(@ForAll("jsonRows") RowsCase sample) {
        Validator<Object> validator = Subject.interpreter(sample.schema(), null);
        List<Object> maps =
                sample.rows().stream().map(row -> CanonicalJson.read(utf8((String) row))).toList();
        Batch<Object> batch = validator.validateMany(maps);
        for (BatchOptions options : List.of(BatchOptions.DEFAULT, PARALLEL)) {
            List<RowResult<Object>> lines =
                    collect(
                            validator
                                    .rows(options)
                                    .validate(RowInput.ndjson(text(sample, "", "\n", ""))));
            List<RowResult<Object>> items =
                    collect(
                            validator
                                    .rows(options)
                                    .validate(RowInput.jsonArray(text(sample, "[", ",", "]"))));

            assertThat(lines).hasSize(batch.size());
            assertThat(items).hasSize(batch.size());
            for (int row = 0; row < batch.size(); row++) {
                Answer ofMap = answer(batch.result(row));
                assertThat(ofMap.differenceTo(answer(lines.get(row)))).isEmpty();
                assertThat(ofMap.differenceTo(answer(items.get(row)))).isEmpty();
            }
        }
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void columns_ofObjects_giveTheModelsOfTheRows(@ForAll("objectRows") RowsCase sample) {
        Validator<Object> validator = Subject.interpreter(sample.schema(), null);

        Batch<Object> batch = validator.validateMany(sample.rows());
        Columns columns = validator.rows().columns(sample.rows());

        assertThat(columns.size()).isEqualTo(batch.size());
        assertThat(columns.violations()).isEqualTo(batch.violations());
        batch.validRows().forEach(row -> assertSame(columns, row, (Model) batch.get(row)));
    }

    private static void assertSame(Columns columns, int row, Model expected) {
        Model model = columns.model(row);
        assertThat(model).isEqualTo(expected).hasToString(expected.toString());
        assertThat(model.toJson()).isEqualTo(expected.toJson());
        assertThat(model.extras()).isEqualTo(expected.extras());
        for (String name : expected.names()) {
            assertThat(model.isSet(name)).isEqualTo(expected.isSet(name));
            assertThat(model.has(name)).isEqualTo(expected.has(name));
            Object value = expected.get(name);
            assertThat(model.get(name)).isEqualTo(value);
            assertThat(columns.get(row, columns.slot(name))).isEqualTo(value);
            if (value instanceof Long number) {
                assertThat(columns.getLong(row, columns.slot(name))).isEqualTo(number);
            }
        }
    }

    private static Answer answer(RowResult<Object> result) {
        return Answer.of(result.validation());
    }

    private static <T> List<RowResult<T>> collect(Stream<RowResult<T>> rows) {
        try (rows) {
            return rows.toList();
        }
    }

    private static InputStream text(RowsCase sample, String begin, String between, String end) {
        String text =
                sample.rows().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(between, begin, end));
        return new ByteArrayInputStream(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<RowsCase> javaRows() {
        return Case.arbitrary(RowsCase.ofJava(SchemaGenerator.USUAL));
    }

    @Provide
    Arbitrary<RowsCase> jsonRows() {
        return Case.arbitrary(RowsCase.ofJson(SchemaGenerator.USUAL));
    }

    @Provide
    Arbitrary<RowsCase> objectRows() {
        return Case.arbitrary(RowsCase.ofJava(SchemaGenerator.USUAL.objects()));
    }
}
