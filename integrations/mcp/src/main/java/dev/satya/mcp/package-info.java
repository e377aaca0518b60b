/** {@link dev.satya.mcp.SatyaJsonSchemaValidator}: Satya in servers and clients of MCP's Java SDK. */
package dev.satya.mcp;
