package dev.satya.mcp;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A client of MCP that starts {@link BookingServer} and calls its tool: the example of the module. */
public final class BookingClient implements AutoCloseable {
    private final McpSyncClient client;

    /** Starts a server with these arguments. */
    BookingClient(String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BookingServer.class.getName()));
        command.addAll(List.of(arguments));
        StdioClientTransport transport =
                new StdioClientTransport(
                        ServerParameters.builder(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString())
                                .args(command)
                                .build(),
                        McpJsonDefaults.getMapper());
        client =
                McpClient.sync(transport)
                        .requestTimeout(Duration.ofSeconds(30))
                        .jsonSchemaValidator(new SatyaJsonSchemaValidator())
                        .enableCallToolSchemaCaching(true)
                        .build();
        client.initialize();
    }

    /** What the tool answers. */
    McpSchema.CallToolResult book(Object guests) {
        return client.callTool(
                McpSchema.CallToolRequest.builder("book")
                        .arguments(Map.of("guests", guests))
                        .build());
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    @Override
    public void close() {
        client.closeGracefully();
    }

    /** Prints what the tool answers to what is right and to what is wrong. */
    public static void main(String[] arguments) {
        try (BookingClient client = new BookingClient()) {
            for (Object guests : List.of(2, "two", 0, 12)) {
                System.out.println("guests: " + guests);
                System.out.println(text(client.book(guests)).indent(4));
            }
        }
    }
}
