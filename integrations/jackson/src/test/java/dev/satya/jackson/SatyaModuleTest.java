package dev.satya.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.satya.Model;
import dev.satya.Path;
import dev.satya.Problem;
import dev.satya.RowResult;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.annotation.Secret;
import dev.satya.interpreter.Satya;
import dev.satya.scalar.ScalarTypes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class SatyaModuleTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final Validator<Model> ITEMS =
            SATYA.compile(
                    Schema.object("Item")
                            .field("sku", Schema.string().minLength(3))
                            .optional("price", Schema.decimal())
                            .optional("due", Schema.scalar(ScalarTypes.DATE))
                            .optional("pin", Schema.string().minLength(4).secret())
                            .build());

    record User(@NotNull @Size(min = 1) String firstName, @Min(0) int age) {}

    record Team(String name, List<User> members) {}

    record Login(String user, @Secret @Min(1000) int pin) {}

    record Holder(Model item) {}

    record Row(int index) {}

    /** A bean, as databind makes it. */
    public static class Account {
        private String owner = "nobody";
        private int limit = 7;

        public String getOwner() {
            return owner;
        }

        public void setOwner(String owner) {
            this.owner = owner;
        }

        public int getLimit() {
            return limit;
        }

        @Max(100)
        public void setLimit(int limit) {
            this.limit = limit;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "circle"),
        @JsonSubTypes.Type(value = Square.class, name = "square")
    })
    sealed interface Shape permits Circle, Square {}

    record Circle(@Min(1) int radius) implements Shape {}

    record Square(@Min(1) int side) implements Shape {}

    /** What everybody sees. */
    static class Open {}

    private static JsonMapper mapper(SatyaModule.Builder module) {
        return JsonMapper.builder().addModule(module.build()).build();
    }

    private static SatyaModule.Builder module() {
        return SatyaModule.builder(SATYA);
    }

    private static InvalidDataException refusal(ObjectMapper mapper, String json, Class<?> type) {
        return catchThrowableOfType(InvalidDataException.class, () -> mapper.readValue(json, type));
    }

    private static List<String> found(InvalidDataException e) {
        return e.violations().map(it -> it.path() + " " + it.code()).asJava();
    }

    @Test
    void model_written_isWhatSatyaWrites() throws Exception {
        String json = "{\"sku\":\"abc\",\"price\":0.10,\"due\":\"2026-01-31\",\"pin\":\"1234\"}";
        ObjectMapper mapper = JsonMapper.builder().addModule(new SatyaModule()).build();
        Model model = ITEMS.parseJson(json);

        assertThat(mapper.writeValueAsString(model)).isEqualTo(model.toJson()).isEqualTo(json);
        assertThat(mapper.writeValueAsString(Map.of("a", List.of(model))))
                .isEqualTo("{\"a\":[" + json + "]}");
        JsonNode tree = mapper.valueToTree(model);
        assertThat(tree.get("price").decimalValue()).isEqualByComparingTo(new BigDecimal("0.10"));
        assertThat(tree.get("due").isTextual()).isTrue();
    }

    @Test
    void violationsAndProblem_written_areTheirMaps() throws Exception {
        ObjectMapper mapper = JsonMapper.builder().addModule(new SatyaModule()).build();
        var violations = ITEMS.validateJson("{\"sku\":\"a\",\"pin\":\"hun\"}").getError();
        var problem = Problem.of(violations, Locale.GERMAN);

        assertThat(mapper.writeValueAsString(violations.asJava()))
                .isEqualTo(
                        "[{\"code\":\"minLength\",\"path\":\"/sku\",\"arguments\":{\"minLength\":3},"
                                + "\"instance\":\"a\",\"message\":\"must have at least 3 characters\"},"
                                + "{\"code\":\"minLength\",\"path\":\"/pin\",\"arguments\":{\"minLength\":4},"
                                + "\"instance\":\"***\",\"message\":\"must have at least 4 characters\"}]");
        assertThat(mapper.writeValueAsString(problem)).isEqualTo(problem.toJson());
    }

    @Test
    void rowResults_written_haveTheirValueOrTheirViolations() throws Exception {
        ObjectMapper mapper = JsonMapper.builder().addModule(new SatyaModule()).build();
        List<RowResult<User>> rows =
                SATYA.compile(User.class)
                        .validateNdjson(
                                new java.io.ByteArrayInputStream(
                                        Format.bytes(
                                                "{\"firstName\":\"A\",\"age\":1}\n{\"firstName\":\"B\",\"age\":-1}")))
                        .toList();

        assertThat(mapper.writeValueAsString(rows.get(0)))
                .isEqualTo(
                        "{\"index\":0,\"line\":1,\"byteOffset\":0,\"value\":{\"firstName\":\"A\",\"age\":1}}");
        assertThat(mapper.readTree(mapper.writeValueAsString(rows.get(1))).get("violations").size())
                .isEqualTo(1);
        assertThat(mapper.writeValueAsString(RowResult.of(3, ITEMS.validate(Map.of("sku", "abc")))))
                .isEqualTo("{\"index\":3,\"value\":{\"sku\":\"abc\"}}");
    }

    @Test
    void reads_models_areModelsWhereverTheyStand() throws Exception {
        ObjectMapper mapper = mapper(module().reads(Model.class, ITEMS));

        assertThat(mapper.readValue("{\"sku\":\"abc\",\"price\":1.50}", Model.class).get("price"))
                .isEqualTo(new BigDecimal("1.50"));
        Holder holder = mapper.readValue("{\"item\":{\"sku\":\"abc\"}}", Holder.class);
        assertThat(holder.item().toMap()).isEqualTo(Map.of("sku", "abc"));
        assertThat(mapper.readValue("{}", Holder.class).item()).isNull();
        List<Model> many =
                mapper.readValue(
                        "[{\"sku\":\"abc\"},{\"sku\":\"def\"}]",
                        new TypeReference<List<Model>>() {});
        assertThat(many).extracting(it -> it.get("sku")).containsExactly("abc", "def");
    }

    @Test
    void reads_invalid_hasAllViolationsAndTheWayToThem() {
        ObjectMapper mapper = mapper(module().reads(User.class, SATYA.compile(User.class)));

        InvalidDataException e =
                refusal(
                        mapper,
                        "{\"name\":\"t\",\"members\":[{\"firstName\":\"A\",\"age\":1},{\"firstName\":\"\",\"age\":-1}]}",
                        Team.class);

        assertThat(found(e)).containsExactly("firstName minLength", "age minimum");
        assertThat(e)
                .isInstanceOf(MismatchedInputException.class)
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("2 violations")
                .hasMessageContaining("age: must be at least 0 (minimum)")
                .hasMessageContaining("members");
        assertThat(e.getTargetType()).isEqualTo(User.class);
        assertThat(e.getPath()).hasSize(2);
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(mapper(module().reads(User.class, SATYA.compile(User.class)))),
                Arguments.of(mapper(module().checks(User.class, SATYA.compile(User.class)))),
                Arguments.of(mapper(module().checks(User.class))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void record_byEveryWay_isReadOrRefused(ObjectMapper mapper) throws Exception {
        assertThat(mapper.readValue("{\"firstName\":\"A\",\"age\":1}", User.class))
                .isEqualTo(new User("A", 1));
        assertThat(found(refusal(mapper, "{\"firstName\":\"\",\"age\":-1}", User.class)))
                .containsExactly("firstName minLength", "age minimum");
        assertThat(found(refusal(mapper, "[]", User.class))).containsExactly(" type");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void malformed_byEveryWay_isAViolationWithJacksonsException(ObjectMapper mapper) {
        for (String json :
                List.of("{\"firstName\":\"A\",", "{\"firstName\" 1}", "{\"age\": tru}")) {
            InvalidDataException e = refusal(mapper, json, User.class);

            assertThat(found(e)).containsExactly(" json");
            assertThat(e.getCause()).isInstanceOf(JacksonException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void values_oneAfterTheOther_areReadByEveryWay(ObjectMapper mapper) throws Exception {
        String json = "[{\"firstName\":\"A\",\"age\":1},{\"firstName\":\"B\",\"age\":2}]";
        assertThat(mapper.readValue(json, User[].class))
                .containsExactly(new User("A", 1), new User("B", 2));
        try (var all = mapper.readerFor(User.class).<User>readValues(json)) {
            assertThat(all.readAll()).hasSize(2);
        }
    }

    @Test
    void nulls_areForTheSchemaToTake() throws Exception {
        ObjectMapper strict = mapper(module().reads(Model.class, ITEMS));
        ObjectMapper lenient =
                mapper(
                        module().reads(
                                        Model.class,
                                        SATYA.compile(ITEMS.schema().nullable(), Model.class)));

        assertThat(found(refusal(strict, "null", Model.class))).containsExactly(" type");
        assertThat(found(refusal(strict, "{\"item\":null}", Holder.class)))
                .containsExactly(" type");
        assertThat(lenient.readValue("null", Model.class)).isNull();
        assertThat(lenient.readValue("{\"item\":null}", Holder.class).item()).isNull();
    }

    @Test
    void checks_bean_isMadeByDatabindAndKeepsItsDefaults() throws Exception {
        ObjectMapper mapper = mapper(module().checks(Account.class));

        Account account = mapper.readValue("{\"owner\":\"A\"}", Account.class);
        assertThat(account.getOwner()).isEqualTo("A");
        assertThat(account.getLimit()).isEqualTo(7);
        assertThat(found(refusal(mapper, "{\"limit\":101}", Account.class)))
                .containsExactly("limit maximum");
    }

    @Test
    void checks_withNamingStrategy_hasItsNamesInPaths() throws Exception {
        ObjectMapper mapper =
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .addModule(module().checks(Team.class).build())
                        .build();

        Team team =
                mapper.readValue(
                        "{\"name\":\"t\",\"members\":[{\"first_name\":\"A\",\"age\":1}]}",
                        Team.class);
        assertThat(team.members()).containsExactly(new User("A", 1));
        assertThat(
                        found(
                                refusal(
                                        mapper,
                                        "{\"members\":[{\"first_name\":\"\",\"age\":1},{\"age\":1}]}",
                                        Team.class)))
                .containsExactly(
                        "members[0].first_name minLength", "members[1].first_name required");
    }

    @Test
    void checks_subtypes_areToldApartByTheirTag() throws Exception {
        ObjectMapper mapper = mapper(module().checks(Shape.class).checks(Circle.class));

        assertThat(mapper.readValue("{\"kind\":\"circle\",\"radius\":2}", Shape.class))
                .isEqualTo(new Circle(2));
        assertThat(mapper.readValue("{\"radius\":2,\"kind\":\"circle\"}", Shape.class))
                .isEqualTo(new Circle(2));
        assertThat(found(refusal(mapper, "{\"kind\":\"square\",\"side\":0}", Shape.class)))
                .containsExactly("side minimum");
        assertThat(found(refusal(mapper, "{\"kind\":\"line\"}", Shape.class)))
                .containsExactly("kind enum");
    }

    @Test
    void checks_subtypeAlone_isCheckedWithoutItsTag() throws Exception {
        ObjectMapper mapper = mapper(module().checks(Circle.class));

        assertThat(mapper.readValue("{\"kind\":\"circle\",\"radius\":2}", Shape.class))
                .isEqualTo(new Circle(2));
        assertThat(found(refusal(mapper, "{\"kind\":\"circle\",\"radius\":0}", Shape.class)))
                .containsExactly("radius minimum");
    }

    @Test
    void checks_inAView_whereNothingIsIncludedByItself_areRefused() {
        ObjectMapper mapper =
                JsonMapper.builder()
                        .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
                        .addModule(module().checks(Circle.class).build())
                        .build();

        assertThatThrownBy(
                        () ->
                                mapper.readerWithView(Open.class)
                                        .forType(Circle.class)
                                        .readValue("{\"radius\":2}"))
                .hasMessageContaining("DEFAULT_VIEW_INCLUSION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"user\":\"A\",\"pin\":666}",
                "{\"user\":\"A\",\"pin\":666",
                "{\"user\":\"A\",\"pin\":666x}",
                "{\"user\":\"A\",\"pin\":\"x666\"}"
            })
    void secrets_inWhatIsThrown_areHidden(String json) {
        Validator<Login> logins = SATYA.compile(Login.class);
        for (SatyaModule.Builder module :
                List.of(
                        module().reads(Login.class, logins),
                        module().checks(Login.class, logins),
                        module().checks(Login.class))) {
            Throwable e = refusal(mapper(module), json, Login.class);

            assertThat(e).isNotNull();
            for (Throwable next = e; next != null; next = next.getCause()) {
                assertThat(next.toString()).doesNotContain("666");
            }
        }
    }

    /** Databind refuses what this validator takes. */
    @Test
    void secrets_inWhatDatabindThrows_areHidden() {
        Validator<?> texts =
                SATYA.compile(
                        Schema.object()
                                .field("user", Schema.string())
                                .field("pin", Schema.string().secret())
                                .build());
        String json = "{\"user\":\"A\",\"pin\":\"hunter2\"}";

        InvalidDataException e =
                refusal(mapper(module().checks(Login.class, texts)), json, Login.class);

        assertThat(found(e)).containsExactly(" construction");
        assertThat(e.toString()).doesNotContain("hunter2").contains("Login");
        assertThat(e.getCause()).isNull();
    }

    @Test
    void class_withoutSchema_isABadDefinition() {
        record Odd(Thread thread) {}
        ObjectMapper mapper = mapper(module().checks(Odd.class));

        assertThatThrownBy(() -> mapper.readValue("{\"thread\":null}", Odd.class))
                .isInstanceOf(InvalidDefinitionException.class)
                .message()
                .containsIgnoringCase("thread");
    }

    @Test
    void class_chosenTwice_isRefused() {
        assertThatThrownBy(
                        () ->
                                module().checks(User.class)
                                        .reads(User.class, SATYA.compile(User.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("User is chosen twice");
    }

    @Test
    void exception_writtenAndReadAgain_hasItsViolations() throws Exception {
        InvalidDataException e =
                refusal(
                        mapper(module().checks(User.class)),
                        "{\"firstName\":\"\",\"age\":1}",
                        User.class);
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new java.io.ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (var in =
                new java.io.ObjectInputStream(
                        new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
            var again = (InvalidDataException) in.readObject();
            assertThat(again.violations().get(0).path()).isEqualTo(Path.of("firstName"));
        }
    }
}
