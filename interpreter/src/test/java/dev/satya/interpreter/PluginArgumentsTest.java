package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plugin that has a schema for its arguments. See NAMED-3 and NAMED-4 of docs/semantics.md. */
class PluginArgumentsTest {

    /** Text of some length, of letters that are listed. */
    private static final class Code implements ConstraintPlugin {
        @Override
        public String name() {
            return "code";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public ObjectSchema arguments() {
            return Schema.object()
                    .field("length", Schema.integer().ge(1).le(9).description("how many letters"))
                    .optional("letters", Schema.array(Schema.string()).description("those allowed"))
                    .withDefault("grouped", Schema.bool(), false)
                    .build();
        }

        @Override
        public Check bind(Arguments arguments) {
            long length = arguments.integer("length");
            boolean isGrouped = arguments.bool("grouped");
            List<String> letters =
                    arguments.has("letters") ? arguments.texts("letters") : List.of();
            return value -> {
                String text = ((String) value).replace(isGrouped ? "-" : "", "");
                return text.length() == length
                        && (letters.isEmpty()
                                || text.chars().allMatch(c -> letters.contains("" + (char) c)));
            };
        }

        @Override
        public String message(Locale locale) {
            return "must have {length, plural, one {# letter} other {# letters}}"
                    + "{letters, select, absent {} other { among {letters}}} ({grouped}){letters}";
        }
    }

    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().constraint(new Code()).keywords("code").build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {} | argument "length" must be given (how many letters) | /code
                    {"length": 0} | argument "length" must be at least 1 (how many letters) | /code/length
                    {"length": "3"} | argument "length" must be an integer, not a string (how many letters) | /code/length
                    {"length": 3, "leters": []} | unknown argument "leters" (did you mean "letters"?) | /code/leters
                    {"length": 3, "colour": 1} | unknown argument "colour" (known: length, letters, grouped) | /code/colour
                    {"length": 3, "letters": ["a", 1]} | argument "letters", item 1 must be a string, not an integer (those allowed) | /code/letters/1
                    """)
    void argument_thatIsUnfit_isRefusedByNameAndPlace(
            String arguments, String reason, String place) {
        String json = "{\n  \"type\": \"string\",\n  \"code\": " + arguments + "\n}";
        assertThatThrownBy(() -> SATYA.compile(SATYA.schemaFromJson(json), Object.class))
                .isInstanceOfSatisfying(
                        SchemaException.class,
                        e -> {
                            assertThat(e.getMessage())
                                    .startsWith("constraint \"code\": ")
                                    .contains(reason.split(" \\(")[0]);
                            assertThat(e.getMessage()).contains(reason.replaceAll("^[^(]*", ""));
                            assertThat(e.location()).startsWith("/code");
                            assertThat(e.position()).isNotNull();
                            assertThat(e.position().line()).isEqualTo(3);
                            assertThat(place).startsWith("/code");
                        });
    }

    @Test
    void argument_thatIsUnfit_isPlacedWhereTheExtensionIs() {
        String json =
                "{\"properties\": {\"a\": {\n\"type\": \"string\", \"x-code\": {\"length\": 12}}}}";
        assertThatThrownBy(() -> SATYA.compile(SATYA.schemaFromJson(json), Object.class))
                .hasMessageContaining("must be at most 9")
                .hasMessageContaining("/properties/a/x-code/length, line 2, column 40");
    }

    @Test
    void arguments_thatAreUnfit_areToldAtOnce_fromTheBuilder() {
        Schema schema =
                Schema.object()
                        .field("a", Schema.string().constraint("code", Map.of("length", 0)))
                        .field("b", Schema.string().constraint("code", Map.of()))
                        .build();
        assertThatThrownBy(() -> SATYA.compile(schema))
                .hasMessageContaining("2 mistakes")
                .hasMessageContaining("/properties/a/code/length")
                .hasMessageContaining("/properties/b/code");
    }

    @Test
    void arguments_thatAreAbsent_haveDefaults_andDoNotLeak() {
        Violation violation =
                SATYA.compile(Schema.string().constraint("code", Map.of("length", 1)), Object.class)
                        .violations("ab")
                        .get(0);
        assertThat(violation.message()).isEqualTo("must have 1 letter (false)");
        assertThat(violation.arguments()).isEqualTo(Map.of("length", 1L, "grouped", false));
    }

    @Test
    void arguments_thatAreThere_areInTheMessage() {
        Map<String, Object> arguments = Map.of("length", 2, "letters", List.of("a", "b"));
        var validator = SATYA.compile(Schema.string().constraint("code", arguments), Object.class);
        assertThat(validator.isValid("ab")).isTrue();
        assertThat(validator.violations("ac").get(0).message())
                .isEqualTo("must have 2 letters among a, b (false)a, b");
    }

    @Test
    void keyword_thatNobodyAskedFor_isNoConstraint() {
        Satya satya = Satya.builder().withoutDiscovery().constraint(new Code()).build();
        Schema foreign = satya.schemaFromJson("{\"type\": \"string\", \"code\": {\"length\": 1}}");
        assertThat(satya.compile(foreign, Object.class).isValid("abc")).isTrue();
        assertThat(foreign.notes()).singleElement().asString().contains("\"x-constraints\"");
        Schema own = satya.schemaFromJson("{\"type\": \"string\", \"x-code\": {\"length\": 1}}");
        assertThat(satya.compile(own, Object.class).isValid("abc")).isFalse();
        Schema asked =
                satya.schemaFromJson(
                        "{\"x-constraints\": [\"code\"], \"type\": \"string\","
                                + " \"code\": {\"length\": 1}}");
        assertThat(satya.compile(asked, Object.class).isValid("abc")).isFalse();
    }

    @Test
    void schemaOfArguments_withAMistake_isNamed() {
        ConstraintPlugin plugin =
                new Constrained(
                        Schema.object().field("a", Schema.string().constraint("odd")).build());
        Satya satya = Satya.builder().withoutDiscovery().constraint(plugin).build();
        assertThatThrownBy(
                        () ->
                                satya.compile(
                                        Schema.string().constraint("odd", Map.of("a", "b")),
                                        Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("constraint \"odd\": the schema of its arguments");
    }

    private record Constrained(ObjectSchema arguments) implements ConstraintPlugin {
        @Override
        public String name() {
            return "odd";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public Check bind(Arguments given) {
            return value -> true;
        }
    }
}
