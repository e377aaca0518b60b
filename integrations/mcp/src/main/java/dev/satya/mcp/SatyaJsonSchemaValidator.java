package dev.satya.mcp;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.WriteException;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.SchemaCache;
import dev.satya.llm.Instruction;
import dev.satya.schema.SchemaException;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.vavr.collection.Seq;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Validates what MCP tools are given and answer, for servers and clients of the Java SDK: {@code
 * McpServer.sync(…).jsonSchemaValidator(new SatyaJsonSchemaValidator())}. Thread-safe.
 *
 * <p>The schemas are those of strangers. Each is compiled once and kept in a bounded cache; its size,
 * depth, patterns and the work that it may ask for have limits; references lead nowhere but into the
 * schema itself. A schema with mistakes makes an answer that is not valid, and says why.
 *
 * <p>What is wrong is told as an {@link Instruction}, since it goes to a model.
 */
public final class SatyaJsonSchemaValidator implements JsonSchemaValidator {
    private final SchemaCache schemas;
    private final Satya writer;
    private final Supplier<McpJsonMapper> mapper;
    private final RecentSchemas recent = new RecentSchemas();

    /** One with the cache and the limits for strangers' schemas, and the mapper that the SDK finds. */
    public SatyaJsonSchemaValidator() {
        this(StrangersLimits.cache(), McpJsonDefaults::getMapper);
    }

    private SatyaJsonSchemaValidator(SchemaCache schemas, Supplier<McpJsonMapper> mapper) {
        this.schemas = schemas;
        this.mapper = mapper;
        this.writer = Satya.builder().withoutDiscovery().limits(StrangersLimits.LIMITS).build();
    }

    /**
     * One with another cache, such as one that checks formats, or allows more.
     *
     * @param mapper makes JSON's terms of objects of classes, such as a tool may answer
     */
    public static SatyaJsonSchemaValidator of(SchemaCache schemas, McpJsonMapper mapper) {
        Objects.requireNonNull(schemas, "schemas");
        Objects.requireNonNull(mapper, "mapper");
        return new SatyaJsonSchemaValidator(schemas, () -> mapper);
    }

    /** What the cache has done; maps that are handed over again and again do not reach it. */
    public SchemaCache.Statistics statistics() {
        return schemas.statistics();
    }

    /**
     * Validates what a tool has answered.
     *
     * @param structuredContent in JSON's terms, an object of a class that the mapper writes, or a JSON text
     * @throws IllegalArgumentException if one of the two is null
     */
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object structuredContent) {
        return validate(
                schema, structuredContent, "structuredContent does not match tool outputSchema");
    }

    /**
     * The same, with another beginning of the message.
     *
     * @param dataDescription what is wrong, such as {@code the arguments do not match inputSchema}
     */
    public ValidationResponse validate(
            Map<String, Object> schema, Object structuredContent, String dataDescription) {
        require(schema, "Schema");
        require(structuredContent, "Structured content");
        Validator<Object> validator;
        try {
            validator = validator(schema);
        } catch (SchemaException | WriteException e) {
            return ValidationResponse.asInvalid(
                    "The tool's JSON Schema is refused: " + e.getMessage());
        }
        return answer(validator, structuredContent, dataDescription);
    }

    private ValidationResponse answer(
            Validator<Object> validator, Object content, String description) {
        boolean isText = content instanceof String;
        Object instance = isText || isJson(content, 0) ? content : plain(content);
        Seq<Violation> violations =
                isText
                        ? validator.violationsJson((String) content)
                        : validator.violations(instance);
        if (!violations.isEmpty()) {
            return ValidationResponse.asInvalid(
                    "Validation failed: " + description + ". " + Instruction.of(violations));
        }
        return ValidationResponse.asValid(isText ? (String) content : writer.toJson(instance));
    }

    private Object plain(Object content) {
        return mapper.get().convertValue(content, Object.class);
    }

    /** Beyond the limit on depth nothing is looked at: it is refused anyway. */
    private static boolean isJson(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            if (depth > StrangersLimits.LIMITS.depth()) {
                return true;
            }
            for (Map.Entry<?, ?> member : map.entrySet()) {
                if (!(member.getKey() instanceof String) || !isJson(member.getValue(), depth + 1)) {
                    return false;
                }
            }
            return true;
        }
        if (value instanceof Collection<?> items) {
            for (Object item : depth > StrangersLimits.LIMITS.depth() ? List.of() : items) {
                if (!isJson(item, depth + 1)) {
                    return false;
                }
            }
            return true;
        }
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean;
    }

    /**
     * Whether a schema compiles, of whatever draft it says that it is. What the SDK finds in this way it
     * refuses when a tool is registered.
     */
    @Override
    public ValidationResponse validateSchema(Map<String, Object> schema) {
        require(schema, "Schema");
        try {
            validator(schema);
            return ValidationResponse.asValid(null);
        } catch (SchemaException | WriteException e) {
            return ValidationResponse.asInvalid(e.getMessage());
        }
    }

    private Validator<Object> validator(Map<String, Object> schema) {
        Validator<Object> known = recent.get(schema);
        if (known == null) {
            String text = writer.toJson(schema, StrangersLimits.LIMITS.documentLength());
            known = schemas.validator(text.getBytes(StandardCharsets.UTF_8));
            recent.put(schema, known);
        }
        return known;
    }

    private static void require(@Nullable Object given, String what) {
        if (given == null) {
            throw new IllegalArgumentException(what + " must not be null");
        }
    }
}
