package dev.satya.benchmarks.peer;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONArray;
import com.alibaba.fastjson2.JSONObject;
import com.alibaba.fastjson2.schema.JSONSchema;

/** fastjson2's JSON Schema on its own trees: it stops at the first error and builds nothing. */
final class FastjsonSchema implements CompiledSchema<JSONObject> {
    private final JSONSchema schema;

    private FastjsonSchema(JSONSchema schema) {
        this.schema = schema;
    }

    /** A schema whose formats are left out, since it checks them whatever the draft says. */
    static FastjsonSchema withoutFormat(String text) {
        JSONObject schema = JSON.parseObject(text);
        removeFormats(schema);
        return new FastjsonSchema(JSONSchema.of(schema));
    }

    private static void removeFormats(Object at) {
        if (at instanceof JSONObject object) {
            if (object.get("format") instanceof String) {
                object.remove("format");
            }
            object.values().forEach(FastjsonSchema::removeFormats);
        } else if (at instanceof JSONArray array) {
            array.forEach(FastjsonSchema::removeFormats);
        }
    }

    @Override
    public JSONObject tree(byte[] json) {
        return JSON.parseObject(json);
    }

    @Override
    public boolean isValid(JSONObject tree) {
        return schema.isValid(tree);
    }
}
