package dev.satya.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Options;
import dev.satya.Path;
import dev.satya.RowResult;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Violation;
import dev.satya.WriteOptions;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.Constraint.ScalarBound.Side;
import dev.satya.schema.Constraint.ScalarMoment.When;
import io.vavr.collection.List;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the short words of the API stand for. */
class WordsOfBuildersTest {

    @ParameterizedTest
    @CsvSource({
        "FROM,   formatMinimum,          true,  false, '0 1'",
        "AFTER,  formatExclusiveMinimum, true,  true,  '1'",
        "TO,     formatMaximum,          false, false, '-1 0'",
        "BEFORE, formatExclusiveMaximum, false, true,  '-1'"
    })
    void aSideLetsPass(
            Side side, String code, boolean isLower, boolean isExclusive, String orders) {
        assertThat(side.code()).isEqualTo(code);
        assertThat(side.isLower()).isEqualTo(isLower);
        assertThat(side.isExclusive()).isEqualTo(isExclusive);
        for (int order = -1; order <= 1; order++) {
            boolean isListed = java.util.List.of(orders.split(" ")).contains("" + order);
            assertThat(side.allows(order)).isEqualTo(isListed);
        }
        assertThat(new Constraint.ScalarBound(side, "x").code()).isEqualTo(code);
        assertThat(new Constraint.ScalarBound(side, "x").type()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "PAST,              past,            true,  '-1'",
        "PAST_OR_PRESENT,   pastOrPresent,   true,  '-1 0'",
        "FUTURE,            future,          false, '1'",
        "FUTURE_OR_PRESENT, futureOrPresent, false, '0 1'"
    })
    void aMomentLetsPass(When when, String code, boolean isPast, String orders) {
        assertThat(when.code()).isEqualTo(code);
        assertThat(when.isPast()).isEqualTo(isPast);
        for (int order = -1; order <= 1; order++) {
            boolean isListed = java.util.List.of(orders.split(" ")).contains("" + order);
            assertThat(when.allows(order)).isEqualTo(isListed);
        }
        assertThat(new Constraint.ScalarMoment(when).code()).isEqualTo(code);
    }

    @Test
    void wordsForMomentsAndBoundsOfDates() {
        ScalarSchema<LocalDate> date = Schema.scalar(ScalarTypes.DATE);
        LocalDate day = LocalDate.of(2024, 2, 29);
        assertThat(date.after(day)).isEqualTo(date.gt(day)).isNotEqualTo(date.ge(day));
        assertThat(date.before(day)).isEqualTo(date.lt(day)).isNotEqualTo(date.le(day));
        assertThat(date.lt(day).constraints())
                .containsExactly(new Constraint.ScalarBound(Side.BEFORE, "2024-02-29"));
        assertThat(date.past().constraints())
                .containsExactly(new Constraint.ScalarMoment(When.PAST));
        assertThat(date.pastOrPresent().constraints())
                .containsExactly(new Constraint.ScalarMoment(When.PAST_OR_PRESENT));
        assertThat(date.future().constraints())
                .containsExactly(new Constraint.ScalarMoment(When.FUTURE));
        assertThat(date.futureOrPresent().constraints())
                .containsExactly(new Constraint.ScalarMoment(When.FUTURE_OR_PRESENT));
    }

    @Test
    void wordsForBoundsOfNumbers() {
        IntegerSchema whole = Schema.integer();
        BigDecimal five = BigDecimal.valueOf(5);
        assertThat(whole.gt(5)).isEqualTo(whole.gt(five));
        assertThat(whole.gt(5.0)).isEqualTo(whole.gt(BigDecimal.valueOf(5.0)));
        assertThat(whole.lt(5)).isEqualTo(whole.lt(five));
        assertThat(whole.lt(5.5)).isEqualTo(whole.lt(new BigDecimal("5.5")));
        assertThat(whole.le(5)).isEqualTo(whole.le(five));
        assertThat(whole.le(5.5)).isEqualTo(whole.le(new BigDecimal("5.5")));
        assertThat(whole.multipleOf(5)).isEqualTo(whole.multipleOf(five));
        assertThat(whole.multipleOf(2.5)).isEqualTo(whole.multipleOf(new BigDecimal("2.5")));
        assertThatThrownBy(() -> whole.lt(Double.NaN)).isInstanceOf(SchemaException.class);
        assertThat(Schema.float32())
                .isEqualTo(
                        new NumberSchema(
                                NumberSchema.Form.FLOAT, java.util.List.of(), Annotations.NONE));
        assertThat(Schema.decimal().form()).isEqualTo(NumberSchema.Form.DECIMAL);
    }

