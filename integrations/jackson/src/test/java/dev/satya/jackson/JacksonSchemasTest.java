package dev.satya.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonView;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class JacksonSchemasTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    enum Colour {
        RED,
        DARK_BLUE
    }

    record Order(
            @JsonProperty("order-id") @Min(1) long id,
            @NotNull @Size(max = 3) List<OrderLine> orderLines,
            @JsonAlias("color") Colour paintColour,
            @JsonProperty(required = true) String shipTo) {}

    record OrderLine(@NotNull String itemSku, int itemCount) {}

    record Node(String nodeName, List<Node> childNodes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Tolerant(@Min(1) int firstValue) {}

    /** Where Jackson passes over a member that it could set. */
    public static final class Noted {
        private String title;
        private String internalNote;

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        @JsonIgnore
        public String getInternalNote() {
            return internalNote;
        }

        public void setInternalNote(String internalNote) {
            this.internalNote = internalNote;
        }
    }

    private static ObjectMapper snake() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static Validator<Object> compiled(ObjectMapper mapper, Class<?> type) {
        return SATYA.compile(JacksonSchemas.of(mapper, SATYA).schema(type), Object.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Schema schema) {
        return (Map<String, Object>) schema.toMap().get("properties");
    }

    private static List<String> violations(Validator<Object> validator, String json) {
        return validator.violationsJson(json).map(it -> it.path() + " " + it.code()).asJava();
    }

    @Test
    void schema_ofRecord_hasJacksonsNamesAndTheClassesConstraints() {
        Schema schema = JacksonSchemas.of(snake(), SATYA).schema(Order.class);

        assertThat(properties(schema))
                .containsOnlyKeys("order-id", "order_lines", "paint_colour", "ship_to");
        Validator<Object> orders = SATYA.compile(schema, Object.class);
        assertThat(
                        violations(
                                orders,
                                "{\"order-id\":0,\"order_lines\":[{\"item_count\":1}],\"color\":\"PINK\"}"))
                .containsExactly(
                        "[\"order-id\"] minimum",
                        "order_lines[0].item_sku required",
                        "color enum",
                        "ship_to required");
    }

    @Test
    void schema_ofClassWithinItself_hasJacksonsNamesAtEveryDepth() {
        Validator<Object> nodes = compiled(snake(), Node.class);

        assertThat(violations(nodes, "{\"node_name\":\"a\",\"child_nodes\":[{\"node_name\":1}]}"))
                .containsExactly("child_nodes[0].node_name type");
    }

    @Test
    void unknownProperties_areTakenOrRefusedAsByJackson() throws Exception {
        ObjectMapper closed =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        String noted = "{\"title\":\"x\",\"internalNote\":\"passed over\"}";

        assertThat(
                        violations(
                                compiled(closed, OrderLine.class),
                                "{\"itemSku\":\"a\",\"itemCount\":1,\"x\":1}"))
                .containsExactly("x additionalProperties");
        assertThat(violations(compiled(closed, Tolerant.class), "{\"firstValue\":1,\"x\":1}"))
                .isEmpty();
        assertThat(violations(compiled(closed, Noted.class), noted)).isEmpty();
        assertThat(closed.readValue(noted, Noted.class).getInternalNote()).isNull();
    }

    @Test
    void creatorProperties_thatJacksonRequires_areRequired() {
        ObjectMapper mapper =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .build();

        assertThat(violations(compiled(mapper, Node.class), "{\"nodeName\":\"a\"}"))
                .containsExactly("childNodes required");
    }

    interface Open {}

    record Viewed(int id, @JsonView(Open.class) String name) {}

    record Dated(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate due) {}

    record Wrapper(@JsonUnwrapped Node node) {}

    record Painted(Colour colour) {}

    record Priced(Money price) {}

    record Money(long cents) {}

    record Named(String name) {}

    record Period(int from, int to) {
        @AssertTrue
        boolean isOrdered() {
            return from <= to;
        }
    }

    /** Reads a text where Satya sees members. */
    static final class MoneyDeserializer extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context)
                throws JacksonException {
            return new Money(parser.getLongValue());
        }
    }

    /** Reads another text than the name. */
    static final class ColourDeserializer extends ValueDeserializer<Colour> {
        @Override
        public Colour deserialize(JsonParser parser, DeserializationContext context)
                throws JacksonException {
            return Colour.RED;
        }
    }

    interface Renamed {
        @JsonProperty("title")
        String name();
    }

    static Stream<Arguments> notUnderstood() {
        return Stream.of(
                Arguments.of(JsonMapper.builder().build(), Wrapper.class, "JsonUnwrapped"),
                Arguments.of(JsonMapper.builder().build(), Viewed.class, "JsonView"),
                Arguments.of(JsonMapper.builder().build(), Dated.class, "LocalDate"),
                Arguments.of(JsonMapper.builder().build(), Period.class, "ordered"),
                Arguments.of(
                        JsonMapper.builder()
                                .addModule(
                                        new SimpleModule()
                                                .addDeserializer(
                                                        Money.class, new MoneyDeserializer()))
                                .build(),
                        Priced.class,
                        "MoneyDeserializer"),
                Arguments.of(
                        JsonMapper.builder()
                                .addModule(
                                        new SimpleModule()
                                                .addDeserializer(
                                                        Colour.class, new ColourDeserializer()))
                                .build(),
                        Painted.class,
                        "Colour"),
                Arguments.of(
                        JsonMapper.builder().addMixIn(Named.class, Renamed.class).build(),
                        Named.class,
                        "Renamed"),
                Arguments.of(
                        JsonMapper.builder()
                                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                                .build(),
                        Named.class,
                        "CASE_INSENSITIVE"));
    }

    @ParameterizedTest
    @MethodSource("notUnderstood")
    void whatIsNotUnderstood_isRefusedByName(ObjectMapper mapper, Class<?> type, String name) {
        assertThatThrownBy(() -> JacksonSchemas.of(mapper, SATYA).schema(type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(name);
    }
}
