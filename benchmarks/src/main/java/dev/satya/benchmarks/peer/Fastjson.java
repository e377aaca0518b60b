package dev.satya.benchmarks.peer;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONObject;
import com.alibaba.fastjson2.schema.JSONSchema;
import java.util.Map;

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

    /** A record from a text, nothing checked. */
    public static <T> T parseUnchecked(byte[] json, Class<T> type) {
        return JSON.parseObject(json, type);
    }
}
