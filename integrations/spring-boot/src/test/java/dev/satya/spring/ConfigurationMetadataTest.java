package dev.satya.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What editors say about settings is what there is. */
class ConfigurationMetadataTest {

    private static List<String> settings(String prefix, Class<?> type) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + kebab(component.getName());
            if (component.getType().isRecord()) {
                names.addAll(settings(name + ".", component.getType()));
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void metadata_describesEverySettingAndNoOther() throws IOException {
        Map<?, ?> metadata;
        try (InputStream in =
                getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            metadata =
                    (Map<?, ?>)
                            Satya.standard()
                                    .compile(Schema.any(), Object.class)
                                    .parseJson(in.readAllBytes());
        }

        assertThat((List<?>) metadata.get("properties"))
                .allSatisfy(it -> assertThat((Map<String, Object>) it).containsKey("description"))
                .extracting(it -> String.valueOf(((Map<?, ?>) it).get("name")))
                .containsExactlyInAnyOrderElementsOf(settings("satya.", SatyaProperties.class));
    }
}
