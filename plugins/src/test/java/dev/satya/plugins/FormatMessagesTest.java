package dev.satya.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.spi.ConstraintPlugin.Examples;
import dev.satya.spi.MessageTemplate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format has words in every language, which are whole with and without its arguments. */
class FormatMessagesTest {
    private static final List<String> LANGUAGES =
            List.of("de", "en", "es", "fr", "hi", "it", "ja", "nl", "pl", "pt", "zh");

    static Stream<BuiltIn> formats() {
        return Formats.all().stream();
    }

    private static String template(BuiltIn format, String language) {
        return format.messages().text(format.name(), Locale.forLanguageTag(language));
    }

    /** The arguments as the catalogue puts them in; one that is not there would be seen. */
    private record Given(Map<String, ?> arguments) implements MessageTemplate.Values {
        @Override
        public String text(String name) {
            return arguments.containsKey(name) ? arguments.get(name).toString() : "{" + name + "}";
        }

        @Override
        public @Nullable Object value(String name) {
            return arguments.get(name);
        }
    }

    private static String message(BuiltIn format, String language, Map<String, ?> arguments) {
        return MessageTemplate.fill(
                template(format, language), new Given(arguments), Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void languages_ofEachFormat_areAll(BuiltIn format) {
        assertThat(format.messages().languages(format.name())).containsExactlyElementsOf(LANGUAGES);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void message_inEachLanguage_hasTheSamePlaceholders_whichAreArguments(BuiltIn format) {
        Set<String> arguments =
                format.takes().stream().map(Argument::name).collect(Collectors.toSet());
        Set<String> english = MessageTemplate.names(template(format, "en"));

        assertThat(arguments).containsAll(english);
        for (String language : LANGUAGES) {
            String template = template(format, language);
            assertThat(MessageTemplate.names(template)).as(language).isEqualTo(english);
            assertThat(MessageTemplate.namesWithoutChoice(template)).as(language).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void message_withEachSetOfArguments_leaksNothing(BuiltIn format) {
        for (Examples examples : format.examples()) {
            for (String language : LANGUAGES) {
                assertThat(message(format, language, examples.arguments()))
                        .isNotBlank()
                        .doesNotContain("{", "}", "select", "absent", "null", "  ")
                        .isEqualTo(message(format, language, examples.arguments()).strip());
            }
        }
    }

    /** What is told of an argument changes the message in all languages. */
    @ParameterizedTest
    @MethodSource("formats")
    void argument_thatIsTold_isToldInEachLanguage(BuiltIn format) {
        for (Examples examples : format.examples()) {
            Set<String> told = new TreeSet<>();
            for (String language : LANGUAGES) {
                boolean isTold =
                        !message(format, language, examples.arguments())
                                .equals(message(format, language, Map.of()));
                if (isTold) {
                    told.add(language);
                }
            }
            assertThat(told)
                    .as(examples.arguments().toString())
                    .isIn(Set.of(), new TreeSet<>(LANGUAGES));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void message_inEnglishAndGerman_isAWholeSentence(BuiltIn format) {
        assertThat(message(format, "en", Map.of())).startsWith("must be ");
        assertThat(message(format, "de", Map.of())).startsWith("muss ").contains("sein");
    }

    /** No language was left as it is in another. */
    @ParameterizedTest
    @MethodSource("formats")
    void message_inTwoLanguages_differs(BuiltIn format) {
        Set<String> all = new HashSet<>();
        LANGUAGES.forEach(language -> all.add(message(format, language, Map.of())));

        assertThat(all).hasSameSizeAs(LANGUAGES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''    | email    | must be an e-mail address
                    en-GB | email    | must be an e-mail address
                    sv    | email    | must be an e-mail address
                    fr    | email    | doit être une adresse e-mail
                    fr-CA | uuid     | doit être un UUID
                    de    | email    | muss eine E-Mail-Adresse sein
                    de-AT | hostname | muss ein gültiger Hostname sein
                    ja    | date     | 2026-01-31のような日付でなければなりません
                    """)
    void message_ofLocale_isOfItsLanguageOrEnglish(String locale, String name, String message) {
        assertThat(message(Formats.plugin(name), locale, Map.of())).isEqualTo(message);
    }

    @Test
    void message_underGermanDefault_isEnglishForSwedish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(message(Formats.plugin("uuid"), "sv", Map.of())).isEqualTo("must be a UUID");
        } finally {
            Locale.setDefault(before);
        }
    }
}
