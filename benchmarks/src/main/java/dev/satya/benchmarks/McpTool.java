package dev.satya.benchmarks;

import dev.satya.benchmarks.workload.Json;
import dev.satya.benchmarks.workload.JsonSchemas;
import dev.satya.benchmarks.workload.Keys;
import dev.satya.benchmarks.workload.Users;
import dev.satya.mcp.SatyaJsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import java.util.Map;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What MCP's Java SDK asks of a validator at each call of a tool: a schema as a map, the same one each
 * time, and structured content as a map.
 */
public class McpTool extends Measured {

    /** Valid users as a tool answers them. */
    public static class Contents extends Inputs<Map<String, Object>> {
        @Override
        protected Map<String, Object> make(Random random) {
            return Users.map(Users.random(random), Keys.EQUAL);
        }
    }

    /** Users with two faults. */
    public static class FaultyContents extends Inputs<Map<String, Object>> {
        @Override
        protected Map<String, Object> make(Random random) {
            return Users.mapWithTwoFaults(Users.random(random), Keys.EQUAL);
        }
    }

    /** The schema of the tool, and who validates by it. */
    @State(Scope.Benchmark)
    public static class Tools {
        final Map<String, Object> schema = schema();
        final JsonSchemaValidator satya = new SatyaJsonSchemaValidator();
        final JsonSchemaValidator byDefault = new DefaultJsonSchemaValidator();

        @SuppressWarnings("unchecked")
        private static Map<String, Object> schema() {
            return Json.mapper().readValue(JsonSchemas.USER, Map.class);
        }
    }

    /** Satya. */
    @Benchmark
    public ValidationResponse satya(Tools tools, Contents contents) {
        return tools.satya.validate(tools.schema, contents.next());
    }

    /** The SDK's own: a tree of Jackson, and networknt. */
    @Benchmark
    public ValidationResponse byDefault(Tools tools, Contents contents) {
        return tools.byDefault.validate(tools.schema, contents.next());
    }

    /** Satya, of what is wrong. */
    @Benchmark
    public ValidationResponse satyaTwoFaults(Tools tools, FaultyContents contents) {
        return tools.satya.validate(tools.schema, contents.next());
    }

    /** The SDK's own, of what is wrong. */
    @Benchmark
    public ValidationResponse byDefaultTwoFaults(Tools tools, FaultyContents contents) {
        return tools.byDefault.validate(tools.schema, contents.next());
    }
}
