package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.WriteException;
import dev.satya.WriteOptions;
import dev.satya.interpreter.slot.SlotModel;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.Extras;
import dev.satya.schema.Naming;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Members that are written and not read. See OBJ-11 of docs/semantics.md. */
class ComputedTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final WriteOptions ALL = WriteOptions.DEFAULT;
    private static final Function<Model, Object> WHOLE =
            it -> it.getString("first") + " " + it.getString("last");
    private static final ObjectSchema PERSON =
            Schema.object("Person")
                    .field("first", Schema.string())
                    .field("last", Schema.string())
                    .computed("whole", Schema.string(), WHOLE)
                    .build();
    private static final Map<String, Object> ADA = Map.of("first", "Ada", "last", "L");
    private static final String WRITTEN = "{\"first\":\"Ada\",\"last\":\"L\",\"whole\":\"Ada L\"}";

    private static Model model(Schema schema, Object instance) {
        return SATYA.compile(schema, Model.class).parse(instance);
    }

    private static ObjectSchema computing(Schema schema, Function<Model, Object> function) {
        return Schema.object().optional("a", Schema.any()).computed("c", schema, function).build();
    }

    /** The text, which every way of writing gives. */
    private static String written(Model model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            model.writeJson(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(model.toJson());
        assertThat(SATYA.toJson(model)).isEqualTo(model.toJson());
        assertThat(SATYA.toJson(List.of(model))).isEqualTo("[" + model.toJson() + "]");
        assertThat(SATYA.toJson(model.toMap())).isEqualTo(model.toJson());
        assertThat(SATYA.toMap(model)).isEqualTo(model.toMap());
        return model.toJson();
    }

    static Stream<Arguments> written() {
        Schema any = Schema.any();
        ObjectSchema keeping = PERSON.withExtras(Extras.KEEP);
        Map<String, Object> more = Map.of("first", "Ada", "last", "L", "x", 1);
        Map<String, Object> same = Map.of("first", "Ada", "last", "L", "whole", 1);
        Schema merged =
                Schema.allOf(
                        Schema.object().field("first", Schema.string()).build(),
                        Schema.object()
                                .field("last", Schema.string())
                                .computed("whole", Schema.string(), WHOLE)
                                .build());
        Schema two =
                Schema.object()
                        .computed("b", any, it -> 1)
                        .optional("z", any)
                        .computed("a", any, it -> 2)
                        .build();
        return Stream.of(
                Arguments.of(PERSON, ADA, WRITTEN),
                Arguments.of(
                        keeping,
                        more,
                        "{\"first\":\"Ada\",\"last\":\"L\",\"whole\":\"Ada L\",\"x\":1}"),
                Arguments.of(keeping, same, WRITTEN),
                Arguments.of(PERSON, same, WRITTEN),
                Arguments.of(merged, ADA, WRITTEN),
                Arguments.of(Schema.allOf(PERSON, Schema.object().build()), ADA, WRITTEN),
                Arguments.of(
                        Schema.allOf(
                                Schema.object()
                                        .field("first", Schema.string())
                                        .field("last", Schema.string())
                                        .build(),
                                Schema.object().computed("whole", any, WHOLE).build()),
                        ADA,
                        WRITTEN),
                Arguments.of(
                        Schema.allOf(
                                PERSON, Schema.object().optional("whole", Schema.any()).build()),
                        same,
                        "{\"first\":\"Ada\",\"last\":\"L\",\"whole\":1}"),
                Arguments.of(Schema.anyOf(PERSON.minProperties(9), PERSON), ADA, WRITTEN),
                Arguments.of(two, Map.of("z", 0), "{\"z\":0,\"b\":1,\"a\":2}"),
                Arguments.of(computing(any, it -> null), Map.of(), "{\"c\":null}"),
                Arguments.of(
                        computing(Schema.scalar(ScalarTypes.DATE), it -> LocalDate.of(2024, 2, 29)),
                        Map.of(),
                        "{\"c\":\"2024-02-29\"}"),
                Arguments.of(
                        computing(any, it -> List.of(model(PERSON, ADA), Map.of("k", 1))),
                        Map.of(),
                        "{\"c\":[" + WRITTEN + ",{\"k\":1}]}"),
                Arguments.of(
                        Schema.object().field("p", PERSON).field("l", Schema.array(PERSON)).build(),
                        Map.of("p", ADA, "l", List.of(ADA)),
                        "{\"p\":" + WRITTEN + ",\"l\":[" + WRITTEN + "]}"));
    }

    @ParameterizedTest
    @MethodSource("written")
    void member_isWritten_behindTheFields(Schema schema, Object instance, String expected) {
        assertThat(written(model(schema, instance))).isEqualTo(expected);
        assertThat(written(SATYA.compile(schema, Model.class).parseJson(SATYA.toJson(instance))))
                .isEqualTo(expected);
    }

    @Test
    void member_ofAModelThatChanges_isMadeAnew() {
        Model model = model(PERSON, ADA);
        model.set("first", "Eve");

        assertThat(written(model)).contains("Eve L");
        assertThat(model.with("last", "M").toMap()).containsEntry("whole", "Eve M");
    }

    @Test
    void model_knowsItsFieldsAlone() {
        Model model = model(PERSON, ADA);

        assertThat(model.names()).containsExactly("first", "last");
        assertThat(model.toString()).isEqualTo("Person{first=Ada, last=L}");
        assertThat(model)
                .isEqualTo(model(PERSON.withoutComputed(), ADA))
                .hasSameHashCodeAs(model(PERSON.withoutComputed(), ADA))
                .isInstanceOf(SlotModel.class);
    }

    static Stream<Arguments> instances() {
        Map<String, Object> given = Map.of("first", "Ada", "last", "L", "whole", 1);
        return EntryPoint.of(
                Case.valid(PERSON, given, Map.of("first", "Ada", "last", "L", "whole", "Ada L")),
                Case.invalid(
                        PERSON.withExtras(Extras.FORBID), given, "additionalProperties@/whole"),
                Case.invalid(PERSON.withExtras(Schema.string()), given, "type@/whole"),
                Case.invalid(PERSON.maxProperties(2), given, "maxProperties@"),
                Case.invalid(PERSON, Map.of("first", "Ada"), "required@/last"));
    }

    @ParameterizedTest
    @MethodSource("instances")
    void member_ofAnInstance_isUndeclared(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> options() {
        ObjectSchema named =
                Schema.object()
                        .field("firstName", Schema.string())
                        .computed("upperName", Schema.any(), it -> null)
                        .naming(Naming.SNAKE)
                        .extras(Extras.KEEP)
                        .build();
        Map<String, Object> a = Map.of("firstName", "A");
        Map<String, Object> extra = Map.of("firstName", "A", "upper_name", 1);
        return Stream.of(
                Arguments.of(PERSON, ADA, ALL.include("/whole"), "{\"whole\":\"Ada L\"}"),
                Arguments.of(PERSON, ADA, ALL.exclude("/whole", "/last"), "{\"first\":\"Ada\"}"),
                Arguments.of(named, a, ALL, "{\"firstName\":\"A\",\"upperName\":null}"),
                Arguments.of(named, a, ALL.omitNull(), "{\"firstName\":\"A\"}"),
                Arguments.of(
                        named, extra, ALL.byAlias(), "{\"first_name\":\"A\",\"upper_name\":null}"),
                Arguments.of(
                        named, a, ALL.byAlias().include("/upperName"), "{\"upper_name\":null}"));
    }

    @ParameterizedTest
    @MethodSource("options")
    void options_areThoseOfFields(
            Schema schema, Object instance, WriteOptions options, String expected) {
        assertThat(model(schema, instance).toJson(options)).isEqualTo(expected);
    }

    @Test
    void member_thatIsLeftOut_isNotComputed() {
        AtomicInteger calls = new AtomicInteger();
        Model model = model(computing(Schema.any(), it -> calls.incrementAndGet()), Map.of());

        model.toJson(ALL.exclude("/c"));
        assertThat(calls).hasValue(0);
        assertThat(model.toJson()).isEqualTo("{\"c\":1}");
    }

    @Test
    void secret_thatComesBack_isNotShown() {
        Schema schema =
                Schema.object()
                        .computed("pin", Schema.reference("x").secret(), it -> "1234")
                        .build()
                        .withExtras(Extras.FORBID);
        Model model = model(schema, Map.of());

        assertThat(model.toJson()).isEqualTo("{\"pin\":\"1234\"}");
        assertThat(model.toString()).isEqualTo("{}");
        assertThat(SATYA.compile(schema).violationsJson(model.toJson()).head().instance())
                .isEqualTo("***");
    }

    @Test
    void model_thatIsAnInstance_isReadWithoutIt() {
        Model model =
                model(
                        computing(Schema.any(), it -> fail(new IllegalStateException())),
                        Map.of("a", 1));
        ObjectSchema other = Schema.object().optional("c", Schema.any()).build();

        assertThat(SATYA.compile(Schema.any(), Object.class).parse(model))
                .isEqualTo(Map.of("a", 1L));
        assertThat(SATYA.compile(Schema.map(Schema.any()), Map.class).parse(model))
                .isEqualTo(Map.of("a", 1L));
        assertThat(SATYA.compile(other).parse(model).toMap()).isEmpty();
        assertThat(
                        SATYA.compile(
                                        Schema.any()
                                                .satisfies("one", Map.class, it -> it.size() == 1),
                                        Object.class)
                                .isValid(model))
                .isTrue();
        assertThat(
                        codes(
                                SATYA.compile(
                                                Schema.object()
                                                        .field("b", Schema.string().secret())
                                                        .build())
                                        .violations(model)))
                .containsExactly("required@/b");
    }

    private static Object fail(RuntimeException thrown) {
        throw thrown;
    }

    private static Object circle() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        return circle;
    }

    static Stream<Arguments> hostile() {
        String deeper = "is nested deeper than 20";
        return Stream.of(
                Arguments.of(
                        (Function<Model, Object>) it -> fail(new IllegalStateException("secret")),
                        "p[0].c: cannot be computed: java.lang.IllegalStateException"),
                Arguments.of(
                        (Function<Model, Object>) it -> it.get("b"),
                        "p[0].c: cannot be computed: java.util.NoSuchElementException"),
                Arguments.of(
                        (Function<Model, Object>) Model::toJson,
                        "p[0].c: cannot be computed: dev.satya.WriteException"),
                Arguments.of((Function<Model, Object>) it -> it, deeper),
                Arguments.of((Function<Model, Object>) it -> List.of(it, it), deeper),
                Arguments.of((Function<Model, Object>) it -> circle(), deeper),
                Arguments.of((Function<Model, Object>) it -> Map.of("m", circle()), deeper));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void function_thatDoesHarm_isAnExceptionThatNamesTheMember(
            Function<Model, Object> function, String message) {
        Satya satya = Satya.builder().limits(Limits.DEFAULT.withDepth(20)).build();
        Schema schema =
                Schema.object()
                        .field("p", Schema.array(computing(Schema.string().secret(), function)))
                        .build();
        Model model = satya.compile(schema, Model.class).parse(Map.of("p", List.of(Map.of())));

        assertThat(model.toString()).isNotEmpty();
        for (Runnable each :
                List.<Runnable>of(
                        model::toJson, model::toMap, () -> satya.toJson(Arrays.asList(model)))) {
            assertThatThrownBy(each::run)
                    .isInstanceOf(WriteException.class)
                    .hasMessageContaining("p[0].c")
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("secret");
        }
    }

    record Named(String first, String last) {}

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        (Runnable)
                                () ->
                                        Schema.object()
                                                .computed("a", Schema.any(), it -> 1)
                                                .field("a", Schema.any())
                                                .build(),
                        "computed \"a\" is the name of a field"),
                Arguments.of(
                        (Runnable)
                                () ->
                                        Schema.object()
                                                .field("a", Schema.any())
                                                .alias("a", "b")
                                                .computed("b", Schema.any(), it -> 1)
                                                .build(),
                        "computed \"b\" is an alias of a field"),
                Arguments.of(
                        (Runnable)
                                () ->
                                        Schema.object()
                                                .computed("b", Schema.any(), it -> 1)
                                                .computed("b", Schema.any(), it -> 1)
                                                .build(),
                        "\"b\" is computed twice"),
                Arguments.of(
                        (Runnable) () -> PERSON.naming(name -> "x"),
                        "alias \"x\" of field \"last\" is one of field"),
                Arguments.of(
                        (Runnable)
                                () -> PERSON.naming(name -> name.equals("whole") ? "last" : name),
                        "computed \"last\" is the name of a field"),
                Arguments.of(
                        (Runnable) () -> PERSON.as(Named.class),
                        "\"whole\" is computed of models, but "),
                Arguments.of(
                        (Runnable) PERSON::toMap,
                        "\"whole\" is computed, which has no written form for input and output"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void member_thatCannotBe_isRefused(Runnable schema, String message) {
        assertThatThrownBy(schema::run)
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> shapes() {
        ObjectSchema other =
                Schema.object()
                        .computed("whole", Schema.integer(), it -> 1)
                        .computed("b", Schema.integer(), it -> 2)
                        .build();
        return Stream.of(
                Arguments.of(PERSON.pick("first", "whole"), List.of("first", "whole")),
                Arguments.of(PERSON.pick("first", "last"), List.of("first", "last")),
                Arguments.of(PERSON.omit("whole"), List.of("first", "last")),
                Arguments.of(PERSON.omit("first"), List.of("last", "whole")),
                Arguments.of(PERSON.partial(), List.of("first", "last")),
                Arguments.of(PERSON.partial("first"), List.of("first", "last")),
                Arguments.of(PERSON.required(), List.of("first", "last", "whole")),
                Arguments.of(PERSON.merge(other), List.of("first", "last", "whole", "b")),
                Arguments.of(
                        SATYA.schemaOf(Named.class).merge(other),
                        List.of("first", "last", "whole", "b")));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void member_ofAShape_isKeptOrGoes(ObjectSchema shape, List<String> names) {
        List<String> all = new ArrayList<>(shape.fields().stream().map(it -> it.name()).toList());
        shape.computed().forEach(it -> all.add(it.name()));

        assertThat(all).isEqualTo(names);
        assertThat(shape.javaType()).isNull();
    }

    @Test
    void schema_withAnotherFunction_isAnother() {
        ObjectSchema again =
                PERSON.withoutComputed()
                        .merge(Schema.object().computed("whole", Schema.string(), WHOLE).build());
        ObjectSchema other =
                PERSON.withoutComputed()
                        .merge(Schema.object().computed("whole", Schema.string(), it -> 1).build());

        assertThat(again).isEqualTo(PERSON).hasSameHashCodeAs(PERSON);
        assertThat(other).isNotEqualTo(PERSON);
        assertThat(PERSON).isNotEqualTo(PERSON.withoutComputed());
        assertThat(PERSON.toString()).contains("computed").contains("whole");
        assertThat(PERSON.withExtras(Extras.KEEP).unnamed().computed())
                .isEqualTo(PERSON.computed());
    }

    private static Map<String, Object> exported(Schema schema, ExportOptions.Mode mode) {
        return schema.toMap(ExportOptions.DEFAULT.withMode(mode));
    }

    @ParameterizedTest
    @EnumSource(Extras.class)
    void schema_ofOutput_describesWhatIsWritten(Extras extras) {
        ObjectSchema schema = PERSON.withExtras(extras);
        Map<String, Object> output = exported(schema, ExportOptions.Mode.OUTPUT);
        Schema read = Schema.fromMap(output);

        assertThat(output.get("required").toString()).contains("whole");
        assertThat(((Map<?, ?>) output.get("properties")).get("whole"))
                .isEqualTo(Map.of("type", "string", "readOnly", true));
        Validator<Model> reader = SATYA.compile(read, Model.class);
        assertThat(reader.parseJson(WRITTEN).toJson()).isEqualTo(WRITTEN);
        assertThat(codes(reader.violations(ADA))).containsExactly("required@/whole");
        assertThat(read.toMap()).isEqualTo(output);
    }

    @ParameterizedTest
    @EnumSource(Extras.class)
    void schema_ofInput_doesNotKnowTheMember(Extras extras) {
        ObjectSchema schema = PERSON.withExtras(extras);

        assertThat(exported(schema, ExportOptions.Mode.INPUT))
                .isEqualTo(exported(schema.withoutComputed(), ExportOptions.Mode.INPUT));
    }

    @Test
    void schema_ofOutput_refersToWhatThereIs() {
        Schema item = Schema.object("Item").field("n", Schema.integer()).build();
        Schema whole =
                Schema.definitions(
                        Map.of("Item", item),
                        computing(Schema.array(Schema.reference("Item")), it -> List.of()));

        assertThat(exported(whole, ExportOptions.Mode.OUTPUT).toString()).contains("#/$defs/Item");
        assertThat(SATYA.compile(whole, Model.class).parse(Map.of()).toJson())
                .isEqualTo("{\"c\":[]}");
    }
}
