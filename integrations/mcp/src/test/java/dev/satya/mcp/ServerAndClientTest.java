package dev.satya.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A real server in another process, and a real client, over standard input and output. */
class ServerAndClientTest {

    @Test
    void service_onTheClassPath_isFoundByTheSdk() {
        assertThat(McpJsonDefaults.getSchemaValidator())
                .isInstanceOf(SatyaJsonSchemaValidator.class);
    }

    @Test
    void tool_ofAServerThatValidates_answersOrIsAnError() {
        try (BookingClient client = new BookingClient()) {
            McpSchema.CallToolResult valid = client.book(2);
            assertThat(valid.isError()).isNotEqualTo(true);
            assertThat(valid.structuredContent()).isEqualTo(Map.of("room", "101", "guests", 2));
            assertThat(text(valid)).contains("\"room\":\"101\"");

            McpSchema.CallToolResult input = client.book("two");
            assertThat(input.isError()).isTrue();
            assertThat(text(input))
                    .contains("1. \"/guests\" must be an integer, not a string. It was \"two\".");

            McpSchema.CallToolResult output = client.book(12);
            assertThat(output.isError()).isTrue();
            assertThat(text(output))
                    .contains("\"/guests\" must be at most 4. It was 12.")
                    .contains("\"/room\" must match ^[0-9]{3}$. It was \"none\".");
        }
    }

    @Test
    void tool_ofAServerThatDoesNot_isRefusedByTheClient() {
        try (BookingClient client = new BookingClient("unchecked")) {
            assertThat(client.book(2).structuredContent())
                    .isEqualTo(Map.of("room", "101", "guests", 2));
            assertThatThrownBy(() -> client.book(5))
                    .hasMessageContaining("\"/guests\" must be at most 4. It was 5.");
        }
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }
}
