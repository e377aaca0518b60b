package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.ObjectSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema and places in; out comes what is secret there, by all schemas that may look at them. */
class AudienceTest {
    private static final Schema TEXT = Schema.string();
    private static final Schema SECRET = Schema.string().secret();

    private enum Colour {
        RED
    }

    private static ObjectSchema object(String name, Schema schema) {
        return Schema.object().optional(name, schema).build();
    }

    private static SecretPlaces places(Schema schema) {
        return new SecretPlaces(Resolved.of(schema), (regex, name) -> name.startsWith(regex));
    }

    private static Arguments row(Schema schema, Object... placesAndWords) {
        return Arguments.of(schema, Arrays.asList(placesAndWords));
    }

    /** After each place what is known of it: open, leads (to a secret within it), or secret. */
    static Stream<Arguments> schemas() {
        Schema rest = Plans.unevaluated(object("a", TEXT), SECRET, SECRET);
        ObjectBuilder wide = Schema.object();
        for (int i = 0; i < 10; i++) {
            wide.optional("m" + i, i == 7 ? SECRET : TEXT);
        }
        ObjectSchema aliased =
                Schema.object().optional("p", SECRET).alias("p", "q").optional("r", TEXT).build();
        ObjectSchema wideAliased = wide.optional("p", SECRET).alias("p", "q").build();
        Schema pair = Schema.array(TEXT).prefixItems(TEXT, SECRET);
        return Stream.of(
                row(TEXT, "", "open", "a", "open"),
                row(SECRET, "", "secret", "a", "secret", "0", "secret", "a/b/c", "secret"),
                row(object("a", SECRET), "", "leads", "a", "secret", "b", "open", "0", "open"),
                row(
                        object("a", object("b", SECRET)),
                        "",
                        "leads",
                        "a",
                        "leads",
                        "a/b",
                        "secret",
                        "a/c",
                        "open",
                        "b",
                        "open"),
                row(object("a", TEXT).secret(), "", "secret", "a", "secret", "b", "secret"),
                row(aliased, "p", "secret", "q", "secret", "r", "open", "s", "open"),
                row(wideAliased, "m6", "open", "m7", "secret", "q", "secret", "x", "open"),
                row(
                        object("a", TEXT).patternProperty("x", SECRET),
                        "a",
                        "open",
                        "x",
                        "secret",
                        "xy",
                        "secret",
                        "yx",
                        "open"),
                row(object("xa", TEXT).patternProperty("x", SECRET), "xa", "secret"),
                row(object("a", TEXT).withExtras(SECRET), "a", "open", "b", "secret"),
                row(
                        object("a", TEXT).patternProperty("x", TEXT).withExtras(SECRET),
                        "x",
                        "open",
                        "b",
                        "secret"),
                row(Schema.map(SECRET), "", "leads", "a", "secret", "0", "open"),
                row(Schema.map(SECRET, TEXT), "", "leads", "a", "secret", "a/b", "open"),
                row(Schema.array(SECRET), "", "leads", "0", "secret", "9", "secret", "a", "open"),
                row(pair, "0", "open", "1", "secret", "2", "open"),
                row(Schema.array(TEXT).contains(SECRET), "0", "secret", "5", "secret"),
                row(rest, "b", "secret", "a", "secret", "0", "secret"),
                row(object("a", SECRET).nullable(), "a", "secret"),
                row(Schema.allOf(object("a", TEXT), object("a", SECRET)), "a", "secret"),
                row(Schema.anyOf(object("a", TEXT), SECRET), "", "secret", "a", "secret"),
                row(Schema.not(object("a", SECRET)), "a", "secret"),
                row(
                        Schema.definitions(Map.of("s", SECRET), object("a", Schema.reference("s"))),
                        "",
                        "leads",
                        "a",
                        "secret"),
                row(
                        Schema.definitions(
                                Map.of("s", SECRET, "t", object("a", TEXT)), Schema.reference("t")),
                        "",
                        "open",
                        "a",
                        "open"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void place_withinAnInstance_isAsSecretAsAnySchemaThere(Schema schema, List<Object> rows) {
        SecretPlaces places = places(schema);
        List<Object> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += 2) {
            found.add(rows.get(i));
            found.add(words(at(places, (String) rows.get(i))));
        }
        assertThat(found).isEqualTo(rows);
    }

    private static Audience at(SecretPlaces places, String path) {
        Audience audience = places.root();
        for (String step : path.isEmpty() ? new String[0] : path.split("/", -1)) {
            boolean isIndex = Character.isDigit(step.charAt(0));
            audience = places.at(audience, isIndex ? (Object) Integer.valueOf(step) : step);
        }
        return audience;
    }

    private static String words(Audience audience) {
        if (audience.isSecret()) {
            return "secret";
        }
        return audience.leadsToSecrets() ? "leads" : "open";
    }

    /** A keyword with what is below it. */
    static Stream<Arguments> keywords() {
        ObjectSchema object = object("a", TEXT).patternProperty("x", TEXT).withExtras(TEXT);
        Schema pair = Schema.array(TEXT).prefixItems(TEXT, SECRET);
        return Stream.of(
                Arguments.of(object("a", SECRET), "properties a", "secret"),
                Arguments.of(object("a", SECRET), "properties b", "open"),
                Arguments.of(object("a", SECRET), "", "leads"),
                Arguments.of(object("a", SECRET), "allOf 0", "leads"),
                Arguments.of(object("a", SECRET), "additionalProperties", "secret"),
                Arguments.of(object.withExtras(SECRET), "patternProperties x", "secret"),
                Arguments.of(object.patternProperty("y", SECRET), "patternProperties x", "secret"),
                Arguments.of(object, "patternProperties x", "open"),
                Arguments.of(Schema.map(SECRET), "additionalProperties", "secret"),
                Arguments.of(Schema.map(SECRET), "propertyNames", "open"),
                Arguments.of(Schema.map(SECRET, TEXT), "propertyNames", "secret"),
                Arguments.of(pair, "prefixItems 0", "open"),
                Arguments.of(pair, "prefixItems 1", "secret"),
                Arguments.of(pair, "items", "secret"),
                Arguments.of(pair, "contains", "secret"),
                Arguments.of(Schema.array(SECRET), "unevaluatedItems", "secret"),
                Arguments.of(
                        Plans.unevaluated(TEXT, null, SECRET), "unevaluatedProperties", "secret"),
                Arguments.of(Schema.array(SECRET), "$defs d", "open"),
                Arguments.of(SECRET, "properties a", "secret"));
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void part_belowAKeyword_isSeenByAllThatMayLookAtItsValue(
            Schema schema, String keyword, String words) {
        SecretPlaces places = places(schema);
        String[] trail = keyword.isEmpty() ? new String[0] : keyword.split(" ", -1);

        assertThat(words(places.below(places.root(), TEXT, trail))).isEqualTo(words);
    }

    @Test
    void definition_isSeenByItselfAlone() {
        Schema secretItems = Schema.array(SECRET);
        SecretPlaces places =
                places(Schema.definitions(Map.of("d", secretItems), object("a", TEXT)));

        assertThat(words(places.root())).isEqualTo("open");
        assertThat(words(places.below(places.root(), secretItems, "$defs", "d")))
                .isEqualTo("leads");
    }

    @Test
    void names_ofMembers_areSecretWhereAMapSaysSo() {
        SecretPlaces places = places(Schema.map(SECRET, TEXT));
        SecretPlaces within = places(object("a", Schema.map(SECRET, TEXT)));

        assertThat(places.areNamesSecret(places.root())).isTrue();
        assertThat(within.areNamesSecret(within.root())).isFalse();
        assertThat(within.areNamesSecret(at(within, "a"))).isTrue();
        assertThat(words(at(within, "a/b"))).isEqualTo("secret");
    }

    @Test
    void member_thatMayHaveComeByAnyName_isAsSecretAsAny() {
        SecretPlaces places =
                places(Schema.allOf(object("a", SECRET), object("b", object("c", SECRET))));

        assertThat(words(places.atAny(places.root(), Set.of("a", "x")))).isEqualTo("secret");
        assertThat(words(places.atAny(places.root(), Set.of("b", "x")))).isEqualTo("leads");
        assertThat(words(places.atAny(places.root(), Set.of("x")))).isEqualTo("open");
    }

    static Stream<Arguments> values() {
        Schema secretA = object("a", SECRET);
        return Stream.of(
                Arguments.of(TEXT, "x", true),
                Arguments.of(TEXT, new Object(), true),
                Arguments.of(SECRET, "x", false),
                Arguments.of(secretA, "x", true),
                Arguments.of(secretA, 1, true),
                Arguments.of(secretA, BigDecimal.ONE, true),
                Arguments.of(secretA, true, true),
                Arguments.of(secretA, Colour.RED, true),
                Arguments.of(secretA, new Object(), false),
                Arguments.of(secretA, null, true),
                Arguments.of(secretA, Map.of("a", 1), false),
                Arguments.of(secretA, Map.of("b", 1), true),
                Arguments.of(secretA, Map.of("b", Map.of("a", 1)), true),
                Arguments.of(secretA, List.of(Map.of("a", 1)), true),
                Arguments.of(Schema.array(secretA), List.of(Map.of("a", 1)), false),
                Arguments.of(Schema.array(secretA), List.of("x", Map.of("b", 1)), true),
                Arguments.of(Schema.array(TEXT).prefixItems(TEXT, SECRET), List.of("x"), true),
                Arguments.of(
                        Schema.array(TEXT).prefixItems(TEXT, SECRET), List.of("x", "y"), false));
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_thatASchemaLists_isShownUnlessItHoldsASecret(
            Schema schema, Object value, boolean isShown) {
        SecretPlaces places = places(schema);
        List<Object> listed = Collections.singletonList(value);

        assertThat(places.areShown(listed, places.root())).isEqualTo(isShown);
        assertThat(places.isShown(value, places.root(), each -> true))
                .isEqualTo(isShown || !places.root().isSecret());
    }

    @Test
    void audiences_ofTheSameSchemas_areEqual() {
        SecretPlaces places = places(Schema.map(object("a", SECRET)));
        Audience one = places.at(places.root(), "x");
        Audience other = places.at(places.root(), "y");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(places.root()).isNotEqualTo(places.at(one, "a"));
        assertThat(one.hashCode()).isNotEqualTo(places.root().hashCode());
        assertThat(one.equals((Object) "x")).isFalse();
        assertThat(Audience.NONE).isEqualTo(places(TEXT).root());
    }

    @Test
    void audiences_ofNoSchemas_differByWhatIsSecretAround() {
        SecretPlaces places = places(SECRET);
        SecretPlaces open = places(object("a", SECRET));

        assertThat(places.at(places.root(), "x")).isNotEqualTo(open.at(open.root(), "x"));
    }
}
