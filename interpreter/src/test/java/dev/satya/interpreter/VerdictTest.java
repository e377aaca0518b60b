package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.Extras;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.Strictness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A verdict without a value is the verdict with it, also on instances that are no plain trees. */
class VerdictTest {
    private static final Satya SATYA = EntryPoint.satya();

    private static Schema user() {
        return Schema.object()
                .field("Name", Schema.string().minLength(1))
                .optional("age", Schema.integer())
                .optional("tags", Schema.array(Schema.string()).uniqueItems())
                .build();
    }

    /** One that nodes read as it comes, and one that is made a canonical tree first. */
    static List<Schema> readings() {
        return List.of(user(), Schema.allOf(user(), Schema.map(Schema.any()).minProperties(1)));
    }

    /** Those, and others that look at every name. */
    private static List<Schema> schemas() {
        List<Schema> schemas = new ArrayList<>(readings());
        schemas.add(Schema.map(Schema.any()));
        schemas.add(keeping());
        schemas.add(keeping().patternProperty("^[^x]", Schema.any()));
        return schemas;
    }

    private static ObjectSchema keeping() {
        return Schema.object().extras(Extras.KEEP).build();
    }

    static Stream<Arguments> instances() {
        Map<String, Object> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.put("NAME", "a");
        Map<String, Object> ordered = new TreeMap<>(Map.of("Name", "a", "age", 1));
        Map<String, Object> byIdentity = new IdentityHashMap<>();
        byIdentity.put(new String("Name"), "a");
        Map<Object, Object> withNumber = new java.util.HashMap<>(Map.of("Name", "a", 1, 2));
        Collection<String> set = new LinkedHashSet<>(List.of("x", "y"));
        List<Object> instances =
                new ArrayList<>(
                        List.of(
                                ignoringCase,
                                ordered,
                                byIdentity,
                                withNumber,
                                Collections.unmodifiableMap(ignoringCase),
                                Map.of("Name", new StringBuilder("a")),
                                Map.of("Name", "a", "tags", set),
                                Map.of("Name", "a", "tags", new LinkedList<>(List.of("x", "x"))),
                                Map.of("Name", "a", "age", (short) 1),
                                Map.of("Name", "a", "age", 1.0f),
                                Map.of("Name", "a", "age", new Object()),
                                Map.of("Name", "\uD800"),
                                Map.of("Name", "a", "\uD800", 1),
                                SATYA.compile(user()).parse(Map.of("Name", "a", "age", 2)),
                                SATYA.compile(user()).parse(Map.of("Name", "a")),
                                List.of(),
                                "text"));
        instances.add(null);
        return schemas().stream()
                .flatMap(schema -> instances.stream().map(it -> Arguments.of(schema, it)));
    }

    @ParameterizedTest
    @MethodSource("instances")
    void instance_ofAnyClass_hasOneVerdict(Schema schema, Object instance) {
        Validator<Object> lax = SATYA.compile(schema, Object.class);
        for (Validator<Object> each : List.of(lax, lax.with(Strictness.STRICT))) {
            var result = each.validate(instance);

            assertThat(each.isValid(instance)).isEqualTo(result.isValid());
            assertThat(codes(each.violations(instance)))
                    .isEqualTo(result.isValid() ? List.of() : codes(result.getError()));
        }
    }

    @Test
    void map_thatIgnoresCase_isAskedForEachName() {
        Map<String, Object> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.put("NAME", "a");

        for (Schema schema : readings()) {
            assertThat(SATYA.compile(schema, Object.class).isValid(ignoringCase)).isTrue();
        }
    }

    private static Satya within(Limits limits) {
        return Satya.builder().withoutDiscovery().limits(limits).build();
    }

    @Test
    void name_longerThanTheLimit_isTold() {
        Satya small = within(Limits.DEFAULT.withNameLength(4));
        for (Schema schema : schemas().subList(1, schemas().size())) {
            Validator<Object> validator = small.compile(schema, Object.class);
            Map<String, Object> instance = Map.of("Name", "a", "name5", 1);

            assertThat(validator.isValid(Map.of("Name", "a"))).isTrue();
            assertThat(validator.isValid(instance)).isFalse();
            assertThat(codes(validator.violations(instance))).containsExactly("limit@");
            assertThat(validator.isValidJson("{\"Name\":\"a\",\"name5\":1}")).isFalse();
        }
    }