    @Test
    void aRuleWithItsWordsPlaceAndAbsence() {
        Rule rule = Rule.of("same", model -> true, "a", "b");
        Rule told =
                rule.at("b")
                        .whenGiven()
                        .message("differ")
                        .message(Locale.GERMAN, "verschieden")
                        .message(Locale.FRENCH, "différents");
        assertThat(told.code()).isEqualTo("same");
        assertThat(told.fields()).containsExactly("a", "b");
        assertThat(told.place()).isEqualTo("b");
        assertThat(told.absence()).isEqualTo(Rule.Absence.SKIPPED);
        assertThat(told.words().message()).isEqualTo("differ");
        assertThat(told.words().translations())
                .isEqualTo(Map.of(Locale.GERMAN, "verschieden", Locale.FRENCH, "différents"));
        assertThat(rule.place()).isNull();
        assertThat(rule.absence()).isEqualTo(Rule.Absence.READ);
        assertThat(rule.words()).isEqualTo(Rule.Words.NONE);
        assertThatThrownBy(() -> Rule.of("none", model -> true))
                .isInstanceOf(SchemaException.class)
                .hasMessage("rule \"none\" names no field");
    }

    @Test
    void anArrayAndItsRepeats() {
        ArraySchema array = Schema.array(Schema.string());
        assertThat(array.repeats()).isNotEqualTo(ArraySchema.Repeats.DROPPED);
        assertThat(array.dropRepeats().repeats()).isEqualTo(ArraySchema.Repeats.DROPPED);
        assertThat(array.dropRepeats().withRepeats(array.repeats())).isEqualTo(array);
        assertThat(array.maxItems(3).constraints()).containsExactly(new Constraint.MaxItems(3));
        assertThat(Schema.map(Schema.string()).maxProperties(3).constraints())
                .containsExactly(new Constraint.MaxProperties(3));
    }

    @Test
    void aScalarTypeDescribedOtherwise() {
        ScalarType<Year> year =
                ScalarType.ofText("my-year", Year.class, Year::parse, Year::toString);
        ScalarType<Year> described =
                year.withExamples(Year.of(1))
                        .withMistakes("no")
                        .withFormat("y")
                        .withOrder(Comparator.reverseOrder());
        assertThat(described.examples()).containsExactly(Year.of(1));
        assertThat(described.mistakes()).containsExactly("no");
        assertThat(described.format()).isEqualTo("y");
        assertThat(described.order().compare(Year.of(1), Year.of(2))).isPositive();
        assertThat(described).hasToString("my-year");
        assertThat(described.isKey()).isTrue();
        assertThat(described.isSecret()).isFalse();
        assertThat(described.choices()).isEmpty();
        assertThat(ScalarTypes.SECRET_TEXT.withFormat("x").isSecret()).isTrue();
        assertThat(ScalarTypes.REGEX.withFormat("x").isKey()).isFalse();
        assertThat(described.withOrder(null).order()).isNull();
        assertThat(ScalarTypes.EPOCH_SECONDS.format()).isEqualTo("unixtime");
        assertThat(ScalarTypes.EPOCH_MILLIS.format()).isNull();
        assertThat(ScalarTypes.uuid(4).format()).isEqualTo("uuid");
        assertThat(ScalarTypes.EPOCH_SECONDS.write(Instant.ofEpochMilli(-1)))
                .isEqualTo(new BigDecimal("-0.001"));
        assertThat(ScalarTypes.EPOCH_SECONDS.valueOf(new BigDecimal("1.000000001")))
                .isEqualTo(Instant.ofEpochSecond(1, 1));
        assertThat(ScalarTypes.EPOCH_SECONDS.valueOf(new BigDecimal("1.0000000001"))).isNull();
        assertThat(ScalarTypes.EPOCH_MILLIS.valueOf(5L)).isEqualTo(Instant.ofEpochMilli(5));
    }

