package dev.satya.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    static Stream<ConstraintPlugin> formats() {
        return Formats.all().stream();
    }

    @Test
    void services_onClassPath_areAllFormats() {
        assertThat(Formats.all())
                .extracting(ConstraintPlugin::name)
                .containsExactlyInAnyOrderElementsOf(Formats.SCANNERS.keySet());
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
    @MethodSource("formats")
    void format_ofAnyName_isForTextAlone(ConstraintPlugin format) {
        assertThat(format.isFormat()).isTrue();
        assertThat(format.types()).containsExactly(JsonType.STRING);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void bind_withArgument_fails(ConstraintPlugin format) {
        Arguments arguments = new Arguments(Map.of("value", true));

        assertThatThrownBy(() -> format.bind(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "unknown argument \"value\""
                                + (format.name().equals("email")
                                        ? " (known: empty, international)"
                                        : ": it takes none"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void examples_ofEachKind_areFourAndHold(ConstraintPlugin format) {
        Check check = Formats.check(format);

        assertThat(format.validExamples()).hasSizeGreaterThanOrEqualTo(4).allMatch(check::test);
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
