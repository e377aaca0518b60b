import io.modelcontextprotocol.json.schema.JsonSchemaValidatorSupplier;
import org.jspecify.annotations.NullMarked;

/** Validates what tools of MCP answer, and what language models write. */
@NullMarked
module dev.satya.mcp {
    requires transitive dev.satya.interpreter;
    requires transitive io.modelcontextprotocol.sdk.mcp.core;

    exports dev.satya.llm;
    exports dev.satya.mcp;

    provides JsonSchemaValidatorSupplier with
            dev.satya.mcp.SatyaJsonSchemaValidatorSupplier;
}
