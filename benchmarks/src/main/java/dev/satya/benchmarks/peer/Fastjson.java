package dev.satya.benchmarks.peer;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONArray;
import com.alibaba.fastjson2.JSONObject;
import com.alibaba.fastjson2.schema.JSONSchema;
import java.util.Map;
import java.util.function.Consumer;

/** fastjson2's JSON Schema: it stops at the first error, gives no path, and builds nothing. */
public final class Fastjson {
    private final JSONSchema schema;

    /** A schema. */
    public Fastjson(String jsonSchema) {
        schema = JSONSchema.parseSchema(jsonSchema);
    }

    /** The verdict on a map. */
    public boolean isValid(Map<String, Object> instance) {
        return schema.isValid(instance);
    }

    /** The map of a text, and the verdict on it: null if it is not valid. */
    public JSONObject parse(byte[] json) {
        JSONObject map = JSON.parseObject(json);
        return schema.isValid(map) ? map : null;
    }

    /** The maps of an array; null for each that is not valid. */
    public void parseAll(byte[] json, Consumer<JSONObject> consumer) {
        JSONArray items = JSON.parseArray(json);
        for (int i = 0; i < items.size(); i++) {
            JSONObject map = items.getJSONObject(i);
            consumer.accept(schema.isValid(map) ? map : null);
        }
    }

    /** A record from a text, nothing checked. */
    public static <T> T parseUnchecked(byte[] json, Class<T> type) {
        return JSON.parseObject(json, type);
    }
}
