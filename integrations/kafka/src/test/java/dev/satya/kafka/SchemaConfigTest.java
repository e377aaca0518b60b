package dev.satya.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaConfigTest {
    private static SatyaDeserializer<Object> configured(Map<String, ?> configs) {
        SatyaDeserializer<Object> deserializer = new SatyaDeserializer<>();
        deserializer.configure(configs, false);
        return deserializer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    satya.schema          | {"type": "objekt"}      | satya.schema: .*objekt.*
                    satya.schema          | {                       | satya.schema: .*
                    satya.schema.location | /nowhere/user.json      | satya.schema.location: .*NoSuchFile.*
                    satya.schema.location | classpath:nowhere.json  | .*there is no resource nowhere.json on the class path.*
                    satya.class           | com.acme.Nothing        | satya.class: .*com.acme.Nothing.*
                    satya.class           | java.lang.Thread        | satya.class: .*
                    other                 | 1                       | there is no schema; give one of satya.schema, satya.schema.location, satya.class
                    """)
    void mistake_isToldWhenItIsConfigured(String name, String value, String reason) {
        assertThatThrownBy(() -> configured(Map.of(name, value)))
                .isInstanceOf(ConfigException.class)
                .message()
                .matches("(?s)" + reason);
    }

    @Test
    void locationThatIsNoPath_isRefused() {
        assertThatThrownBy(() -> configured(Map.of("satya.schema.location", "a\0b")))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("satya.schema.location: ");
    }

    @Test
    void severalSchemas_areRefused() {
        assertThatThrownBy(
                        () ->
                                configured(
                                        Map.of(
                                                "satya.schema",
                                                "{}",
                                                "satya.class",
                                                "java.lang.String")))
                .hasMessageContaining("there are several schemas: [satya.schema, satya.class]");
    }

    @Test
    void schema_isReadFromFilesAndResources(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("s.json"), "{\"type\": \"integer\"}");
        byte[] seven = {'7'};

        assertThat(
                        configured(Map.of("satya.schema.location", file.toString()))
                                .deserialize("t", seven))
                .isEqualTo(7L);
        assertThat(
                        configured(Map.of("satya.schema.location", "classpath:integer.json"))
                                .deserialize("t", seven))
                .isEqualTo(7L);
    }

    @Test
    void whatIsNotConfigured_saysSo() {
        assertThatThrownBy(() -> new SatyaDeserializer<>().deserialize("t", new byte[0]))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SatyaSerializer<>().serialize("t", "x"))
                .isInstanceOf(IllegalStateException.class);
    }
}
