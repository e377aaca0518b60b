package dev.satya.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.plugins.email.EmailFormat;
import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {
    private static final String SERVICE = ConstraintPlugin.class.getName();

    static Stream<BuiltIn> formats() {
        return Formats.all().stream();
    }

    static Stream<TextFormat> textFormats() {
        return Formats.ofTexts().stream();
    }

    static Stream<BuiltIn> builtIns() {
        return Formats.all().stream();
    }

    @Test
    void services_onModulePath_areThoseOfClassPath() throws IOException, URISyntaxException {
        Path classes =
                Path.of(
                        EmailFormat.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        ModuleDescriptor module =
                ModuleFinder.of(classes).find("dev.satya.plugins").orElseThrow().descriptor();
        ModuleDescriptor.Provides provided =
                module.provides().stream()
                        .filter(provides -> provides.service().equals(SERVICE))
                        .findFirst()
                        .orElseThrow();

        assertThat(provided.providers()).containsExactlyInAnyOrderElementsOf(servicesFile());
    }

    private static List<String> servicesFile() throws IOException {
        try (InputStream bytes =
                EmailFormat.class.getResourceAsStream("/META-INF/services/" + SERVICE)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("textFormats")
    void format_ofTexts_isForTextAlone(TextFormat format) {
        assertThat(format.isFormat()).isTrue();
        assertThat(format.types()).containsExactly(JsonType.STRING);
    }

    @ParameterizedTest
    @MethodSource("textFormats")
    void examples_thatConform_areAsciiIfAllAre(TextFormat format) {
        boolean isAscii =
                format.validExamples().stream()
                        .allMatch(text -> ((String) text).chars().allMatch(c -> c < 0x80));
        assertThat(isAscii).isEqualTo(format.isAscii());
    }

    @ParameterizedTest
    @MethodSource("builtIns")
    void bind_withUnknownArgument_fails(BuiltIn format) {
        Arguments arguments = new Arguments(Map.of("nope", true));

        assertThatThrownBy(() -> format.bind(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "unknown argument \"nope\""
                                + (format.argumentNames().isEmpty()
                                        ? ": it takes none"
                                        : " (known: "
                                                + String.join(", ", format.argumentNames())
                                                + ")"));
    }

    /** What every argument refuses, whatever it is. */
    @ParameterizedTest
    @MethodSource("builtIns")
    void bind_withArgumentOfAnotherType_fails(BuiltIn format) {
        for (String name : format.argumentNames()) {
            Arguments arguments = new Arguments(Map.of(name, Map.of()));
            assertThatThrownBy(() -> format.bind(arguments))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("argument \"" + name + "\" must be ");
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void examples_ofEachKind_areSomeAndHold(ConstraintPlugin format) {
        Check check = Formats.check(format);

        assertThat(format.validExamples()).hasSizeGreaterThanOrEqualTo(2).allMatch(check::test);
        assertThat(format.invalidExamples()).hasSizeGreaterThanOrEqualTo(4).noneMatch(check::test);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void message_inEachLanguage_isThere(ConstraintPlugin format) {
        assertThat(format.message(Locale.ENGLISH)).startsWith("must be ");
        assertThat(format.message(Locale.GERMAN)).startsWith("muss ").contains("sein");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''    | email    | must be an e-mail address
                    en-GB | email    | must be an e-mail address
                    fr    | email    | must be an e-mail address
                    de    | email    | muss eine E-Mail-Adresse sein
                    de-AT | hostname | muss ein gültiger Hostname sein
                    """)
    void message_ofLocale_isOfItsLanguageOrEnglish(String locale, String name, String message) {
        assertThat(Formats.plugin(name).message(Locale.forLanguageTag(locale))).isEqualTo(message);
    }

    @Test
    void message_underGermanDefault_isEnglishForFrench() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Formats.plugin("uuid").message(Locale.FRENCH)).isEqualTo("must be a UUID");
        } finally {
            Locale.setDefault(before);
        }
    }
}
