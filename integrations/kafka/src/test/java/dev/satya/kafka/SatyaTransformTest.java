package dev.satya.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SatyaTransformTest {
    private static final String USER =
            """
            {"type": "object", "required": ["name"], "properties": {
              "name": {"type": "string", "minLength": 1},
              "tags": {"type": "array", "items": {"type": "string"}}}}""";

    private static SatyaTransform.Value<SinkRecord> transform(String... more) {
        return configured(new SatyaTransform.Value<>(), USER, more);
    }

    private static <T extends SatyaTransform<SinkRecord>> T configured(
            T transform, String schema, String... more) {
        Map<String, String> configs = new HashMap<>(Map.of(SchemaConfig.SCHEMA, schema));
        for (int i = 0; i < more.length; i += 2) {
            configs.put(more[i], more[i + 1]);
        }
        transform.configure(configs);
        return transform;
    }

    private static SinkRecord record(Object value) {
        return new SinkRecord("users", 3, null, "key", null, value, 42);
    }

    private static final Schema STRUCT =
            SchemaBuilder.struct()
                    .field("name", Schema.OPTIONAL_STRING_SCHEMA)
                    .field("tags", SchemaBuilder.array(Schema.STRING_SCHEMA).optional().build())
                    .build();

    static Stream<Object> validValues() throws Exception {
        JsonConverter converter = new JsonConverter();
        converter.configure(Map.of("schemas.enable", "false"), false);
        String json = "{\"name\": \"Ada\", \"tags\": [\"x\"]}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Map.of("name", "Ada", "tags", List.of("x")),
                new Struct(STRUCT).put("name", "Ada").put("tags", List.of("x")),
                new Struct(STRUCT).put("name", "Ada"),
                json,
                bytes,
                ByteBuffer.wrap(bytes),
                converter.toConnectData("users", bytes).value());
    }

    static Stream<Object> invalidValues() throws Exception {
        JsonConverter converter = new JsonConverter();
        converter.configure(Map.of("schemas.enable", "false"), false);
        byte[] bytes = "{\"name\": \"\"}".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Map.of("name", ""),
                new Struct(STRUCT).put("tags", List.of("x")),
                "{\"name\": 7}",
                "{\"name\"",
                bytes,
                ByteBuffer.wrap(bytes),
                Arrays.asList(1, null),
                converter.toConnectData("users", bytes).value());
    }

    @ParameterizedTest
    @MethodSource("validValues")
    void validRecord_passesAsItIs(Object value) {
        SinkRecord record = record(value);
        for (String action : List.of("fail", "drop", "tag")) {
            assertThat(transform(SatyaTransform.ON_INVALID, action).apply(record)).isSameAs(record);
        }
    }

    @ParameterizedTest
    @MethodSource("invalidValues")
    void invalidRecord_isDealtWithAsIsSaid(Object value) {
        SinkRecord record = record(value);

        assertThatThrownBy(() -> transform().apply(record))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("the value of a record of topic users is not valid: ");
        assertThat(transform(SatyaTransform.ON_INVALID, "drop").apply(record)).isNull();
        SinkRecord tagged = transform(SatyaTransform.ON_INVALID, "tag").apply(record);
        assertThat(tagged.topic()).isEqualTo("users");
        assertThat(tagged.kafkaPartition()).isEqualTo(3);
        assertThat(tagged.value()).isSameAs(value);
        assertThat(tagged.headers().lastWithName(SatyaTransform.HEADER).value().toString())
                .startsWith("{\"type\":\"about:blank\"")
                .contains("\"errors\":[{\"pointer\":");
        SinkRecord routed =
                transform(
                                SatyaTransform.ON_INVALID, "route",
                                SatyaTransform.INVALID_TOPIC, "bad-users",
                                SchemaConfig.LOCALE, "de")
                        .apply(record);
        assertThat(routed.topic()).isEqualTo("bad-users");
        assertThat(routed.headers()).hasSize(1);
        assertThat(record.headers()).isEmpty();
    }

    @Test
    void recordOfASource_isRoutedToAnyPartition() {
        SatyaTransform.Value<SourceRecord> transform = new SatyaTransform.Value<>();
        transform.configure(
                Map.of(
                        SchemaConfig.SCHEMA, USER,
                        SatyaTransform.ON_INVALID, "route",
                        SatyaTransform.INVALID_TOPIC, "bad-users"));

        SourceRecord routed =
                transform.apply(
                        new SourceRecord(
                                Map.of(), Map.of(), "users", 3, null, "key", null, Map.of()));

        assertThat(routed.topic()).isEqualTo("bad-users");
        assertThat(routed.kafkaPartition()).isNull();
    }

    @Test
    void recordWithoutValue_passes() {
        SinkRecord record = record(null);

        assertThat(transform().apply(record)).isSameAs(record);
    }

    @Test
    void key_isLookedAtByItsOwnTransform() {
        SatyaTransform.Key<SinkRecord> keys =
                configured(
                        new SatyaTransform.Key<>(),
                        "{\"type\": \"string\", \"minLength\": 9}",
                        SatyaTransform.AS_JSON,
                        "false");

        assertThatThrownBy(() -> keys.apply(record("anything")))
                .hasMessageStartingWith("the key of a record of topic users is not valid: ");
    }

    @Test
    void headerHasTheFirstErrors_andSecretsAreHidden() {
        String schema =
                "{\"items\": {\"type\": \"integer\", \"x-secret\": true}, \"type\": \"array\"}";
        Object value = Collections.nCopies(100, "4711-secret");

        SinkRecord tagged =
                configured(new SatyaTransform.Value<>(), schema, SatyaTransform.ON_INVALID, "tag")
                        .apply(record(value));

        String header = tagged.headers().lastWithName(SatyaTransform.HEADER).value().toString();
        assertThat(header.split("\"pointer\"")).hasSize(21);
        assertThat(header).doesNotContain("4711");
    }

    @Test
    void logicalTypes_areWhatTheyMean() {
        Schema struct =
                SchemaBuilder.struct()
                        .field("price", Decimal.schema(2))
                        .field("at", Timestamp.SCHEMA)
                        .build();
        Struct value =
                new Struct(struct).put("price", new BigDecimal("1.25")).put("at", new Date(0));
        SatyaTransform.Value<SinkRecord> transform =
                configured(
                        new SatyaTransform.Value<>(),
                        "{\"properties\": {\"price\": {\"type\": \"number\", \"maximum\": 1}}}");

        assertThatThrownBy(() -> transform.apply(record(value))).hasMessageContaining("price");
    }

    @Test
    void datesBytesAndNames_areThoseOfJson() {
        Schema struct =
                SchemaBuilder.struct()
                        .field("day", org.apache.kafka.connect.data.Date.SCHEMA)
                        .field("time", Time.SCHEMA)
                        .field("at", Timestamp.SCHEMA)
                        .field("data", Schema.BYTES_SCHEMA)
                        .field("byNumber", SchemaBuilder.map(Schema.INT32_SCHEMA, Timestamp.SCHEMA))
                        .build();
        Struct value =
                new Struct(struct)
                        .put("day", new Date(0))
                        .put("time", new Date(3_600_000))
                        .put("at", new Date(0))
                        .put("data", new byte[] {1, 2, 3})
                        .put("byNumber", Map.of(7, new Date(0)));
        SinkRecord record = record(value);

        SinkRecord passed =
                configured(
                                new SatyaTransform.Value<>(),
                                """
                                {"properties": {
                                  "day": {"const": "1970-01-01"}, "time": {"const": "01:00"},
                                  "at": {"const": "1970-01-01T00:00:00Z"}, "data": {"const": "AQID"},
                                  "byNumber": {"required": ["7"], "additionalProperties": {"type": "string"}}}}""")
                        .apply(record);

        assertThat(passed).isSameAs(record);
    }

    @Test
    void valueWithoutEnd_isAViolation() {
        Map<String, Object> endless = new HashMap<>();
        endless.put("m", endless);

        assertThatThrownBy(
                        () -> configured(new SatyaTransform.Value<>(), "{}").apply(record(endless)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("limit");
    }

    @Test
    void eachTransform_addsItsHeader() {
        SinkRecord record = new SinkRecord("users", 3, null, "", null, "{}", 42);
        SinkRecord once =
                configured(
                                new SatyaTransform.Key<>(),
                                "{\"minLength\": 1}",
                                SatyaTransform.AS_JSON,
                                "false",
                                SatyaTransform.ON_INVALID,
                                "tag")
                        .apply(record);
        SinkRecord twice = transform(SatyaTransform.ON_INVALID, "tag").apply(once);

        assertThat(twice.headers()).hasSize(2);
    }

    @Test
    void words_areCheckedWhenTheyAreConfigured() {
        assertThatThrownBy(() -> transform(SatyaTransform.ON_INVALID, "ignore"))
                .isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> transform(SatyaTransform.ON_INVALID, "route"))
                .hasMessage("satya.on.invalid is route: satya.invalid.topic says no topic");
        assertThatThrownBy(
                        () ->
                                transform(
                                        SatyaTransform.ON_INVALID, "route",
                                        SatyaTransform.INVALID_TOPIC, " "))
                .hasMessage("satya.on.invalid is route: satya.invalid.topic says no topic");
        assertThatThrownBy(() -> transform(SatyaTransform.INVALID_TOPIC, "bad"))
                .hasMessageContaining("has no effect");
        assertThatThrownBy(() -> transform(SchemaConfig.LOCALE, "?"))
                .hasMessageContaining("no language tag");
        assertThatThrownBy(() -> new SatyaTransform.Value<SinkRecord>().apply(record("x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void transforms_areFoundByConnect() {
        assertThat(ServiceLoader.load(Transformation.class))
                .extracting(each -> (Object) each.getClass())
                .contains(SatyaTransform.Key.class, SatyaTransform.Value.class);
    }
}
