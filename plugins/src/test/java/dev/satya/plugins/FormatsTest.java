package dev.satya.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.plugins.email.EmailFormat;
import dev.satya.schema.Field;
import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.ConstraintPlugin.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
                                + (format.takes().isEmpty()
                                        ? ": it takes none"
                                        : " (known: " + String.join(", ", names(format)) + ")"));
    }

    private static List<String> names(BuiltIn format) {
        return format.takes().stream().map(Argument::name).toList();
    }

    /** What every argument refuses, whatever it is. */
    @ParameterizedTest
    @MethodSource("builtIns")
    void bind_withArgumentOfAnotherType_fails(BuiltIn format) {
        for (String name : names(format)) {
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
    @MethodSource("builtIns")
    void examples_withArguments_areSomeAndHold_andHaveEachArgument(BuiltIn format) {
        Set<String> shown = new TreeSet<>();
        for (Examples examples : format.examples()) {
            Check check = format.bind(new Arguments(examples.arguments()));
            assertThat(examples.valid()).isNotEmpty().allMatch(check::test);
            assertThat(examples.invalid()).isNotEmpty().noneMatch(check::test);
            shown.addAll(examples.arguments().keySet());
        }

        assertThat(shown).isEqualTo(new TreeSet<>(names(format)));
    }

    @ParameterizedTest
    @MethodSource("builtIns")
    void description_ofEach_isOneLineWithItsStandard(BuiltIn format) {
        assertThat(format.description())
                .endsWith(", by " + format.standard())
                .doesNotContain("{", "}", "\n", "must be");
    }

    @ParameterizedTest
    @MethodSource("builtIns")
    void arguments_ofEach_areOptionalAndSayWhatTheyMean(BuiltIn format) {
        List<Field> fields = format.arguments().fields();

        assertThat(fields.stream().map(Field::name)).containsExactlyElementsOf(names(format));
        for (Field field : fields) {
            assertThat(field.isRequired()).as(field.name()).isFalse();
            assertThat(field.schema().annotations().description()).isNotBlank();
        }
        assertThat(format.arguments()).isSameAs(format.arguments());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    email   | an e-mail address, by RFC 5321 \u00a74.1.2
                    uuid    | a UUID, by RFC 9562 \u00a74
                    iban    | an IBAN, by ISO 13616-1:2020
                    digits  | digits alone, by convention
                    """)
    void description_ofAFormat_isThis(String name, String description) {
        assertThat(Formats.plugin(name).description()).isEqualTo(description);
    }

    /** One that reads or carries data says which: those of codes, states, issuers, zones and Unicode. */
    @Test
    void dataRelease_ofThoseWithData_isSaid() {
        Map<String, String> releases = new TreeMap<>();
        for (BuiltIn format : Formats.all()) {
            if (format.dataRelease() != null) {
                releases.put(format.name(), format.dataRelease());
            }
        }

        assertThat(releases.keySet())
                .containsExactly(
                        "bic",
                        "country",
                        "creditCard",
                        "currency",
                        "euVat",
                        "iban",
                        "isin",
                        "language",
                        "printable",
                        "timeZone");
        assertThat(releases).containsEntry("iban", "SWIFT IBAN Registry 100");
        assertThat(releases.values()).noneMatch(String::isBlank);
    }
}