    /** A name that the schema knows is not looked at again, unless it is beyond a limit itself. */
    @ParameterizedTest
    @ValueSource(strings = {"name5", "\ud800"})
    void name_thatTheSchemaDeclares_isLookedAtByOthers(String name) {
        Satya small = within(Limits.DEFAULT.withNameLength(4));
        Schema declaring = Schema.object().optional(name, Schema.any()).build();
        Validator<Object> validator =
                small.compile(Schema.allOf(declaring, Schema.map(Schema.any())), Object.class);

        assertThat(validator.validate(Map.of(name, 1)).isValid()).isFalse();
        assertThat(validator.isValid(Map.of(name, 1))).isFalse();
        assertThat(validator.violations(Map.of(name, 1))).hasSize(1);
        assertThat(validator.isValidJson("{\"" + name + "\":1}")).isFalse();
    }

    @Test
    void decimal_ofATextThatIsReadOnceForSeveralSchemas_keepsItsScale() {
        Schema price = Schema.object().field("price", Schema.decimal()).build();
        Validator<Model> validator =
                SATYA.compile(Schema.allOf(price, Schema.map(Schema.any()).minProperties(1)));

        assertThat(validator.parseJson("{\"price\":1.50}").get("price"))
                .isEqualTo(new BigDecimal("1.50"));
    }

    /** A negation of what is too deep is no verdict. */
    @Test
    void recursion_deeperThanTheLimit_isInvalidBesideNot() {
        Satya shallow = within(Limits.DEFAULT.withDepth(20));
        Schema schema =
                shallow.schemaFromJson(
                        """
                        {"not": {"$ref": "#/$defs/a"}, "$defs": {
                            "a": {"items": {"allOf": [{"$ref": "#/$defs/a"}, {"not": false}]},
                                  "maxItems": 0}}}""",
                        ImportOptions.DEFAULT);
        Validator<Object> validator = shallow.compile(schema, Object.class);
        Object deep = List.of();
        for (int i = 0; i < 30; i++) {
            deep = List.of(deep);
        }

        assertThat(validator.isValid(List.of(1))).isTrue();
        assertThat(validator.isValid(deep)).isFalse();
        assertThat(codes(validator.violations(deep))).hasSize(1);
        assertThat(validator.isValidJson("[".repeat(30) + "]".repeat(30))).isFalse();
        assertThat(codes(validator.violationsJson("[".repeat(30) + "]".repeat(30)))).hasSize(1);
    }

    /** What asks whether another schema accepts an instance, which is deeper than the limit. */
    static Stream<Schema> asking() {
        Schema nested = Schema.array(Schema.array(Schema.array(Schema.array(Schema.any()))));
        Schema any = Schema.any();
        return Stream.of(
                nested,
                Schema.not(nested),
                Schema.anyOf(nested, Schema.integer()),
                Schema.oneOf(nested, Schema.integer()),
                Schema.when(nested, any),
                Schema.when(nested, any).otherwise(Schema.never()),
                Schema.guarded(JsonType.ARRAY, nested),
                Schema.array(any).contains(Schema.array(Schema.array(Schema.array(any)))),
                Schema.allOf(nested, Schema.array(any)));
    }

    @ParameterizedTest
    @MethodSource("asking")
    void instance_deeperThanTheLimit_isTold(Schema schema) {
        Satya shallow = within(Limits.DEFAULT.withDepth(3));
        Validator<Object> validator = shallow.compile(schema, Object.class);
        Object deep = List.of(List.of(List.of(List.of())));

        assertThat(codes(validator.validate(deep).getError())).containsExactly("limit@/0/0/0");
        assertThat(codes(validator.violations(deep))).containsExactly("limit@/0/0/0");
        assertThat(codes(validator.violationsJson("[[[[]]]]"))).containsExactly("limit@/0/0/0");
        assertThat(codes(validator.validateJson("[[[[]]]]").getError()))
                .containsExactly("limit@/0/0/0");
        assertThat(validator.isValid(deep)).isFalse();
        assertThat(validator.isValidJson("[[[[]]]]")).isFalse();
    }

    @Test
    void document_longerThanTheLimit_isTold() {
        Satya small = within(Limits.DEFAULT.withDocumentLength(4));
        for (Schema schema : List.of(Schema.any(), Schema.not(Schema.never()))) {
            Validator<Object> validator = small.compile(schema, Object.class);

            assertThat(codes(validator.violationsJson("[1,2]"))).containsExactly("limit@");
            assertThat(validator.isValidJson("[1,2]")).isFalse();
            assertThat(validator.violationsJson("[12]")).isEmpty();
        }
    }

    @Test
    void text_thatIsNoJson_isTold() {
        for (Schema schema : List.of(Schema.any(), Schema.not(Schema.never()))) {
            Validator<Object> validator = SATYA.compile(schema, Object.class);

            assertThat(codes(validator.violationsJson("[1,"))).containsExactly("json@");
            assertThat(codes(validator.violationsJson("{} {}"))).containsExactly("json@");
            assertThat(codes(validator.violationsJson("{\"a\":1,\"a\":1}")))
                    .containsExactly("duplicateKey@/a");
        }
    }
}
