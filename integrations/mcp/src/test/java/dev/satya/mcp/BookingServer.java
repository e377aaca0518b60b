package dev.satya.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;

/**
 * A server of MCP on standard input and output, with a tool that books a room, or answers what its schema
 * does not allow. With the argument {@code unchecked} it does not look at its answers.
 */
public final class BookingServer {
    static final Map<String, Object> INPUT =
            Map.of(
                    "type", "object",
                    "properties", Map.of("guests", Map.of("type", "integer", "minimum", 1)),
                    "required", List.of("guests"));
    static final Map<String, Object> OUTPUT =
            Map.of(
                    "type", "object",
                    "properties",
                            Map.of(
                                    "room", Map.of("type", "string", "pattern", "^[0-9]{3}$"),
                                    "guests", Map.of("type", "integer", "maximum", 4)),
                    "required", List.of("room", "guests"));

    private BookingServer() {}

    /** Serves until its input ends. */
    public static void main(String[] arguments) {
        JsonSchemaValidator found = McpJsonDefaults.getSchemaValidator();
        System.err.println("validator: " + found.getClass().getName());
        boolean isUnchecked = List.of(arguments).contains("unchecked");
        McpServer.sync(new StdioServerTransportProvider(McpJsonDefaults.getMapper()))
                .serverInfo("booking", "1.0.0")
                .jsonSchemaValidator(isUnchecked ? new Unchecked() : found)
                .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
                .toolCall(
                        McpSchema.Tool.builder("book", INPUT)
                                .description("Books a room")
                                .outputSchema(OUTPUT)
                                .build(),
                        (exchange, request) -> book(request.arguments()))
                .build();
    }

    /** More guests than four are booked all the same. */
    private static McpSchema.CallToolResult book(Map<String, Object> request) {
        int guests = ((Number) request.get("guests")).intValue();
        return McpSchema.CallToolResult.builder()
                .structuredContent(Map.of("room", guests > 9 ? "none" : "101", "guests", guests))
                .build();
    }

    /** Takes everything. */
    private static final class Unchecked implements JsonSchemaValidator {
        @Override
        public ValidationResponse validate(Map<String, Object> schema, Object content) {
            return ValidationResponse.asValid("{}");
        }
    }
}
