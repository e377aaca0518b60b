package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.Case.validJson;
import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OnError;
import dev.satya.schema.Rule;
import dev.satya.schema.SchemaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields whose values may be within other members. See ALIAS-7 to ALIAS-10 of docs/semantics.md. */
class AliasPathTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final ObjectSchema CITY =
            Schema.object()
                    .field("city", Schema.string().minLength(2))
                    .alias("city", "town")
                    .aliasPath("city", Path.of("address", "city"), Path.of("places", 1, "city"))
                    .optional("id", Schema.integer())
                    .extras(Extras.FORBID)
                    .build();

    @ParameterizedTest
    @MethodSource({"instances", "texts", "others", "omitting"})
    void value_withinAnotherMember_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static Stream<Arguments> instances() {
        List<Object> places = List.of(1, map("city", "Rome"));
        return EntryPoint.of(
                valid(CITY, map("city", "Rome"), map("city", "Rome")),
                valid(CITY, map("town", "Rome"), map("city", "Rome")),
                valid(CITY, map("address", map("city", "Rome", "x", 1)), map("city", "Rome")),
                valid(CITY, map("places", places), map("city", "Rome")),
                valid(
                        CITY,
                        map("address", map("city", "Rome"), "places", List.of(), "id", 1),
                        map("city", "Rome", "id", 1L)),
                valid(CITY, map("address", map("city", 1), "city", "Rome"), map("city", "Rome")),
                valid(CITY, map("address", map("city", 1), "town", "Rome"), map("city", "Rome")),
                valid(CITY, map("places", places, "address", map()), map("city", "Rome")),
                invalid(CITY, map("address", map("city", "R")), "minLength@/address/city"),
                invalid(CITY, map("address", map("city", null)), "type@/address/city"),
                invalid(CITY, map("places", List.of(1, map("city", 3))), "type@/places/1/city"),
                invalid(CITY, map("address", map("town", "Rome")), "required@/city"),
                invalid(CITY, map("address", List.of("Rome")), "required@/city"),
                invalid(CITY, map("address", "Rome", "places", map("1", 2)), "required@/city"),
                invalid(CITY, map("places", List.of(places)), "required@/city"),
                invalid(
                        CITY,
                        map("x", 1, "address", map("city", "R"), "id", "y"),
                        "minLength@/address/city",
                        "type@/id",
                        "additionalProperties@/x"));
    }

    static Stream<Arguments> texts() {
        return EntryPoint.of(
                validJson(
                        CITY,
                        "{\"id\":1,\"addr\\u0065ss\":{\"a\":[{}],\"cit\\u0079\":\"Rome\"}}",
                        map("city", "Rome", "id", 1L)),
                invalidJson(
                        CITY,
                        "{\"address\":{\"city\":\"Rome\"},\"address\":{}}",
                        "duplicateKey@/address"),
                validJson(
                        CITY,
                        "{\"address\":{\"city\":\"R\"},\"town\":\"Rome\"}",
                        map("city", "Rome")));
    }

    static Stream<Arguments> others() {
        ObjectSchema declared =
                Schema.object()
                        .optional("address", Schema.map(Schema.string().maxLength(4)))
                        .field("city", Schema.string())
                        .aliasPath("city", Path.of("address", "city"))
                        .build();
        ObjectSchema kept = CITY.withExtras(Extras.KEEP);
        ObjectSchema counted = CITY.withExtras(Extras.IGNORE).maxProperties(1);
        ObjectSchema ruled =
                Schema.object()
                        .field(
                                Field.required("city", Schema.string())
                                        .aliasPath(Path.of("address", "city")))
                        .rule(
                                Rule.of("short", it -> it.getString("city").length() < 5, "city")
                                        .at("city"))
                        .build();
        ObjectSchema defaulted =
                Schema.object()
                        .field(
                                Field.withDefault("city", Schema.string(), "Rome")
                                        .aliasPath(Path.of("address", "city")))
                        .build();
        Map<String, Object> rome = map("city", "Rome");
        return EntryPoint.of(
                valid(declared, map("address", rome), map("address", rome, "city", "Rome")),
                invalid(declared, map("address", map("city", "Turin")), "maxLength@/address/city"),
                valid(kept, map("address", rome, "z", 1), map("city", "Rome", "z", 1L)),
                valid(counted, map("address", rome), map("city", "Rome")),
                invalid(counted, map("address", rome, "z", 1), "maxProperties@"),
                invalid(ruled, map("address", map("city", "Turin")), "short@/address/city"),
                valid(defaulted, map("address", map()), map("city", "Rome")),
                valid(
                        Schema.allOf(
                                ruled, Schema.object().optional("id", Schema.integer()).build()),
                        map("address", rome, "id", 1),
                        map("city", "Rome", "id", 1L)),
                valid(
                        Schema.array(CITY).uniqueItems(),
                        List.of(map("address", rome)),
                        List.of(rome)),
                invalid(
                        Schema.array(CITY).uniqueItems(),
                        List.of(map("address", rome), rome),
                        "uniqueItems@"));
    }

    /** What is at the end of the first path that leads to something counts, also where it is left out. */
    static Stream<Arguments> omitting() {
        Schema size = Schema.integer().onError(OnError.omit());
        ObjectSchema defaulted =
                Schema.object()
                        .withDefault("size", size, 4)
                        .optional("id", Schema.integer())
                        .aliasPath("size", Path.of("a", "size"), Path.of("b", 0))
                        .build();
        ObjectSchema optional =
                Schema.object()
                        .optional("size", size)
                        .aliasPath("size", Path.of("a", "size"), Path.of("b", 0))
                        .build();
        Map<String, Object> good = map("size", 3);
        Map<String, Object> bad = map("size", "x");
        return EntryPoint.of(
                valid(defaulted, map("a", bad, "b", List.of(3)), map("size", 4L)),
                valid(defaulted, map("b", List.of(3), "a", bad), map("size", 4L)),
                valid(defaulted, map("b", List.of("x")), map("size", 4L)),
                valid(defaulted, map("b", List.of("x"), "a", good), map("size", 3L)),
                valid(defaulted, map("b", List.of(3), "a", map()), map("size", 3L)),
                valid(defaulted, map("a", good, "size", "x"), map("size", 4L)),
                valid(optional, map("a", bad, "b", List.of(3)), map()),
                valid(optional, map("a", map("size", null), "b", List.of(3)), map()),
                invalid(defaulted, map("a", bad, "b", List.of(3), "id", "x"), "type@/id"),
                valid(optional.minProperties(2), map("a", bad, "b", List.of(3)), map()),
                valid(optional.maxProperties(2), map("a", bad, "b", List.of(3)), map()));
    }

    record Place(String city) {}

    @Test
    void record_ofNestedInput_isMadeAndValidated() {
        ObjectSchema place =
                Schema.object()
                        .field("city", Schema.string().minLength(2))
                        .aliasPath("city", Path.of("address", "city"))
                        .build()
                        .as(Place.class);

        assertThat(SATYA.compile(place, Place.class).parse(map("address", map("city", "Rome"))))
                .isEqualTo(new Place("Rome"));
        assertThat(codes(SATYA.compile(place, Place.class).violations(new Place("R"))))
                .containsExactly("minLength@/city");
    }

    @Test
    void depth_ofAValueWithinMembers_isThatOfItsPlace() {
        Satya satya = Satya.builder().limits(Limits.DEFAULT.withDepth(1)).build();

        assertThat(codes(satya.compile(CITY).violations(map("address", map("city", "Rome")))))
                .containsExactly("limit@/address");
        assertThat(codes(satya.compile(CITY).violationsJson("{\"address\":{\"city\":\"Rome\"}}")))
                .containsExactly("limit@/address");
    }

    @Test
    void secret_takenFromWithinAMember_isNotShown() {
        ObjectSchema secret =
                Schema.object()
                        .field("pin", Schema.string().maxLength(2).secret())
                        .aliasPath("pin", Path.of("card", "pin"))
                        .build();

        assertThat(
                        SATYA.compile(secret)
                                .violations(map("card", map("pin", "1234")))
                                .head()
                                .toString())
                .contains("card.pin")
                .doesNotContain("1234");
    }

    @Test
    void schema_writtenAndReadAgain_saysTheSame() {
        Map<String, Object> written = CITY.toMap();
        Schema read = Schema.fromMap(written);

        assertThat(written.toString())
                .contains("x-aliases=[town, [address, city], [places, 1, city]]");
        assertThat(read.toMap()).isEqualTo(written);
        assertThat(
                        SATYA.compile(read, Model.class)
                                .parseJson("{\"places\":[0,{\"city\":\"Rome\"}]}")
                                .toMap())
                .isEqualTo(map("city", "Rome"));
        assertThat(Schema.fromMap(SATYA.compile(CITY).schema().toMap())).isEqualTo(read);
    }

    static Stream<Arguments> mistakes() {
        Field field = Field.required("a", Schema.any());
        return Stream.of(
                Arguments.of(
                        (Runnable) () -> field.aliasPath(Path.of("b")),
                        "for another name, use alias"),
                Arguments.of(
                        (Runnable) () -> field.aliasPath(Path.of(0, "b")),
                        "does not lead from a name"),
                Arguments.of(
                        (Runnable) () -> field.aliasPath(Path.of("b", -1)), "names and positions"),
                Arguments.of(
                        (Runnable) () -> field.aliasPath(Path.of("a", "b")),
                        "alias path \"a.b\" of field \"a\" begins with a name of the field"),
                Arguments.of(
                        (Runnable) () -> field.alias("c").aliasPath(Path.of("c", 0)),
                        "begins with a name of the field"),
                Arguments.of(
                        (Runnable) () -> field.aliasPath(Path.of("c", 0)).alias("c"),
                        "begins with a name of the field"),
                Arguments.of(
                        (Runnable) () -> field.aliasPath(Path.of("b", "c"), Path.of("b", "c")),
                        "alias path \"b.c\" of field \"a\" is there twice"),
                Arguments.of(
                        (Runnable) () -> field.aliasPath(),
                        "no alias path is given for field \"a\""),
                Arguments.of((Runnable) () -> read(List.of("a", "b")), "a name of the field"),
                Arguments.of(
                        (Runnable) () -> Schema.object().aliasPath("a", Path.of("b", "c")),
                        "which is no field"),
                Arguments.of(
                        (Runnable)
                                () ->
                                        SATYA.compile(
                                                CITY.withExtras(Extras.IGNORE)
                                                        .patternProperty("^a", Schema.any())),
                        "alias paths has no schemas for names that match patterns"),
                Arguments.of(
                        (Runnable) () -> read(List.of("b", 1L << 32)),
                        "paths of names and positions"),
                Arguments.of((Runnable) () -> read(List.of("b", 0.5)), "names and positions"),
                Arguments.of((Runnable) () -> read(1), "an array of texts and paths"));
    }

    private static Schema read(Object alias) {
        Map<String, Object> field = Map.of("x-aliases", List.of(alias));
        return Schema.fromMap(Map.of("properties", Map.of("a", field)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void path_thatLeadsNowhere_isRefused(Runnable schema, String message) {
        assertThatThrownBy(schema::run)
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(message);
    }
}
