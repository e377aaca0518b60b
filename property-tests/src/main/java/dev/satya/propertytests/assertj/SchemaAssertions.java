package dev.satya.propertytests.assertj;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where assertions about data and schemas begin: {@code assertThat(json).conformsTo(schema)}. */
public final class SchemaAssertions {
    private SchemaAssertions() {}

    /** About a JSON text. */
    public static SchemaAssert assertThat(String json) {
        return SchemaAssert.ofJson(json, json.getBytes(StandardCharsets.UTF_8));
    }

    /** About a JSON text in UTF-8. */
    public static SchemaAssert assertThat(byte[] json) {
        return SchemaAssert.ofJson(new String(json, StandardCharsets.UTF_8), json);
    }

    /** About an object as a map. */
    public static SchemaAssert assertThat(Map<String, ? extends @Nullable Object> object) {
        return SchemaAssert.ofValue(object);
    }
}
