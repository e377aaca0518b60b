package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.Annotations;
import dev.satya.schema.Field.Default;
import dev.satya.schema.Strictness;
import dev.satya.schema.StringSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that are a word each. */
class SmallFactsTest {
    private static final StringSchema TEXT = Schema.string();

    @ParameterizedTest
    @CsvSource({
        "STRICT, true true true, ', strict'",
        "LAX, false false false, ', lax'",
        "USUALLY_STRICT, true false true, ', usually strict'",
        "USUALLY_LAX, true false false, ''"
    })
    void mode_byCall_isStrict(ConversionMode mode, String byCall, String words) {
        assertThat(
                        Stream.of(Call.values())
                                .map(call -> Boolean.toString(mode.isStrict(call.strictness())))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(byCall);
        assertThat(mode.words()).isEqualTo(words);
    }

    static Stream<Arguments> inner() {
        Annotations strict = TEXT.strict().annotations();
        Annotations lax = TEXT.lax().annotations();
        Annotations usuallyStrict = Annotations.NONE.withUsualStrictness(Strictness.STRICT);
        Annotations usuallyLax = Annotations.NONE.withUsualStrictness(Strictness.LAX);
        return Stream.of(
                Arguments.of(Annotations.NONE, "STRICT LAX USUALLY_STRICT USUALLY_LAX"),
                Arguments.of(strict, "STRICT STRICT STRICT STRICT"),
                Arguments.of(lax, "LAX LAX LAX LAX"),
                Arguments.of(usuallyStrict, "STRICT LAX USUALLY_STRICT USUALLY_STRICT"),
                Arguments.of(usuallyLax, "STRICT LAX USUALLY_LAX USUALLY_LAX"));
    }

    @ParameterizedTest
    @MethodSource("inner")
    void mode_withinAnnotations_isTheInnermost(Annotations annotations, String modes) {
        assertThat(
                        Stream.of(ConversionMode.values())
                                .map(mode -> mode.within(annotations).name())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(modes);
    }

    @Test
    void call_hasTheNumberOfItsChoice() {
        assertThat(Call.number(null)).isEqualTo(Call.UNDECIDED.ordinal());
        assertThat(Call.number(Strictness.STRICT)).isEqualTo(Call.STRICT.ordinal());
        assertThat(Call.number(Strictness.LAX)).isEqualTo(Call.LAX.ordinal());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "true, true, true, ''",
                "true, false, false, ' in strict calls'",
                "true, false, true, ' in strict and undecided calls'",
                "false, true, false, ' in lax calls'",
                "false, false, false, none"
            })
    void calls_forWhichAFactHolds_areNamed(
            boolean strict, boolean lax, boolean undecided, String words) {
        assertThat(Call.words(new boolean[] {strict, lax, undecided})).isEqualTo(words);
    }

    @Test
    void uses_ofTheSameSchemaInTheSameMode_areEqual() {
        SchemaUse use = new SchemaUse(TEXT, ConversionMode.LAX);

        assertThat(use)
                .isEqualTo(new SchemaUse(TEXT, ConversionMode.LAX))
                .hasSameHashCodeAs(new SchemaUse(TEXT, ConversionMode.LAX))
                .isNotEqualTo(new SchemaUse(TEXT, ConversionMode.STRICT))
                .isNotEqualTo(new SchemaUse(Schema.string(), ConversionMode.LAX));
        assertThat(use.equals((Object) "x")).isFalse();
        assertThat(use.hashCode())
                .isEqualTo(System.identityHashCode(TEXT) * 31 + ConversionMode.LAX.hashCode());
    }

    @Test
    void places_ofTheSameSchemaInEqualContexts_areEqual() {
        SchemaContext lax = new SchemaContext(ConversionMode.LAX, false, Audience.NONE);
        SchemaContext secret = new SchemaContext(ConversionMode.LAX, true, Audience.NONE);
        PlacedSchema place = new PlacedSchema(TEXT, lax);

        assertThat(place)
                .isEqualTo(new PlacedSchema(TEXT, lax.with(Audience.NONE)))
                .isNotEqualTo(new PlacedSchema(TEXT, secret))
                .isNotEqualTo(new PlacedSchema(Schema.string(), lax));
        assertThat(place.hashCode()).isEqualTo(System.identityHashCode(TEXT) * 31 + lax.hashCode());
    }

    @Test
    void context_withinASchema_isThatOfItsAnnotations() {
        SchemaContext open = new SchemaContext(ConversionMode.USUALLY_LAX, false, Audience.NONE);
        SchemaContext inside = new PlacedSchema(TEXT.secret().strict(), open).inside();

        assertThat(inside).isEqualTo(new SchemaContext(ConversionMode.STRICT, true, Audience.NONE));
        assertThat(inside.within(Annotations.NONE)).isEqualTo(inside);
        assertThat(open.within(Annotations.NONE)).isEqualTo(open);
    }

    static Stream<Arguments> defaults() {
        return Stream.of(
                Arguments.of(new Default.Value(1), true),
                Arguments.of(new Default.Value(null), true),
                Arguments.of(new Default.Value(List.of()), false),
                Arguments.of(new Default.Value(Map.of()), false),
                Arguments.of(new Default.Annotated("x"), true),
                Arguments.of(new Default.Annotated(List.of()), false),
                Arguments.of(new Default.Annotated(Map.of()), false),
                Arguments.of(new Default.Supplied(() -> 1), false));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void defaultValue_ofAScalarThatTheSchemaHolds_isConstant(Default value, boolean isConstant) {
        assertThat(FieldDefaults.isConstant(value)).isEqualTo(isConstant);
    }

    @Test
    void scalarTypes_ofASchema_areThoseOfAllItsParts() {
        Schema schema =
                Schema.definitions(
                        Map.of("d", Schema.scalar(ScalarTypes.YEAR)),
                        Schema.array(Schema.scalar(ScalarTypes.DATE).nullable())
                                .prefixItems(
                                        Schema.scalar(ScalarTypes.DATE), Schema.reference("d")));
        Set<ScalarType<?>> types = ScalarUses.of(Resolved.of(schema));

        assertThat(types).containsExactlyInAnyOrder(ScalarTypes.DATE, ScalarTypes.YEAR);
        assertThat(ScalarUses.of(Resolved.of(TEXT))).isEmpty();
    }

    @Test
    void place_inWords_tellsNoNameThatIsNotShown() {
        Place kind = Place.ofMember("kind");
        Place deep = kind.under(new Place.Member("meta"));
        Place item = kind.under(new Place.Item(2));
        Place matching = Place.of(new Place.Matching("^x"));

        assertThat(kind.words()).isEqualTo("kind");
        assertThat(deep.words()).isEqualTo("meta/kind");
        assertThat(item.words()).isEqualTo("[2]/kind");
        assertThat(matching.words()).isEqualTo("/^x/");
        assertThat(kind.words(name -> name + "!")).isEqualTo("kind!");
        assertThat(deep.words(name -> "***")).isEqualTo("***/…");
        assertThat(item.words(name -> "***")).isEqualTo("[2]/…");
        assertThat(deep.first(1).words()).isEqualTo("meta");
        assertThat(deep.isDeep()).isTrue();
        assertThat(kind.isDeep()).isFalse();
    }
}
