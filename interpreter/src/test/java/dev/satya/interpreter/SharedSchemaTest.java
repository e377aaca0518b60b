package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.WriteException;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A schema object that stands at several places means there what a copy of it would mean. */
class SharedSchemaTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    /** Large enough to be made once, with a reference that leads to whatever is around it. */
    private static ObjectSchema large() {
        var object = Schema.object();
        for (int i = 0; i < 20; i++) {
            object.optional("f" + i, Schema.integer());
        }
        return object.optional("outer", Schema.reference("node")).build();
    }

    private static Validator<Object> compile(Schema schema) {
        return SATYA.compile(schema, Object.class);
    }

    private static List<String> violations(Validator<Object> validator, Object instance) {
        return codes(validator.validate(instance).getError());
    }

    @Test
    void references_inASharedSchema_leadToWhatIsAroundEachPlace() {
        Schema shared = large();
        Schema one = Schema.object("node").field("a", shared).optional("x", Schema.bool()).build();
        Schema other = Schema.definitions(Map.of("node", Schema.string()), shared);
        Validator<Object> validator =
                compile(Schema.object().optional("one", one).optional("other", other).build());

        Map<String, ?> node = Map.of("a", Map.of(), "x", true);
        assertThat(validator.isValid(Map.of("one", Map.of("a", Map.of("outer", node))))).isTrue();
        assertThat(validator.isValid(Map.of("other", Map.of("outer", "text")))).isTrue();
        assertThat(violations(validator, Map.of("one", Map.of("a", Map.of("outer", "text")))))
                .containsExactly("type@/one/a/outer");
        assertThat(violations(validator, Map.of("other", Map.of("outer", node))))
                .containsExactly("type@/other/outer");
    }

    @Test
    void strictnessAndSecrecy_ofASharedSchema_areThoseOfEachPlace() {
        Schema shared = Schema.definitions(Map.of("node", Schema.any()), large());
        Validator<Object> validator =
                compile(
                        Schema.object()
                                .optional("lax", Schema.allOf(shared).lax())
                                .optional("strict", Schema.allOf(shared).strict())
                                .optional("secret", Schema.allOf(shared).secret())
                                .build());

        assertThat(validator.isValid(Map.of("lax", Map.of("f1", "1")))).isTrue();
        assertThat(violations(validator, Map.of("strict", Map.of("f1", "1"))))
                .containsExactly("type@/strict/f1");
        assertThat(shown(validator, Map.of("lax", Map.of("f1", "no")))).isEqualTo("no");
        assertThat(shown(validator, Map.of("secret", Map.of("f1", "no")))).isEqualTo("***");
    }

    @Test
    void constant_sharedAtVeryManyPlaces_isNoTextWithoutEnd() {
        Object shared = "x";
        for (int level = 0; level < 24; level++) {
            shared = List.of(shared, shared);
        }
        Schema schema = Schema.constant(shared);
        assertThatThrownBy(schema::toJson)
                .isInstanceOf(WriteException.class)
                .hasMessageContaining("makes the text longer than 67108864 bytes");
    }

    private static @Nullable Object shown(Validator<Object> validator, Object instance) {
        return validator.validate(instance).getError().head().instance();
    }

    @Test
    void sharedSchema_isOneDefinitionWhereItIsWritten() {
        Schema shared = Schema.definitions(Map.of("node", Schema.any()), large());
        Schema schema = Schema.object().field("a", shared).field("b", shared).build();

        Map<String, Object> written = schema.toMap();
        assertThat(written.get("properties").toString()).hasSizeLessThan(200);
        Validator<Object> again = compile(Schema.fromMap(written));
        Map<String, ?> valid = Map.of("a", Map.of("f1", 1), "b", Map.of("f2", 2));
        Map<String, ?> invalid = Map.of("a", Map.of("f1", 1), "b", Map.of("f2", "x"));
        assertThat(again.isValid(valid)).isTrue();
        assertThat(violations(again, invalid))
                .isEqualTo(violations(compile(schema), invalid))
                .containsExactly("type@/b/f2");
    }

    @Test
    void smallSharedSchema_isWrittenInPlace() {
        Schema shared = Schema.array(Schema.integer());
        Schema schema = Schema.object().field("a", shared).field("b", shared).build();

        assertThat(schema.toMap()).doesNotContainKey("$defs");
    }

    /** With and without sharing, by way of a map and of a text. */
    @ParameterizedTest
    @ValueSource(strings = {"allOf", "anyOf", "oneOf", "properties", "if", "items", "not"})
    void doubledMap_meansWhatItsTextMeans(String keyword) {
        Map<String, Object> map = HostileSchemas.doubled(keyword, 5);
        Validator<Object> shared = compile(SATYA.schemaFromMap(map));
        Validator<Object> apart = compile(SATYA.schemaFromJson(SATYA.toJson(map)));
        Map<String, ?> members = Map.of("a", Map.of(), "b", Map.of("a", 1));

        for (Object instance :
                List.of(Map.of(), 1, members, List.of(), List.of(members), Map.of("b", members))) {
            assertThat(shared.isValid(instance)).isEqualTo(apart.isValid(instance));
            assertThat(shared.violations(instance)).isEqualTo(apart.violations(instance));
        }
    }

    @Test
    void mapThatContainsItself_isRefusedWithThePlace() {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Object> branches = new ArrayList<>();
        branches.add(Map.of("type", "object"));
        branches.add(Map.of("items", map));
        map.put("allOf", branches);

        assertThatThrownBy(() -> SATYA.schemaFromMap(map))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("the schema contains itself")
                .hasMessageEndingWith("at /allOf/1/items");
        ImportOptions options =
                ImportOptions.DEFAULT.withDocuments(Map.of("http://example.com/loop", map));
        assertThatThrownBy(
                        () ->
                                SATYA.schemaFromMap(
                                        Map.of("$ref", "http://example.com/loop"), options))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("the schema contains itself");
    }

    /** What stands first is copied first, so that no way is long that nothing is known of. */
    @ParameterizedTest
    @ValueSource(strings = {"$defs", "const", "x-more"})
    void sharedMaps_withinEachOtherBeyondTheLimit_areRefused(String keyword) {
        Map<String, Object> members = new LinkedHashMap<>();
        Map<String, Object> map = Map.of();
        for (int i = 0; i < 5_000; i++) {
            map = Map.of("items", map);
            members.put("m" + i, map);
        }

        assertThatThrownBy(() -> SATYA.schemaFromMap(Map.of(keyword, members)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("nested deeper than");
        assertThatThrownBy(() -> Schema.constant(members))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("nested deeper than 500");
    }

    @Test
    void mistakesOfASharedMap_areToldAtItsFirstPlace() {
        Map<String, Object> shared = Map.of("minLength", -1, "title", "t");
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("a", shared);
        fields.put("b", shared);
        fields.put("c", Map.of("maxLength", -1));

        assertThatThrownBy(() -> SATYA.schemaFromMap(Map.of("properties", fields)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("at /properties/a")
                .hasMessageNotContaining("at /properties/b")
                .hasMessageContaining("at /properties/c");
    }

    @Test
    void constantThatContainsItself_isRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThatThrownBy(() -> Schema.constant(list))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("nested deeper than 500");
    }

    @Test
    void dynamicAnchors_eachHaveTheMeaningOfTheirWay() {
        Validator<Object> validator =
                compile(SATYA.schemaFromMap(HostileSchemas.dynamicMeanings(8)));

        assertThat(validator.isValid(Map.of("p0", 1, "p7", 2))).isTrue();
        assertThat(validator.isValid(Map.of("p0", "x"))).isFalse();
        assertThat(validator.isValid(Map.of("p7", "x"))).isFalse();
        assertThat(validator.isValid(Map.of("other", "x"))).isTrue();
    }

    @Test
    void dynamicAnchors_withMoreMeaningsThanCanBeMade_areRefused() {
        assertThatThrownBy(() -> SATYA.schemaFromMap(HostileSchemas.dynamicMeanings(40)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("dynamic anchors give")
                .hasMessageContaining("more than 20000 meanings");
    }
}
