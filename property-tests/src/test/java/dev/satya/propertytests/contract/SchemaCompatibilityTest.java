package dev.satya.propertytests.contract;

import static dev.satya.propertytests.contract.Compatibility.BACKWARD;
import static dev.satya.propertytests.contract.Compatibility.FORWARD;
import static dev.satya.propertytests.contract.Compatibility.FULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCompatibilityTest {
    private static final String RELEASED =
            """
            {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "integer", "minimum": 1},
              "email": {"type": "string", "maxLength": 40},
              "tags": {"type": "array", "items": {"type": "string"}, "maxItems": 9}}}""";

    private static Schema schema(String json) {
        return Satya.standard().schemaFromJson(json.getBytes(StandardCharsets.UTF_8));
    }

    private static SchemaCompatibility released(String current) {
        return SchemaCompatibility.of(schema(RELEASED), schema(current));
    }

    private static String changed(String old, String to) {
        assertThat(RELEASED).contains(old);
        return RELEASED.replace(old, to);
    }

    /** What is changed, what it becomes, and the faults that this is BACKWARD and FORWARD. */
    static Stream<Arguments> changes() {
        return Stream.of(
                change("\"minimum\": 1", "\"minimum\": 1", List.of(), List.of()),
                change("\"minimum\": 1", "\"minimum\": 2", List.of("minimum at id"), List.of()),
                change("\"minimum\": 1", "\"minimum\": 0", List.of(), List.of("minimum at id")),
                change(
                        "\"required\": [\"id\"]",
                        "\"required\": [\"id\", \"email\"]",
                        List.of("required at email"),
                        List.of()),
                change(
                        "\"required\": [\"id\"]",
                        "\"required\": []",
                        List.of(),
                        List.of("required at id")),
                change(
                        "\"required\": [\"id\"]",
                        "\"additionalProperties\": false, \"required\": [\"id\"]",
                        List.of("additionalProperties at "),
                        List.of()),
                change(
                        "{\"type\": \"integer\", \"minimum\": 1}",
                        "{\"type\": [\"integer\", \"null\"], \"minimum\": 1}",
                        List.of(),
                        List.of("type at id")),
                change(
                        "\"maxLength\": 40",
                        "\"maxLength\": 30, \"pattern\": \"@\"",
                        List.of("maxLength at email", "pattern at email"),
                        List.of()),
                change(
                        "\"maxItems\": 9",
                        "\"maxItems\": 9, \"uniqueItems\": true",
                        List.of("uniqueItems at tags"),
                        List.of()),
                change(
                        "\"items\": {\"type\": \"string\"}",
                        "\"items\": {\"enum\": [\"a\", \"b\"]}",
                        List.of("enum at tags[0]"),
                        List.of()));
    }

    private static Arguments change(
            String old, String to, List<String> backward, List<String> forward) {
        return Arguments.of(old, to, backward, forward);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void change_breaksWhatItTightensAlone(
            String old, String to, List<String> backward, List<String> forward) {
        SchemaCompatibility change = released(changed(old, to));

        assertFaults(change.broken(BACKWARD), BACKWARD, backward);
        assertFaults(change.broken(FORWARD), FORWARD, forward);
        assertThat(change.broken(FULL)).hasSize(backward.size() + forward.size());
    }

    private static void assertFaults(
            List<Incompatibility> found, Compatibility broken, List<String> faults) {
        assertThat(found).allMatch(each -> each.broken() == broken);
        assertThat(found).hasSize(faults.size());
        for (String fault : faults) {
            assertThat(found).anyMatch(each -> each.fault().startsWith(fault));
        }
    }

    @Test
    void data_isSmall() {
        List<Incompatibility> found =
                released(changed("[\"id\"]", "[\"id\", \"email\"]")).broken(BACKWARD);

        assertThat(found).hasSize(1);
        assertThat(found.get(0))
                .hasToString(
                        "not backward compatible: the new schema refuses what the released one takes,"
                                + " {\"id\":1}: required at email");
    }

    @Test
    void check_tellsBothSchemasAndTheSeed() {
        SchemaCompatibility change =
                released(changed("\"maxItems\": 9", "\"maxItems\": 2")).seed(7);

        assertThatThrownBy(() -> change.check(FULL))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("maxItems at tags")
                .hasMessageContaining("released: {")
                .hasMessageContaining("new: {")
                .hasMessageContaining("seed: 7");
        assertThatCode(() -> change.check(FORWARD)).doesNotThrowAnyException();
    }

    @Test
    void branchThatIsGone_isFoundByChance() {
        String both = "{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"boolean\"}]}";
        List<Incompatibility> found =
                SchemaCompatibility.of(schema(both), schema("{\"type\": \"string\"}"))
                        .broken(BACKWARD);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).fault()).startsWith("type at the root");
        assertThat(found.get(0).json()).isEqualTo("false");
    }

    @Test
    void schemaWithoutData_isTold() {
        Schema none = schema("{\"type\": \"string\", \"minLength\": 3, \"maxLength\": 2}");
        SchemaCompatibility change = SchemaCompatibility.of(none, Schema.string());

        assertThat(change.compare(BACKWARD).broken()).isEmpty();
        assertThat(change.compare(BACKWARD).untried())
                .containsExactly("random data: none was found that the released schema takes");
        assertThat(SchemaCompatibility.of(none, none).compare(FULL).untried()).isEmpty();
    }

    @Test
    void timeThatIsOver_isTold() {
        SchemaCompatibility change = released(changed("\"minimum\": 1", "\"minimum\": 2"));

        assertThat(change.within(Duration.ofNanos(1)).compare(BACKWARD).untried())
                .hasSize(2)
                .allMatch(each -> each.endsWith("the time of 0 s was over"));
        assertThat(change.compare(BACKWARD).untried()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> change.within(Duration.ZERO));
    }

    @Test
    void formatThatTheInterpreterBrings_isKnown() {
        Schema regex = schema("{\"type\": \"string\", \"format\": \"regex\"}");

        assertThat(SchemaCompatibility.of(regex, Schema.string()).broken(BACKWARD)).isEmpty();
    }

    @Test
    void triesBelowOne_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> released(RELEASED).tries(0));
    }
}
