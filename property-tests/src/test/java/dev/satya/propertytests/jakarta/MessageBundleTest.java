package dev.satya.propertytests.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Options;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of {@code ValidationMessages}, in the language that is asked for. */
class MessageBundleTest {
    private static final String BASE =
            """
            key=base {min}
            nested=<{key}> and {part}
            part=the rest
            country=somewhere
            braces=\\\\{min\\\\} of {min}
            jakarta.validation.constraints.NotNull.message=is wanted
            jakarta.validation.constraints.Max.message=at most {value}
            jakarta.validation.constraints.AssertTrue.message=say yes
            """;

    private static final String GERMAN =
            """
            key=Basis {min}
            part=der Rest
            country=irgendwo
            jakarta.validation.constraints.NotNull.message=fehlt
            jakarta.validation.constraints.AssertTrue.message=sag ja
            """;

    private static final String AUSTRIAN =
            """
            country=in \\u00d6sterreich
            """;

    private static final String BEAN =
            """
            import jakarta.validation.constraints.*;
            public class Bean {
                @Size(min = 2, message = "{key}") public String key = "";
                @Size(min = 3, message = "! {nested} !") public String nested = "";
                @Size(min = 2, message = "{country}") public String country = "";
                @Size(min = 2, message = "{braces}") public String braces = "";
                @Size(min = 2, message = "\\\\{key\\\\} \\\\$ \\\\\\\\ {key}") public String escaped = "";
                @NotNull public String missing;
                @Max(0) public int most = 1;
                public java.util.List<@NotNull String> items = java.util.Arrays.asList((String) null);
                @AssertTrue public boolean isYes() { return false; }
            }
            """;

    private final Satya satya = Satya.standard();

    private static Object bean(Map<String, String> resources, String source) throws Exception {
        JavaSources sources = new JavaSources();
        sources.add("Bean", source);
        resources.forEach(sources::addResource);
        return sources.compile().loadClass("Bean").getConstructor().newInstance();
    }

    private static Map<String, String> bundles() {
        Map<String, String> bundles = new LinkedHashMap<>();
        bundles.put("ValidationMessages.properties", BASE);
        bundles.put("ValidationMessages_de.properties", GERMAN);
        bundles.put("ValidationMessages_de_AT.properties", AUSTRIAN);
        return bundles;
    }

    @SuppressWarnings("unchecked") // the validator is of the object's class
    private Validator<Object> validator(Object bean) {
        return (Validator<Object>) satya.compile(bean.getClass());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "de-AT", "de-CH", "fr", "pt-BR"})
    void messages_ofEachLanguage_areThoseOfHibernate(String tag) throws Exception {
        Locale locale = Locale.forLanguageTag(tag);
        Object bean = bean(bundles(), BEAN);
        Map<String, String> theirs = new LinkedHashMap<>();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(bean.getClass().getClassLoader());
        try {
            new HibernateOracle(locale)
                    .reasons(bean)
                    .forEach(each -> theirs.put(each.path(), each.message()));
        } finally {
            thread.setContextClassLoader(before);
        }
        theirs.remove("yes"); // asked of valid objects here

        Map<String, String> ours = new LinkedHashMap<>();
        for (Violation each : validator(bean).violations(bean).asJava()) {
            ours.put(each.path().toString(), each.message(locale));
        }

        assertThat(ours).containsExactlyInAnyOrderEntriesOf(theirs).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en    | ! <base 3> and the rest !
                    de    | ! <Basis 3> and der Rest !
                    de-AT | ! <Basis 3> and der Rest !
                    """)
    void nestedKeys_ofEachDoor_areInTheLanguageOfTheCall(String tag, String message)
            throws Exception {
        Object bean = bean(bundles(), BEAN);
        Locale locale = Locale.forLanguageTag(tag);
        Validator<Object> validator = validator(bean).with(Options.DEFAULT.with(locale));
        Map<String, Object> map = Map.of("nested", "", "missing", "", "yes", true);

        assertThat(message(validator.violations(map).asJava(), "nested")).isEqualTo(message);
        assertThat(message(validator.violations(bean).asJava(), "nested")).isEqualTo(message);
        assertThat(
                        message(
                                validator.validateJson("{\"nested\":\"\"}").getError().asJava(),
                                "nested"))
                .isEqualTo(message);
        assertThat(message(validator.validateJson("{}").getError().asJava(), "missing"))
                .isEqualTo(tag.equals("en") ? "is wanted" : "fehlt");
    }

    private static String message(List<Violation> violations, String path) {
        return violations.stream()
                .filter(each -> each.path().toString().equals(path))
                .findFirst()
                .orElseThrow()
                .message();
    }

    @Test
    void propertyTest_ofEachLanguage_saysTheBundlesText() throws Exception {
        String source =
                """
                public class Bean {
                    public int n;
                    @jakarta.validation.constraints.AssertTrue
                    public boolean isYes() { return false; }
                }
                """;
        Object bean = bean(bundles(), source);
        Violation only = validator(bean).violations(bean).head();

        assertThat(only.message(Locale.GERMAN)).isEqualTo("sag ja");
        assertThat(only.message(Locale.ENGLISH)).isEqualTo("say yes");
    }

    @Test
    void schema_writtenAndRead_keepsTranslations() throws Exception {
        Object bean = bean(bundles(), BEAN);
        Map<String, Object> document = satya.schemaOf(bean.getClass()).toMap();
        Schema read = satya.schemaFromMap(document);

        assertThat(document.toString()).contains("x-translations");
        Violation first =
                satya.compile(read, Object.class)
                        .violations(Map.of("missing", "", "key", ""))
                        .head();
        assertThat(first.message(Locale.GERMAN)).isEqualTo("Basis 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ${validatedValue} | expressions are not evaluated
                    {absent}          | {absent} is no attribute of it
                    {circle}          | lead to each other without end
                    {expression}      | expressions are not evaluated
                    """)
    void message_thatIsNotUnderstood_isRefusedByName(String message, String reason) {
        Map<String, String> resources =
                Map.of("ValidationMessages.properties", "circle={circle}\nexpression=a ${1 + 1}\n");
        String source =
                "public class Bean { @jakarta.validation.constraints.NotNull(message = \""
                        + message
                        + "\") public String x; }";

        assertThatThrownBy(() -> validator(bean(resources, source)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("@NotNull")
                .hasMessageContaining(reason);
    }

    @Test
    void standardKey_ofOneLanguageAlone_isRefused() {
        Map<String, String> resources =
                Map.of(
                        "ValidationMessages.properties", "",
                        "ValidationMessages_de.properties",
                                "jakarta.validation.constraints.NotNull.message=fehlt\n");
        String source =
                "public class Bean { @jakarta.validation.constraints.NotNull public String x; }";

        assertThatThrownBy(() -> validator(bean(resources, source)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("ValidationMessages_de.properties has the key");
    }

    @Test
    void validatedValue_inMessage_isTheOffendingValue() throws Exception {
        String source =
                """
                public class Bean {
                    @jakarta.validation.constraints.Min(value = 3, message = "{validatedValue} < {value}")
                    public int x = 2;
                }
                """;
        Object bean = bean(Map.of(), source);

        assertThat(validator(bean).violations(bean).head().message()).isEqualTo("2 < 3");
    }
}
