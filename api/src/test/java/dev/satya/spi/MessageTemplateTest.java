package dev.satya.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with arguments, and what looks like one. */
class MessageTemplateTest {

    private record Given(Map<String, Object> values) implements MessageTemplate.Values {
        @Override
        public String text(String name) {
            return values.containsKey(name) ? values.get(name).toString() : "{" + name + "}";
        }

        @Override
        public @Nullable Object value(String name) {
            return values.get(name);
        }
    }

    private static final Given VALUES =
            new Given(
                    Map.of(
                            "one",
                            1L,
                            "two",
                            2L,
                            "five",
                            5,
                            "half",
                            0.5,
                            "list",
                            List.of("a", "b"),
                            "country",
                            "DE",
                            "flag",
                            true,
                            "hostile",
                            "{one} # {two, plural, other {x}}"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    at most {five} | at most 5
                    {none} | {none}
                    \\{one} | {one}
                    \\{one\\} | {one}
                    {country, select, DE {\\{x\\}} other {}} | {x}
                    {one, plural, one {# item} other {# items}} | 1 item
                    {two, plural, one {# item} other {# items}} | 2 items
                    {half, plural, one {# item} other {# items}} | 0.5 items
                    {list, plural, one {# item} other {# items}} | 2 items
                    {two, plural, =2 {a pair} other {#}} | a pair
                    {two,plural,=2{a pair}other{#}} | a pair
                    a{none, select, absent {} other { of {none}}} | a
                    a{country, select, absent {} other { of {country}}} | a of DE
                    {country, select, DE {German} other {foreign}} | German
                    {flag, select, true {yes} other {no}} | yes
                    {country, select, FR {French}}. | .
                    {country, select, DE {{two, plural, other {# German}}}} | 2 German
                    {two, plural, other {{country, select, DE {# in Germany}}}} | 2 in Germany
                    {none, plural, absent {none} other {#}} | none
                    {hostile} | {one} # {two, plural, other {x}}
                    {one, plural} | {one, plural}
                    {one, plural, one} | {one, plural, one}
                    {one, choice, one {x}} | {one, choice, one {x}}
                    {one, plural, {x}} | {one, plural, {x}}
                    # {one | # {one
                    } {{ | } {{
                    """)
    void template_isFilled(String template, String text) {
        assertThat(MessageTemplate.fill(template, VALUES, Locale.ENGLISH)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, one", "en, 0, other", "en, 1.0, one", "en, 1.5, other", "de, 1, one",
        "fr, 0, one", "fr, 1.5, one", "fr, 2, other", "pt-BR, 0, one", "pt-PT, 0, other",
        "hi, 0, one", "hi, 1, one", "hi, 2, other", "ja, 1, other", "zh, 1, other",
        "pl, 1, one", "pl, 3, few", "pl, 13, many", "pl, 23, few", "pl, 100, many",
        "pl, 1.5, other", "sv, 1, one", "en, 1e400, other"
    })
    void form_ofANumber_isThatOfTheLanguage(String language, String count, String form) {
        Number number = new java.math.BigDecimal(count);
        assertThat(MessageTemplate.form(number, Locale.forLanguageTag(language))).isEqualTo(form);
    }

    @Test
    void form_ofWhatIsNotFinite_isTheLast() {
        assertThat(MessageTemplate.form(Double.NaN, Locale.ENGLISH)).isEqualTo("other");
    }

    @Test
    void names_areThoseInBraces() {
        String template =
                "{a} {b, select, absent {} other {of {b} and {c}}} {d, plural, other {#}}";
        assertThat(MessageTemplate.names(template)).containsExactly("a", "b", "c", "d");
        assertThat(MessageTemplate.namesWithoutChoice(template)).containsExactly("a", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{a, select, ", "{a, select, x {", "}", "\\{", "{a}", "#"})
    void template_thatIsLong_isFilledInLinearTime(String piece) {
        String template = piece.repeat(20_000);
        assertThat(MessageTemplate.fill(template, VALUES, Locale.ENGLISH)).isNotEmpty();
    }
}
