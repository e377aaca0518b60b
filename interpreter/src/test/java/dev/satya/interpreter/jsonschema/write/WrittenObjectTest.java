package dev.satya.interpreter.jsonschema.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.jsonschema.JsonSchemaCodec;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ExportOptions.Mode;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether a default stands in is known to the compiler that knows the schema's constraints. */
class WrittenObjectTest {
    private static final ConstraintPlugin SHORT = new Short();
    private static final Satya SATYA = Satya.builder().withoutDiscovery().constraint(SHORT).build();
    private static final Map<String, ConstraintPlugin> PLUGINS = Map.of("short", SHORT);
    private static final JsonSchemaCodec CODEC =
            new JsonSchemaCodec(
                    PLUGINS, PLUGINS.keySet(), KnownScalars.STANDARD, Limits.DEFAULT, SATYA);

    @Test
    void output_ofADefaultWithAConstraintOfTheCaller_hasItWhereItConforms() {
        Schema schema =
                CODEC.read(
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of("a", withDefault("ab"), "b", withDefault("abc"))),
                        ImportOptions.DEFAULT);

        assertThat(CODEC.write(schema, ExportOptions.DEFAULT.withMode(Mode.OUTPUT)))
                .containsEntry("required", List.of("a"));
    }

    private static Map<String, Object> withDefault(String text) {
        return Map.of("type", "string", "short", true, "default", text);
    }

    private static final class Short implements ConstraintPlugin {
        @Override
        public String name() {
            return "short";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public Check bind(Arguments arguments) {
            return value -> ((String) value).length() < 3;
        }
    }
}