    @Test
    void optionsInOneWord() {
        assertThat(Options.DEFAULT.strict().isStrict()).isTrue();
        assertThat(Options.DEFAULT.isStrict()).isFalse();
        WriteOptions all = WriteOptions.DEFAULT.omitNull().omitDefaults();
        assertThat(all.omissions())
                .containsExactlyInAnyOrder(
                        WriteOptions.Omission.NULL, WriteOptions.Omission.DEFAULT);
        assertThat(all.omits(WriteOptions.Omission.NULL)).isTrue();
        assertThat(WriteOptions.DEFAULT.omits(WriteOptions.Omission.NULL)).isFalse();
        assertThat(WriteOptions.DEFAULT.pretty().form()).isEqualTo(WriteOptions.Form.PRETTY);
        assertThat(WriteOptions.DEFAULT.byAlias().names()).isEqualTo(WriteOptions.Names.ALIAS);
        ImportOptions checked =
                ImportOptions.DEFAULT.withDiscriminators(ImportOptions.Discriminators.CHECK);
        assertThat(checked.discriminators()).isEqualTo(ImportOptions.Discriminators.CHECK);
        assertThat(ImportOptions.DEFAULT.discriminators())
                .isEqualTo(ImportOptions.Discriminators.ANNOTATE);
    }

    @Test
    void documentsByTheirNormalUri() {
        Map<String, Object> documents = new HashMap<>();
        documents.put("HTTP://example.com/a", Map.of("type", "string"));
        ImportOptions options = ImportOptions.DEFAULT.withDocuments(documents);
        documents.clear();
        assertThat(options.documents().apply("http://example.com/a"))
                .isEqualTo(Map.of("type", "string"));
        assertThat(options.documents().apply("http://example.com/b")).isNull();
        Map<String, Object> twice = new LinkedHashMap<>();
        twice.put("http://example.com/a", true);
        twice.put("http://EXAMPLE.com/a", false);
        assertThatThrownBy(() -> ImportOptions.DEFAULT.withDocuments(twice))
                .isInstanceOf(SchemaException.class)
                .hasMessage("two documents have the URI \"http://example.com/a\"");
    }

    private static Violation violation() {
        return Violation.builder("type", Path.ROOT, (any, locale) -> "words")
                .template("words")
                .translations(
                        Map.of(
                                Locale.GERMAN,
                                "Worte",
                                new Locale("de", "AT"),
                                "Wörter",
                                Locale.FRENCH,
                                "mots"))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "de,               Worte",
        "de-DE,            Worte",
        "de-AT,            Wörter",
        "de-AT-1901,       Wörter",
        "fr-CA,            mots",
        "en,               words"
    })
    void aTemplateIsThatOfTheLanguage(String tag, String template) {
        assertThat(violation().template(Locale.forLanguageTag(tag))).isEqualTo(template);
        assertThat(violation().translations()).hasSize(3);
    }

    @Test
    void aRowIsItsValueOrItsViolations() {
        RowResult<String> good = RowResult.of(3, Validation.valid("v"));
        assertThat(good.isValid()).isTrue();
        assertThat(good.get()).isEqualTo("v");
        assertThat(good.violations()).isEmpty();
        RowResult<String> bad = RowResult.of(4, Validation.invalid(List.of(violation())));
        assertThat(bad.isValid()).isFalse();
        assertThat(bad.violations()).containsExactly(violation());
        assertThatThrownBy(bad::get).isInstanceOf(ValidationException.class);
    }

    @Test
    void anObjectStandsForAClassOrNone() throws NoSuchMethodException {
        java.lang.reflect.Type list =
                WordsOfBuildersTest.class.getDeclaredMethod("texts").getGenericReturnType();
        ObjectSchema object = Schema.object().field("a", Schema.string()).build();
        assertThat(object.as(list).boundType()).isEqualTo(list);
        assertThat((Object) object.as(list).javaType()).isEqualTo(List.class);
        assertThat((Object) object.javaType()).isNull();
        assertThatThrownBy(() -> object.as(List.class.getTypeParameters()[0]))
                .isInstanceOf(SchemaException.class)
                .hasMessage("T is no class");
        assertThat(object.withChecks(java.util.List.of())).isEqualTo(object);
        assertThat(object.partial().required()).isEqualTo(object);
    }

    static List<String> texts() {
        return List.empty();
    }
}
