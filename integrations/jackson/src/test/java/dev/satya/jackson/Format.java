package dev.satya.jackson;

import dev.satya.Limits;
import dev.satya.Validator;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TSFBuilder;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.smile.SmileFactory;
import tools.jackson.dataformat.smile.SmileMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** The ways in that can all say what JSON says. */
enum Format {
    JSON(JsonFactory.builder()) {
        @Override
        byte[] encode(String json) {
            return bytes(json);
        }
    },
    /** JSON is YAML, nearly. */
    YAML(YAMLFactory.builder()) {
        @Override
        byte[] encode(String json) {
            return bytes(json);
        }
    },
    CBOR(CBORFactory.builder()) {
        @Override
        byte[] encode(String json) {
            return new CBORMapper().writeValueAsBytes(tree(json));
        }
    },
    SMILE(SmileFactory.builder()) {
        @Override
        byte[] encode(String json) {
            return new SmileMapper().writeValueAsBytes(tree(json));
        }
    },
    TREE(JsonFactory.builder()) {
        @Override
        byte[] encode(String json) {
            return bytes(json);
        }

        @Override
        <T> Validation<Seq<Violation>, T> validate(Validator<T> validator, String json) {
            return JacksonValidator.of(validator).validate(tree(json));
        }

        @Override
        boolean isValid(Validator<?> validator, String json) {
            return JacksonValidator.of(validator).isValid(tree(json));
        }
    };

    private static final ObjectMapper EXACT =
            JsonMapper.builder(wide(JsonFactory.builder()))
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final TokenStreamFactory factory;

    Format(TSFBuilder<?, ?> builder) {
        this.factory = wide(builder);
    }

    @SuppressWarnings("unchecked") // each builder builds its own factory
    private static <F extends TokenStreamFactory> F wide(TSFBuilder<F, ?> builder) {
        builder.streamReadConstraints(JacksonValidator.constraints(Limits.DEFAULT));
        return builder.build();
    }

    /** The document in this format. */
    abstract byte[] encode(String json);

    JsonParser parser(byte[] document) {
        return factory.createParser(ObjectReadContext.empty(), document);
    }

    <T> Validation<Seq<Violation>, T> validate(Validator<T> validator, String json) {
        return JacksonValidator.of(validator).validate(parser(encode(json)));
    }

    boolean isValid(Validator<?> validator, String json) {
        return JacksonValidator.of(validator).isValid(parser(encode(json)));
    }

    static JsonNode tree(String json) {
        return EXACT.readTree(json);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
