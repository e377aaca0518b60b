package dev.satya.benchmarks.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/**
 * dev.harrel's json-schema on trees of Jackson 2, which collects every error and annotation, and
 * builds nothing. It does not check schemas by their meta-schemas here, which spares it a part of the
 * work when it compiles.
 */
final class Harrel implements CompiledSchema<JsonNode> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Validator validator =
            new ValidatorFactory()
                    .withJsonNodeFactory(new JacksonNode.Factory(MAPPER))
                    .withDisabledSchemaValidation(true)
                    .createValidator();
    private final URI uri;

    Harrel(String text, Map<String, String> others) {
        others.forEach((place, other) -> validator.registerSchema(URI.create(place), other));
        uri = validator.registerSchema(text);
    }

    @Override
    public JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isValid(JsonNode tree) {
        return validator.validate(uri, (Object) tree).isValid();
    }
}
