package dev.satya.benchmarks.peer;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import dev.satya.benchmarks.hand.EmailAddress;
import dev.satya.benchmarks.workload.Json;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** networknt's json-schema-validator, which collects every error and builds nothing. */
public final class Networknt implements CompiledSchema<JsonNode> {
    private final Schema schema;

    private Networknt(Schema schema) {
        this.schema = schema;
        schema.initializeValidators();
    }

    /** A schema of draft 2020-12 whose formats are asserted, e-mail by the linear scan. */
    public Networknt(String jsonSchema) {
        this(asserting().getSchema(jsonSchema, InputFormat.JSON));
    }

    private static SchemaRegistry asserting() {
        Dialect dialect =
                Dialect.builder(Dialects.getDraft202012()).format(new LinearEmail()).build();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDialect(dialect, it -> it.schemaRegistryConfig(config));
    }

    /**
     * A schema whose formats are annotations.
     *
     * @param others the schemas that it refers to, by their URIs
     */
    static Networknt annotating(String jsonSchema, Map<String, String> others) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(false).build();
        return new Networknt(
                SchemaRegistry.withDefaultDialect(
                                SpecificationVersion.DRAFT_2020_12,
                                it -> it.schemaRegistryConfig(config).schemas(others))
                        .getSchema(jsonSchema, InputFormat.JSON));
    }

    @Override
    public JsonNode tree(byte[] json) {
        return Json.mapper().readTree(json);
    }

    /** The verdict on a tree. */
    @Override
    public boolean isValid(JsonNode instance) {
        return schema.validate(instance).isEmpty();
    }

    /** The verdict on a text, by way of a tree. */
    public boolean isValid(byte[] json) {
        return isValidJson(json);
    }

    /** The verdict on each item of an array, by way of one tree. */
    public void parseAll(byte[] json, Consumer<Boolean> consumer) {
        for (JsonNode item : Json.mapper().readTree(json)) {
            consumer.accept(isValid(item));
        }
    }

    private static final class LinearEmail implements Format {
        @Override
        public String getName() {
            return "email";
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return EmailAddress.matches(value);
        }
    }
}
