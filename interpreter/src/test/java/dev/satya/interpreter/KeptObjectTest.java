package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.annotation.Extras;
import dev.satya.scalar.Country;
import dev.satya.scalar.ScalarTypes;
import dev.satya.scalar.SecretText;
import dev.satya.schema.SchemaException;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A valid object comes back itself, whatever its members hold; one that is no object is refused. */
class KeptObjectTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    record Anything(Object value) {}

    record Many(List<Object> values) {}

    record Bytes(byte[] value) {}

    record Link(URL value) {}

    static Stream<Record> records() throws Exception {
        return Stream.of(
                new Anything(LocalDate.EPOCH),
                new Anything(UUID.randomUUID()),
                new Anything('c'),
                new Anything(List.of(LocalDate.EPOCH)),
                new Anything(Set.of(1)),
                new Anything(Map.of("a", Instant.EPOCH)),
                new Anything(new StringBuilder("a")),
                new Many(List.of(LocalDate.EPOCH, 1)),
                new Bytes(new byte[] {1}),
                new Link(URI.create("https://example.com/a").toURL()));
    }

    @ParameterizedTest
    @MethodSource("records")
    @SuppressWarnings("unchecked") // the class of a record is one of records
    void record_thatIsValid_isTheAnswerItself(Record record) {
        Validator<Record> validator = SATYA.compile((Class<Record>) record.getClass());
        assertThat(validator.parse(record)).isSameAs(record);
        assertThat(validator.isValid(record)).isTrue();
    }

    static final class Made {
        private final int x;

        private Made(int x) {
            this.x = x;
        }

        @JsonCreator
        static Made of(@JsonProperty("x") int x) {
            return x == 0 ? null : new Made(x);
        }

        public int getX() {
            return x;
        }
    }

    @Test
    void factory_thatReturnsNull_makesNoObject() {
        Validator<Made> validator = SATYA.compile(Made.class);
        assertThat(validator.parse(Map.of("x", 1)).getX()).isEqualTo(1);
        assertThat(validator.violations(Map.of("x", 0)))
                .singleElement()
                .satisfies(
                        violation -> {
                            assertThat(violation.code()).isEqualTo("construction");
                            assertThat(violation.message()).contains("null was returned");
                        });
    }

    @Extras(dev.satya.schema.Extras.FORBID)
    static class Above {
        public int b;
    }

    static final class Below extends Above {
        public int c;
    }

    @Test
    void extras_ofAClassAbove_count() {
        Map<String, Integer> instance = Map.of("b", 1, "c", 2, "d", 3);
        assertThat(SATYA.compile(Below.class).violations(instance))
                .singleElement()
                .satisfies(
                        violation ->
                                assertThat(violation.code()).isEqualTo("additionalProperties"));
    }

    /** Which of the types of one class is meant, a model knows from its schema. */
    @Test
    void model_withinOtherValues_isWrittenAsByItself() {
        Schema schema =
                Schema.object()
                        .field("h", Schema.scalar(ScalarTypes.HEX))
                        .field("e", Schema.scalar(ScalarTypes.EPOCH_SECONDS))
                        .field("m", Schema.map(Schema.scalar(ScalarTypes.HEX), Schema.integer()))
                        .build();
        Model model =
                SATYA.compile(schema).parse(Map.of("h", "4142", "e", 1.5, "m", Map.of("ff", 1)));
        String json = "{\"h\":\"4142\",\"e\":1.5,\"m\":{\"ff\":1}}";
        assertThat(model.toJson()).isEqualTo(json);
        assertThat(SATYA.toJson(model)).isEqualTo(json);
        assertThat(SATYA.toJson(List.of(model, Instant.EPOCH)))
                .isEqualTo("[" + json + ",\"1970-01-01T00:00:00Z\"]");
    }

    @Test
    void secretText_isToldToNoOtherSchema() {
        SecretText secret = SecretText.of("hush");
        assertThat(SATYA.compile(Schema.any(), Object.class).parse(secret)).isSameAs(secret);
        for (Schema schema : List.of(Schema.string().maxLength(2), Schema.enumOf("x"))) {
            assertThat(SATYA.compile(schema, Object.class).violations(secret).toString())
                    .doesNotContain("hush");
            assertThat(SATYA.toJson(SATYA.compile(schema, Object.class).violations(secret)))
                    .doesNotContain("hush");
        }
    }

    record Home(Country country) {}

    @Test
    void map_ofAnObject_keepsScalars() {
        Country country = new Country("DE");
        Map<String, ?> map = SATYA.toMap(new Home(country));
        assertThat(map).isEqualTo(Map.of("country", country));
        assertThat(SATYA.compile(Home.class).parse(map)).isEqualTo(new Home(country));
    }

    static class TwoTypes {
        private String s = "";

        public Optional<String> getS() {
            return Optional.of(s);
        }

        public void setS(String s) {
            this.s = s;
        }
    }

    @Test
    void property_thatIsSetAsSomethingElse_isRefused() {
        assertThatThrownBy(() -> SATYA.compile(TwoTypes.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("is read as Optional and set as String");
    }

    @Test
    void default_ofATypeOfSeveralOfOneClass_isWrittenAndReadAsThatType() {
        Schema schema =
                Schema.object()
                        .withDefault(
                                "d",
                                Schema.scalar(ScalarTypes.HEX),
                                dev.satya.scalar.Bytes.of(new byte[] {1}))
                        .build();
        assertThat(schema.toJson()).contains("\"default\":\"01\"");
        Validator<Model> read = SATYA.compile(SATYA.schemaFromJson(schema.toJson()));
        assertThat(read.parse(Map.of()).toJson()).isEqualTo("{\"d\":\"01\"}");
    }

    @Test
    void number_thatStandsForALongText_isBeyondALimit() {
        Validator<Object> validator = SATYA.compile(Schema.string().fromNumbers(), Object.class);
        assertThat(validator.parseJson("1e3")).isEqualTo("1000");
        assertThat(validator.violationsJson("1e99999").toString())
                .contains("1000")
                .contains("limit");
        assertThat(validator.violationsJson("1e-99999").toString()).contains("limit");
        assertThat(validator.isValidJson("1e999")).isTrue();
        assertThat(validator.isValidJson("1e1000")).isFalse();
        assertThat(validator.isValidJson("-1e999")).isFalse();
        assertThat(validator.isValidJson("1e-998")).isTrue();
        assertThat(validator.isValidJson("1e-999")).isFalse();
    }
}
