package dev.satya.interpreter;

import static dev.satya.interpreter.SmallStack.thrownBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.JsonInput;
import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.OutputFormat;
import dev.satya.RowInput;
import dev.satya.Schema;
import dev.satya.SchemaOutput;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.WriteException;
import dev.satya.schema.Extras;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaPart;
import dev.satya.schema.UnevaluatedSchema;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No door lets a stack overflow out, on threads of 128 KB and with what is nested deep. */
class SmallStackTest {
    private static final int DEEP = 9_000;
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .limits(Limits.DEFAULT.withDepth(10_000).withDocumentLength(1 << 20))
                    .build();

    private static final Object LISTS = lists(DEEP);
    private static final Object MAPS = maps(DEEP);
    private static final String JSON_LISTS = "[".repeat(DEEP) + "]".repeat(DEEP);
    private static final String JSON_MAPS = "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);

    private static Object lists(int depth) {
        Object value = List.of();
        for (int i = 1; i < depth; i++) {
            value = List.of(value);
        }
        return value;
    }

    private static Object maps(int depth) {
        Object value = 1;
        for (int i = 0; i < depth; i++) {
            value = Map.of("a", value);
        }
        return value;
    }

    private static Object cycle() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        return cycle;
    }

    private static Schema tree() {
        Schema node =
                Schema.object("Node")
                        .optional("a", Schema.anyOf(Schema.reference("Node"), Schema.integer()))
                        .extras(Extras.KEEP)
                        .build();
        return Schema.definitions(Map.of("Node", node), Schema.reference("Node"));
    }

    private static Schema listsOfLists() {
        Schema list = Schema.array(Schema.reference("L"));
        return Schema.definitions(
                Map.of("L", list), Schema.allOf(Schema.reference("L"), Schema.any()));
    }

    static Stream<Arguments> instances() {
        List<Schema> ofLists =
                List.of(
                        Schema.any(),
                        Schema.array(Schema.any()).uniqueItems(),
                        listsOfLists(),
                        Schema.constant(1),
                        Schema.not(Schema.string()));
        List<Schema> ofMaps = List.of(Schema.any(), Schema.map(Schema.any()), tree());
        return Stream.concat(
                Stream.concat(
                        ofLists.stream().map(each -> Arguments.of(each, LISTS, JSON_LISTS)),
                        ofLists.stream().map(each -> Arguments.of(each, cycle(), JSON_LISTS))),
                ofMaps.stream().map(each -> Arguments.of(each, MAPS, JSON_MAPS)));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("instances")
    void instance_nestedDeep_isInvalidAtMost(Schema schema, Object instance, String json)
            throws InterruptedException {
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        List<Callable<?>> doors =
                List.of(
                        () -> validator.validate(instance),
                        () -> validator.violations(instance),
                        () -> validator.isValid(instance),
                        () -> validator.failFast().validate(instance),
                        () -> validator.validateMany(List.of(instance, instance)),
                        () -> validator.validateJson(bytes),
                        () -> validator.validateJson(json),
                        () -> validator.validateJson(JsonInput.of(ByteBuffer.wrap(bytes))),
                        () -> validator.validateJson(JsonInput.of(new ByteArrayInputStream(bytes))),
                        () -> validator.validateJson(JsonInput.of(new StringReader(json))),
                        () -> validator.violationsJson(bytes),
                        () -> validator.violationsJson(json),
                        () -> validator.isValidJson(bytes),
                        () -> validator.isValidJson(json),
                        () ->
                                validator
                                        .rows()
                                        .validate(RowInput.ndjson(new ByteArrayInputStream(bytes)))
                                        .toList(),
                        () ->
                                validator
                                        .rows()
                                        .validate(
                                                RowInput.jsonArray(new ByteArrayInputStream(bytes)))
                                        .toList(),
                        () ->
                                validator
                                        .rows()
                                        .validate(
                                                RowInput.of(
                                                        RowInput.Format.DETECTED,
                                                        new ByteArrayInputStream(bytes)))
                                        .toList());
        for (int i = 0; i < doors.size(); i++) {
            assertThat(thrownBy(doors.get(i))).as("door %s", i).isNull();
        }
        for (Callable<?> parse :
                List.<Callable<?>>of(
                        () -> validator.parse(instance),
                        () -> validator.parseJson(json),
                        () -> validator.parseJson(JsonInput.of(new StringReader(json))))) {
            assertThat(thrownBy(parse))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(ValidationException.class));
        }
    }

    static Stream<Arguments> schemas() {
        Schema arrays = Schema.integer();
        Schema objects = Schema.integer();
        Schema both = Schema.integer();
        for (int i = 0; i < 190; i++) {
            arrays = Schema.array(arrays);
            objects = Schema.object().field("a", objects).build();
            both =
                    i % 2 == 0
                            ? both
                            : Schema.allOf(
                                    Schema.anyOf(both, Schema.string()),
                                    Schema.not(Schema.never()));
        }
        return Stream.of(arrays, objects, both).map(Arguments::of);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("schemas")
    void schema_nestedDeep_isRefusedAtMost(Schema schema) throws InterruptedException {
        Map<String, Object> map = schema.toMap();
        String json = SATYA.toJson(map);
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        SchemaOutput output = SATYA.output(map);
        List<Callable<?>> doors =
                List.of(
                        () -> SATYA.compile(schema, Object.class),
                        schema::toMap,
                        () -> Schema.fromMap(map),
                        () -> SATYA.schemaFromMap(map),
                        () -> SATYA.schemaFromJson(json),
                        () -> SATYA.output(map),
                        () -> SATYA.output(schema),
                        () ->
                                SATYA.outputFromJson(
                                        json.getBytes(StandardCharsets.UTF_8),
                                        ImportOptions.DEFAULT));
        for (int i = 0; i < doors.size(); i++) {
            Throwable thrown = thrownBy(doors.get(i));
            assertThat(thrown == null || thrown instanceof SchemaException)
                    .as("door %s: %s", i, thrown)
                    .isTrue();
        }
        assertThat(thrownBy(validator::explain)).isNull();
        assertThat(thrownBy(validator::toString)).isNull();
        for (OutputFormat format : OutputFormat.values()) {
            assertThat(thrownBy(() -> output.of(lists(300), format))).isNull();
            assertThat(thrownBy(() -> output.ofJson("[".repeat(300) + "]".repeat(300), format)))
                    .isNull();
        }
    }

    /** Ways to put schemas within each other, for far more levels than compile. */
    static Stream<Arguments> wraps() {
        return Stream.of(
                        (UnaryOperator<Schema>) Schema::array,
                        it -> Schema.array(it).contains(it),
                        it -> Schema.object().field("a", it).build(),
                        it -> Schema.object().optional("a", it).build().patternProperty("b", it),
                        it -> Schema.object().build().withExtras(it),
                        it -> Schema.map(it, Schema.any()),
                        it -> Schema.map(it),
                        Schema::not,
                        it -> Schema.not(it).title("t"),
                        it -> Schema.allOf(it, Schema.any()),
                        it -> Schema.anyOf(Schema.array(it), Schema.string()),
                        it -> Schema.oneOf(Schema.array(it), Schema.string()),
                        it -> Schema.when(it, Schema.any()),
                        it -> Schema.dependent("a", it),
                        it -> Schema.guarded(JsonType.NULL, it),
                        it -> Schema.definitions(Map.of("a", it), Schema.any()),
                        it -> Schema.array(it).nullable(),
                        it -> UnevaluatedSchema.of(it).withItems(it).withProperties(it))
                .map(Arguments::of);
    }

    private static Schema wrapped(UnaryOperator<Schema> wrap, Schema innermost) {
        Schema schema = innermost;
        for (int i = 0; i < 5_000; i++) {
            schema = wrap.apply(schema);
        }
        return schema;
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("wraps")
    void schema_ofThousandsOfLevels_isRefusedAtMost(UnaryOperator<Schema> wrap)
            throws InterruptedException {
        Schema schema = wrapped(wrap, Schema.integer());
        Schema same = wrapped(wrap, Schema.integer());
        Schema other = wrapped(wrap, Schema.string());
        List<Callable<?>> doors =
                List.of(
                        schema::toString,
                        schema::hashCode,
                        schema::parts,
                        schema::notes,
                        schema::annotations,
                        () -> schema.parts().toString(),
                        () -> schema.parts().hashCode(),
                        () -> schema.parts().equals(same.parts()),
                        () ->
                                schema.withParts(
                                        schema.parts().stream().map(SchemaPart::schema).toList()),
                        () -> schema.annotations().toString(),
                        schema::nullable,
                        schema::toMap,
                        () -> SATYA.toJson(schema));
        for (int i = 0; i < doors.size(); i++) {
            assertThat(thrownBy(doors.get(i)))
                    .as("door %s", i)
                    .satisfiesAnyOf(
                            it -> assertThat(it).isNull(),
                            it -> assertThat(it).isInstanceOf(SchemaException.class),
                            it -> assertThat(it).isInstanceOf(WriteException.class));
        }
        List<Object> answers = new ArrayList<>();
        Callable<?> compare =
                () -> {
                    answers.add(schema.equals(same));
                    answers.add(schema.hashCode() == same.hashCode());
                    return answers.add(schema.equals(other));
                };
        assertThat(thrownBy(compare)).isNull();
        assertThat(answers).containsExactly(true, true, false);
    }

    @Test
    void value_nestedDeep_cannotBeWritten() throws InterruptedException {
        for (Object value : List.of(LISTS, MAPS, cycle())) {
            assertThat(thrownBy(() -> SATYA.toJson(value))).isInstanceOf(WriteException.class);
        }
        assertThat(thrownBy(() -> Schema.constant(LISTS))).isInstanceOf(SchemaException.class);
        assertThat(thrownBy(() -> Schema.constant(cycle()))).isInstanceOf(SchemaException.class);
        Map<String, Object> itself = new HashMap<>();
        itself.put("not", itself);
        assertThat(thrownBy(() -> Schema.fromMap(itself))).isInstanceOf(SchemaException.class);
    }

    @Test
    void model_nestedDeep_isCopiedAndShown() throws InterruptedException {
        Validator<Model> validator = SATYA.compile(tree());
        Object[] parsed = new Object[1];
        Thread roomy =
                new Thread(null, () -> parsed[0] = validator.parse(maps(2_000)), "roomy", 1 << 28);
        roomy.start();
        roomy.join();
        Model model = (Model) parsed[0];
        assertThat(thrownBy(model::toMap)).isNull();
        assertThat(thrownBy(() -> model.with("a", 1))).isNull();
        assertThat(thrownBy(model::toString)).isNull();
        assertThat(thrownBy(model::hashCode)).isNull();
        Model[] same = new Model[1];
        Thread again =
                new Thread(null, () -> same[0] = validator.parse(maps(2_000)), "roomy", 1 << 28);
        again.start();
        again.join();
        boolean[] areEqual = new boolean[2];
        Callable<?> compare =
                () -> {
                    areEqual[0] = model.equals(same[0]);
                    areEqual[1] = model.equals(same[0].get("a"));
                    return null;
                };
        assertThat(thrownBy(compare)).isNull();
        assertThat(areEqual).containsExactly(true, false);
        assertThat(model.hashCode()).isEqualTo(same[0].hashCode());
        assertThat(thrownBy(model::toJson)).isInstanceOf(WriteException.class);
    }
}
