package dev.satya.interpreter.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.BatchOptions;
import dev.satya.Columns;
import dev.satya.Model;
import dev.satya.RowResult;
import dev.satya.Schema;
import dev.satya.Slot;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Extras;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final BigInteger LARGE = BigInteger.ONE.shiftLeft(80);

    private final Validator<Model> validator =
            Satya.standard()
                    .compile(
                            Schema.object("Row")
                                    .field("id", Schema.integer())
                                    .withDefault("rate", Schema.number(), 0.5)
                                    .optional("isNew", Schema.bool().nullable())
                                    .optional("name", Schema.string())
                                    .optional(
                                            "at",
                                            Schema.object("Point")
                                                    .field("x", Schema.integer())
                                                    .build())
                                    .extras(Extras.KEEP)
                                    .build());

    private static Map<String, Object> row(Object... members) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            row.put((String) members[i], members[i + 1]);
        }
        return row;
    }

    private static List<Map<String, Object>> rows() {
        return List.of(
                row("id", 1, "rate", 2.5, "isNew", true, "name", "a", "at", Map.of("x", 1)),
                row("id", 300, "isNew", null, "more", List.of(1)),
                row("id", "no"),
                row("id", LARGE, "isNew", false, "rate", 3),
                row("id", 1L << 40, "name", "b"));
    }

    @Test
    void model_ofEachRow_isThatOfTheRowAlone() {
        Columns columns = validator.rows().columns(rows());
        for (int row : new int[] {0, 1, 3, 4}) {
            Model alone = validator.parse(rows().get(row));
            Model model = columns.model(row);
            assertThat(model).isEqualTo(alone).hasToString(alone.toString());
            assertThat(model.toMap()).isEqualTo(alone.toMap());
            assertThat(model.toJson()).isEqualTo(alone.toJson());
            assertThat(model.extras()).isEqualTo(alone.extras());
            for (String name : alone.names()) {
                Slot slot = columns.slot(name);
                assertThat(model.isSet(name)).as(name).isEqualTo(alone.isSet(name));
                assertThat(columns.isSet(row, slot)).as(name).isEqualTo(alone.isSet(name));
                assertThat(columns.has(row, slot)).as(name).isEqualTo(alone.has(name));
                assertThat(columns.get(row, slot)).as(name).isEqualTo(alone.get(name));
            }
        }
    }

    @Test
    void getters_ofATypedField_giveItsValue() {
        Columns columns = validator.rows().columns(rows());
        Slot id = validator.slot("id");
        assertThat(columns.getLong(0, id)).isEqualTo(1);
        assertThat(columns.getLong(1, id)).isEqualTo(300);
        assertThat(columns.getLong(4, id)).isEqualTo(1L << 40);
        assertThat(columns.getDouble(1, id)).isEqualTo(300.0);
        assertThat(columns.get(3, id)).isEqualTo(LARGE);
        assertThat(columns.getDouble(0, columns.slot("rate"))).isEqualTo(2.5);
        assertThat(columns.getDouble(1, columns.slot("rate"))).isEqualTo(0.5);
        assertThat(columns.getBoolean(0, columns.slot("isNew"))).isTrue();
        assertThat(columns.getBoolean(3, columns.slot("isNew"))).isFalse();
        assertThat(columns.getString(4, columns.slot("name"))).isEqualTo("b");
        assertThat(columns.getString(1, columns.slot("name"))).isNull();
    }

    @Test
    void getters_withoutSuchAValue_throwAsThoseOfModels() {
        Columns columns = validator.rows().columns(rows());
        Slot id = columns.slot("id");
        assertThatThrownBy(() -> columns.getLong(3, id)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> columns.getBoolean(1, columns.slot("isNew")))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> columns.getLong(0, columns.slot("name")))
                .isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> columns.getString(0, id)).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> columns.slot("nam")).isInstanceOf(NoSuchElementException.class);
        Slot foreign = columns.model(0).getModel("at").slot("x");
        assertThatThrownBy(() -> columns.get(0, foreign))
                .isInstanceOf(IllegalArgumentException.class);
        for (int row : new int[] {-1, 5}) {
            assertThatThrownBy(() -> columns.get(row, id))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> columns.isValid(row))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void rowThatIsNotValid_keepsItsViolations() {
        Columns columns = validator.rows().columns(rows());
        assertThat(columns).hasToString("5 rows: 4 valid, 1 invalid");
        assertThat(columns.isValid(2)).isFalse();
        assertThat(columns.violations()).containsOnlyKeys(2);
        assertThat(columns.violations(2).get(0).path()).hasToString("id");
        assertThat(columns.violations(1)).isEmpty();
        assertThatThrownBy(() -> columns.model(2)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> columns.getLong(2, columns.slot("id")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void model_changed_leavesTheColumns() {
        Columns columns = validator.rows().columns(rows());
        Model model = columns.model(0);
        model.set("id", 2);
        assertThat(columns.model(0).getLong("id")).isEqualTo(1);
        assertThatThrownBy(() -> model.set("id", "no")).isInstanceOf(ValidationException.class);
    }

    @Test
    void columns_ofAStreamOfResults_areThoseOfTheRows() {
        byte[] text = "{\"id\":1}\nno\n{\"id\":2,\"name\":\"b\"}".getBytes(StandardCharsets.UTF_8);
        try (Stream<RowResult<Model>> results =
                validator.validateNdjson(new ByteArrayInputStream(text))) {
            Columns columns = validator.rows().columns(results);
            assertThat(columns.size()).isEqualTo(3);
            assertThat(columns.model(2).toJson())
                    .isEqualTo("{\"id\":2,\"rate\":0.5,\"name\":\"b\"}");
            assertThat(columns.violations(1).get(0).code()).isEqualTo("json");
        }
    }

    @Test
    void columns_onSeveralThreads_givesTheSame() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.addAll(rows());
        }
        BatchOptions options = BatchOptions.DEFAULT.withThreads(3);
        Columns columns = validator.rows(options).columns(rows);
        assertThat(columns.size()).isEqualTo(rows.size());
        assertThat(columns.violations()).hasSize(10_000);
        for (int row = 0; row < rows.size(); row++) {
            if (row % 5 != 2) {
                assertThat(columns.model(row).get("id"))
                        .isEqualTo(validator.parse(rows.get(row)).get("id"));
            }
        }
        Columns first = validator.rows(options.stopAtFirstInvalid()).columns(rows);
        assertThat(first.size()).isEqualTo(3);
    }

    @Test
    void columns_moreThan64Fields_keepsWhichWereGiven() {
        var object = Schema.object("Wide");
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < 130; i++) {
            object = object.withDefault("f" + i, Schema.integer(), -1);
            if (i % 3 == 0) {
                given.put("f" + i, i);
            }
        }
        Validator<Model> wide = Satya.standard().compile(object.build());
        Model model = wide.rows().columns(List.of(given)).model(0);
        for (int i = 0; i < 130; i++) {
            assertThat(model.getLong("f" + i)).isEqualTo(i % 3 == 0 ? i : -1);
            assertThat(model.isSet("f" + i)).isEqualTo(i % 3 == 0);
        }
    }

    @Test
    void columns_schemaOfOtherThings_isRefused() {
        Satya satya = Satya.standard();
        Schema object = Schema.object("A").field("a", Schema.integer()).build();
        for (Schema schema :
                List.of(
                        Schema.integer(),
                        object.nullable(),
                        Schema.anyOf(object, Schema.string()))) {
            Validator<Object> other = satya.compile(schema, Object.class);
            assertThatThrownBy(() -> other.rows().columns(List.of()))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
        Validator<A> records = satya.compile(A.class);
        assertThatThrownBy(() -> records.rows().columns(List.of(new A(1))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("columns are of models of one layout, and row 0 is none");
    }

    record A(int a) {}
}
