package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.WriteOptions;
import dev.satya.WriteOptions.NonFinite;
import dev.satya.schema.Extras;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the choices of a call leave out, and how they look. */
class WriteOptionsTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final WriteOptions PLAIN = WriteOptions.DEFAULT;

    record Part(String sku, Optional<String> note, double weight) {}

    private static final Schema ITEM =
            Schema.object("Item")
                    .field("sku", Schema.string())
                    .optional("note", Schema.string().nullable())
                    .withDefault("count", Schema.integer(), 1)
                    .build();
    private static final Validator<Model> ORDERS =
            SATYA.compile(
                    Schema.object("Order")
                            .field("id", Schema.integer())
                            .optional("note", Schema.string().nullable())
                            .optional("gone", Schema.string())
                            .withDefault("role", Schema.string(), "user")
                            .withDefault("tags", Schema.array(Schema.string()), List.of("new"))
                            .withDefault("first", ITEM, Map.of("sku", "A"))
                            .withDefault("made", Schema.integer(), () -> 7)
                            .optional("items", Schema.array(ITEM))
                            .optional("byName", Schema.map(ITEM))
                            .optional("part", SATYA.schemaOf(Part.class))
                            .optional("ratio", Schema.number())
                            .extras(Extras.KEEP)
                            .build());

    private static Model order() {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("id", 1);
        order.put("note", null);
        order.put("items", Arrays.asList(item("A", null), item("B", "n")));
        order.put("byName", Map.of("x/y", item("C", null)));
        order.put("part", new Part("P", Optional.empty(), 1.5));
        order.put("ratio", Double.NaN);
        order.put("extra", Arrays.asList(null, 1));
        order.put("none", null);
        return ORDERS.parse(order);
    }

    private static Map<String, Object> item(String sku, String note) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("sku", sku);
        item.put("note", note);
        return item;
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(
                        PLAIN,
                        "{'id':1,'note':null,'role':'user','tags':['new'],"
                                + "'first':{'sku':'A','count':1},'made':7,"
                                + "'items':[{'sku':'A','note':null,'count':1},"
                                + "{'sku':'B','note':'n','count':1}],"
                                + "'byName':{'x/y':{'sku':'C','note':null,'count':1}},"
                                + "'part':{'sku':'P','note':null,'weight':1.5},"
                                + "'ratio':'NaN','extra':[null,1],'none':null}"),
                Arguments.of(
                        PLAIN.omitNull().with(NonFinite.NULL),
                        "{'id':1,'role':'user','tags':['new'],"
                                + "'first':{'sku':'A','count':1},'made':7,"
                                + "'items':[{'sku':'A','count':1},"
                                + "{'sku':'B','note':'n','count':1}],"
                                + "'byName':{'x/y':{'sku':'C','count':1}},"
                                + "'part':{'sku':'P','weight':1.5},'extra':[null,1]}"),
                Arguments.of(
                        PLAIN.omitDefaults().with(NonFinite.NULL),
                        "{'id':1,'note':null,'made':7,"
                                + "'items':[{'sku':'A','note':null},{'sku':'B','note':'n'}],"
                                + "'byName':{'x/y':{'sku':'C','note':null}},"
                                + "'part':{'sku':'P','note':null,'weight':1.5},"
                                + "'ratio':null,'extra':[null,1],'none':null}"),
                Arguments.of(
                        PLAIN.omitNull().omitDefaults().exclude("/made", "/part", "/ratio"),
                        "{'id':1,'items':[{'sku':'A'},{'sku':'B','note':'n'}],"
                                + "'byName':{'x/y':{'sku':'C'}},'extra':[null,1]}"),
                Arguments.of(PLAIN.include("/id"), "{'id':1}"),
                Arguments.of(PLAIN.include("/id").include("/extra"), "{'id':1,'extra':[null,1]}"),
                Arguments.of(PLAIN.include("/items/*/sku"), "{'items':[{'sku':'A'},{'sku':'B'}]}"),
                Arguments.of(
                        PLAIN.include("/items/1"), "{'items':[{'sku':'B','note':'n','count':1}]}"),
                Arguments.of(PLAIN.include("/extra/1"), "{'extra':[1]}"),
                Arguments.of(
                        PLAIN.include("/*/*/sku"),
                        "{'tags':[],'first':{},'items':[{'sku':'A'},{'sku':'B'}],"
                                + "'byName':{'x/y':{'sku':'C'}},'part':{},'extra':[]}"),
                Arguments.of(PLAIN.include("/byName/x~1y/sku"), "{'byName':{'x/y':{'sku':'C'}}}"),
                Arguments.of(PLAIN.include("/part/sku"), "{'part':{'sku':'P'}}"),
                Arguments.of(PLAIN.include("/id/deeper", "/gone", "/nothing"), "{}"),
                Arguments.of(
                        PLAIN.include("/items").exclude("/items/*/count", "/items/0/note"),
                        "{'items':[{'sku':'A'},{'sku':'B','note':'n'}]}"),
                Arguments.of(PLAIN.include("/items", "/id").exclude("/items"), "{'id':1}"),
                Arguments.of(PLAIN.include("/items").exclude("/items/*"), "{'items':[]}"),
                Arguments.of(
                        PLAIN.include("/items/0", "/items").exclude("/items/*/*"),
                        "{'items':[{},{}]}"),
                Arguments.of(PLAIN.include("").exclude("/*"), "{}"),
                Arguments.of(
                        PLAIN.include("/extra", "/first", "/note", "/tags")
                                .exclude("/extra/*")
                                .pretty(),
                        """
                        {
                          'note': null,
                          'tags': [
                            'new'
                          ],
                          'first': {
                            'sku': 'A',
                            'count': 1
                          },
                          'extra': []
                        }"""));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void model_isWrittenAsChosen(WriteOptions options, String json) throws IOException {
        assertThat(written(order(), options)).isEqualTo(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void map_ofTheSameMembers_isWrittenAlike(WriteOptions options, String json) throws IOException {
        WriteOptions withDefaults =
                options.withOmissions(
                        options.omits(WriteOptions.Omission.NULL)
                                ? java.util.Set.of(WriteOptions.Omission.NULL)
                                : java.util.Set.of());
        assertThat(written(order().toMap(), options)).isEqualTo(written(order(), withDefaults));
    }

    @Test
    void default_inAChangedModel_isWritten() {
        Model order = ORDERS.parse(Map.of("id", 1));
        WriteOptions options = PLAIN.omitDefaults().exclude("/made");
        assertThat(order.toJson(options)).isEqualTo("{\"id\":1}");
        order.getModel("first").set("sku", "B");
        assertThat(order.toJson(options)).isEqualTo("{\"id\":1,\"first\":{\"sku\":\"B\"}}");
        order.set("role", "root");
        order.set("first", Map.of("sku", "A", "count", 1));
        assertThat(order.toJson(options)).isEqualTo("{\"id\":1,\"role\":\"root\"}");
    }

    @Test
    void default_ofAMergedModel_isLeftOutWhereItFilled() {
        Schema left =
                Schema.object()
                        .withDefault("a", Schema.integer(), 1)
                        .withDefault("b", Schema.integer(), () -> 2)
                        .extras(Extras.KEEP)
                        .build();
        Schema right =
                Schema.object()
                        .withDefault("a", Schema.integer(), 3)
                        .withDefault("c", Schema.array(Schema.any()), List.of())
                        .withDefault("d", Schema.string(), "x")
                        .extras(Extras.KEEP)
                        .build();
        Validator<Model> both = SATYA.compile(Schema.allOf(left, right));
        assertThat(both.parse(Map.of()).toJson(PLAIN.omitDefaults()))
                .isEqualTo("{\"b\":2,\"c\":[]}");
        assertThat(both.parse(Map.of("d", "y")).toJson(PLAIN.omitDefaults()))
                .isEqualTo("{\"b\":2,\"c\":[],\"d\":\"y\"}");
    }

    @Test
    void root_isWrittenWhateverIsChosen() throws IOException {
        WriteOptions options = PLAIN.omitNull().include("/a").exclude("/b").pretty();
        assertThat(written(null, options)).isEqualTo("null");
        assertThat(written(5, options)).isEqualTo("5");
        assertThat(written(List.of(5), options)).isEqualTo("[]");
    }

    @Test
    void secret_inAModel_isWritten() {
        Schema login = Schema.object().field("password", Schema.string().secret()).build();
        assertThat(SATYA.compile(login).parse(Map.of("password", "hunter2")).toJson())
                .isEqualTo("{\"password\":\"hunter2\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "é", "\uD834\uDD1E", "\uD834", "\n"})
    void name_declared_isEscaped(String name) throws IOException {
        for (int length : new int[] {1, 511, 8_189, 8_190, 8_191, 9_000}) {
            String longer = "x".repeat(length - 1) + name;
            Schema schema =
                    Schema.object().field("id", Schema.any()).field(longer, Schema.any()).build();
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("id", "1");
            members.put(longer, 2);
            Model model = SATYA.compile(schema).parse(members);
            assertThat(written(model, PLAIN)).isEqualTo(SATYA.toJson(members));
        }
    }

    @Test
    void record_inARecord_isWrittenByComponents() throws IOException {
        record Pair(Part left, List<Part> right) {}
        Part part = new Part("P", Optional.of("n"), 0.5);
        String json = "{\"sku\":\"P\",\"note\":\"n\",\"weight\":0.5}";
        assertThat(written(new Pair(part, List.of(part)), PLAIN))
                .isEqualTo("{\"left\":" + json + ",\"right\":[" + json + "]}");
        assertThat(written(new Pair(part, List.of(part)), PLAIN.include("/right/*/sku")))
                .isEqualTo("{\"right\":[{\"sku\":\"P\"}]}");
    }

    @Test
    void root_excluded_isRefused() {
        assertThatThrownBy(() -> PLAIN.exclude("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "items/0", "/a~", "/a~2", "~0"})
    void pattern_thatIsNoPointer_isRefused(String pattern) {
        assertThatThrownBy(() -> PLAIN.include(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + pattern + "\"");
    }

    @ParameterizedTest
    @CsvSource({"NaN,TEXT,\"NaN\"", "Infinity,TEXT,\"Infinity\"", "NaN,NULL,null"})
    void nonFinite_isWrittenAsChosen(double value, NonFinite choice, String json)
            throws IOException {
        assertThat(written(value, PLAIN.with(choice))).isEqualTo(json);
        assertThat(written((float) value, PLAIN.with(choice))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void nonFinite_asText_isReadBackByALaxNumber(double value) {
        Validator<Object> numbers = SATYA.compile(Schema.number(), Object.class);
        assertThat(numbers.parseJson(SATYA.toJson(value))).isEqualTo(value);
    }

    /** The text, which is the same on a stream. */
    private static String written(Object value, WriteOptions options) throws IOException {
        String text = SATYA.toJson(value, options);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SATYA.writeJson(value, out, options);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        if (value instanceof Model model) {
            ByteArrayOutputStream own = new ByteArrayOutputStream();
            model.writeJson(own, options);
            assertThat(own.toByteArray()).isEqualTo(out.toByteArray());
            assertThat(model.toJson(options)).isEqualTo(text);
        }
        return text;
    }
}
