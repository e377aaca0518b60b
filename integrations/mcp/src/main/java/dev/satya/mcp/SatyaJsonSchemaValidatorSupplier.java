package dev.satya.mcp;

import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidatorSupplier;

/** How the SDK finds {@link SatyaJsonSchemaValidator} by itself. */
public final class SatyaJsonSchemaValidatorSupplier implements JsonSchemaValidatorSupplier {

    /** For the service loader. */
    public SatyaJsonSchemaValidatorSupplier() {}

    @Override
    public JsonSchemaValidator get() {
        return new SatyaJsonSchemaValidator();
    }
}
