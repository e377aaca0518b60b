package dev.satya.propertytests.assertj;

import static dev.satya.propertytests.assertj.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaAssertTest {
    private static final Schema GUEST =
            Schema.object()
                    .field("name", Schema.string().minLength(1))
                    .optional("age", Schema.integer().ge(18))
                    .build();

    @Test
    void data_thatConform_pass() {
        String json = "{\"name\":\"100%s\",\"age\":18}";
        assertThat(json).conformsTo(GUEST);
        assertThat(json.getBytes(StandardCharsets.UTF_8)).conformsTo(GUEST);
        assertThat(Map.of("name", "Ann", "age", 18)).conformsTo(GUEST);
        assertThat("3").conformsTo(Map.of("type", "integer"));
        assertThat("{\"id\":1,\"name\":\"a\",\"email\":\"a@b.ch\"}")
                .conformsTo("schemas/user.json");
    }

    @Test
    void data_thatDoNotConform_areToldAllViolations() {
        String json = "{\"name\":\"\",\"age\":17,\"share\":\"50%s\"}";
        assertThatThrownBy(() -> assertThat(json).conformsTo(GUEST))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(json)
                .hasMessageContaining("name: must have at least 1 character (minLength)")
                .hasMessageContaining("age: must be at least 18 (minimum)");
        assertThatThrownBy(() -> assertThat(Map.of("name", "")).as("the guest").conformsTo(GUEST))
                .hasMessageContaining("the guest")
                .hasMessageContaining("(minLength)");
    }

    @Test
    void text_thatIsNoJson_doesNotConform() {
        assertThatThrownBy(() -> assertThat("{").conformsTo(GUEST))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void violation_thatIsExpected_isFound() {
        assertThat("{\"name\":\"\"}").violates(GUEST, "minLength", "/name");
        assertThatThrownBy(() -> assertThat("{\"name\":\"\"}").violates(GUEST, "minimum", "/age"))
                .hasMessageContaining("violate \"minimum\" at \"/age\"")
                .hasMessageContaining("(minLength)");
        assertThatThrownBy(
                        () -> assertThat("{\"name\":\"a\"}").violates(GUEST, "minLength", "/name"))
                .hasMessageContaining("it conforms");
    }

    @Test
    void resource_thatIsNotThere_isNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat("1").conformsTo("schemas/nowhere.json"))
                .withMessageContaining("schemas/nowhere.json");
    }
}
