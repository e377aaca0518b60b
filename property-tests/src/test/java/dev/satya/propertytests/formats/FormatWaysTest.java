package dev.satya.propertytests.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.annotation.Constrained;
import dev.satya.interpreter.Satya;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.ConstraintPlugin.Examples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each format of satya-plugins by every way in to a schema, and by every way in of an instance. */
class FormatWaysTest {
    private static final Satya SATYA = Satya.standard();
    private static final ImportOptions ASSERTED =
            ImportOptions.DEFAULT.withFormats(ImportOptions.Formats.ASSERT);

    record Book(@Constrained("isbn") String isbn) {}

    record Account(
            @Constrained(
                            value = "iban",
                            arguments = @Constrained.Argument(name = "countries", value = "DE GB"))
                    String iban) {}

    static Stream<ConstraintPlugin> formats() {
        return ServiceLoader.load(ConstraintPlugin.class).stream()
                .filter(each -> each.type().getName().startsWith("dev.satya.plugins."))
                .map(Provider::get);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void format_byEveryWay_hasOneVerdict(ConstraintPlugin format) {
        List<Validator<Object>> validators = new ArrayList<>();
        ways(format).forEach(schema -> validators.add(SATYA.compile(schema, Object.class)));

        assertThat(validators).hasSize(4);
        for (Validator<Object> validator : validators) {
            format.validExamples().forEach(value -> assertVerdict(validator, format, value, true));
            format.invalidExamples()
                    .forEach(value -> assertVerdict(validator, format, value, false));
        }
    }

    private static List<Schema> ways(ConstraintPlugin format) {
        String name = format.name();
        Map<String, Object> keyword = new LinkedHashMap<>();
        keyword.put("x-constraints", List.of(name));
        keyword.put(name, true);
        return List.of(
                builder(format, name),
                SATYA.schemaFromMap(Map.of("format", name), ASSERTED),
                SATYA.schemaFromJson("{\"format\": \"" + name + "\"}", ASSERTED),
                SATYA.schemaFromMap(keyword));
    }

    /** Schema.number() is of binary64, which has not all whole numbers. */
    private static Schema builder(ConstraintPlugin format, String name) {
        return format.types().equals(Set.of(JsonType.STRING))
                ? Schema.string().constraint(name)
                : Schema.any().constraint(name);
    }

    private static void assertVerdict(
            Validator<Object> validator, ConstraintPlugin format, Object value, boolean isValid) {
        assertThat(validator.isValid(value)).as("%s", value).isEqualTo(isValid);
        assertThat(validator.isValidJson(SATYA.toJson(value))).as("%s", value).isEqualTo(isValid);
        assertThat(validator.violations(value))
                .as("%s", value)
                .allMatch(violation -> violation.code().equals(format.name()))
                .hasSize(isValid ? 0 : 1);
    }

    /** With each set of arguments, whole, in every language, for a map as for the text of JSON. */
    @ParameterizedTest
    @MethodSource("formats")
    void message_withArguments_isThatOfTheFormatInEachLanguage(ConstraintPlugin format) {
        for (Examples examples : format.examples()) {
            Schema schema = Schema.any().constraint(format.name(), examples.arguments());
            Validator<Object> validator = SATYA.compile(schema, Object.class);
            Object wrong = examples.invalid().get(0);
            Set<String> messages = new HashSet<>();
            for (Locale language : Satya.languages()) {
                String message = validator.violations(wrong).get(0).message(language);
                String ofJson =
                        validator
                                .validateJson(SATYA.toJson(wrong))
                                .getError()
                                .head()
                                .message(language);
                String words = format.messages().text(format.name(), language);
                assertThat(message).isNotBlank().doesNotContain("{", "}").isEqualTo(ofJson);
                if (!words.contains("{")) {
                    assertThat(message).isEqualTo(words);
                }
                messages.add(message);
            }
            assertThat(messages).hasSameSizeAs(Satya.languages());
            examples.valid().forEach(each -> assertThat(validator.isValid(each)).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void format_whereNoPluginIsThere_isSaidToBeInThisModule(ConstraintPlugin format) {
        Satya alone = Satya.builder().withoutDiscovery().build();
        Schema schema = Schema.any().constraint(format.name());

        assertThatThrownBy(() -> alone.compile(schema, Object.class))
                .hasMessageContaining("(it is in satya-plugins, which is not there)");
    }

    @Test
    void constrained_onARecord_isTheFormat() {
        Validator<Book> books = SATYA.compile(Book.class);

        assertThat(books.isValid(new Book("978-3-16-148410-0"))).isTrue();
        assertThat(books.isValid(new Book("978-3-16-148410-1"))).isFalse();
        assertThat(books.validateJson("{\"isbn\": \"1\"}").getError().head().toString())
                .isEqualTo("isbn: must be an ISBN (isbn)");
    }

    @Test
    void constrained_withAList_takesItAsText() {
        Validator<Account> accounts = SATYA.compile(Account.class);

        assertThat(accounts.isValid(new Account("DE89370400440532013000"))).isTrue();
        assertThat(accounts.isValid(new Account("NO9386011117947"))).isFalse();
    }

    record Link(
            @Constrained(
                            value = "url",
                            arguments = {
                                @Constrained.Argument(name = "ports", value = "80, 443"),
                                @Constrained.Argument(name = "schemes", value = "https svn+ssh")
                            })
                    String url) {}

    @Test
    void constrained_withListsOfSeveralKinds_takesThemAsText() {
        Validator<Link> links = SATYA.compile(Link.class);

        assertThat(links.isValid(new Link("svn+ssh://example.com:443"))).isTrue();
        assertThat(links.isValid(new Link("https://example.com:81"))).isFalse();
        assertThat(links.isValid(new Link("http://example.com"))).isFalse();
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list("iban", "countries", "DE, GB", List.of("DE", "GB")),
                list("creditCard", "issuers", "visa mastercard", List.of("visa", "mastercard")),
                list("euVat", "countries", "DE,FR", List.of("DE", "FR")),
                list("url", "schemes", "https, svn+ssh", List.of("https", "svn+ssh")),
                list("url", "ports", "80, 443", List.of(80, 443)));
    }

    private static Arguments list(String name, String argument, String text, List<?> list) {
        return Arguments.of(name, argument, text, list);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listAsText_byEachWay_isTheList(String name, String argument, String text, List<?> list) {
        ConstraintPlugin format =
                formats().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        List<Validator<Object>> validators = new ArrayList<>();
        for (Object given : List.of(text, list)) {
            Map<String, Object> arguments = Map.of(argument, given);
            Map<String, Object> keyword = new LinkedHashMap<>();
            keyword.put("x-constraints", List.of(name));
            keyword.put(name, arguments);
            for (Schema schema :
                    List.of(
                            Schema.any().constraint(name, arguments),
                            SATYA.schemaFromMap(keyword),
                            SATYA.schemaFromJson(SATYA.toJson(keyword)))) {
                validators.add(SATYA.compile(schema, Object.class));
            }
        }
        for (Examples examples : format.examples()) {
            Stream.concat(examples.valid().stream(), examples.invalid().stream())
                    .forEach(
                            value ->
                                    assertThat(validators)
                                            .extracting(validator -> validator.isValid(value))
                                            .containsOnly(validators.get(0).isValid(value)));
        }
    }

    @ParameterizedTest
    @MethodSource("unfitArguments")
    void argument_thatIsUnfit_isAMistakeOfTheSchema(
            String name, Map<String, ?> arguments, String mistake) {
        Schema schema = Schema.string().constraint(name, arguments);

        assertThatThrownBy(() -> SATYA.compile(schema, Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("constraint \"" + name + "\": " + mistake);
    }

    static Stream<Arguments> unfitArguments() {
        return Stream.of(
                Arguments.of(
                        "iban",
                        Map.of("countries", List.of("DE", "ZZ")),
                        "argument \"countries\", item 1 must be one of \"AD\", \"AE\""),
                Arguments.of(
                        "iban",
                        Map.of("countries", "DE, ZZ"),
                        "argument \"countries\" must be a list of AD, AE"),
                Arguments.of(
                        "iban",
                        Map.of("countrys", "DE"),
                        "unknown argument \"countrys\" at /iban/countrys (did you mean"),
                Arguments.of(
                        "email", Map.of("value", 1), "unknown argument \"value\" at /email/value"),
                Arguments.of(
                        "ipv4",
                        Map.of("version", 4),
                        "unknown argument \"version\" at /ipv4/version: it takes none"),
                Arguments.of(
                        "cidr",
                        Map.of("version", 5),
                        "argument \"version\" must be one of 4 or 6 at /cidr/version"),
                Arguments.of(
                        "url",
                        Map.of("schemes", List.of("https", "1x")),
                        "argument \"schemes\", item 1 must be one of the schemes of RFC 3986 at"
                                + " /url/schemes/1"),
                Arguments.of(
                        "url",
                        Map.of("schemes", "https, 1x"),
                        "argument \"schemes\" must be a list of schemes of RFC 3986 at"
                                + " /url/schemes"),
                Arguments.of(
                        "url",
                        Map.of("ports", "80, http"),
                        "argument \"ports\" must be a list of whole numbers from 1 to 65535 at"
                                + " /url/ports"),
                Arguments.of(
                        "url",
                        Map.of("ports", "80, 70000"),
                        "argument \"ports\" must be a list of whole numbers from 1 to 65535, not"
                                + " 70000"),
                Arguments.of("digits", Map.of("min", 3, "max", 2), "min 3 is above max 2"));
    }
}
