package dev.satya.kafka;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/**
 * What a converter of Connect made, as maps, lists and scalars. A member that a struct may lack, and
 * lacks, is left out: Connect does not tell it from one that is null.
 */
final class ConnectData {
    private ConnectData() {}

    /** Nested as deep as the schema of Connect, or as the converter went. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Struct struct) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            for (Field field : struct.schema().fields()) {
                Object member = struct.get(field);
                if (member != null) {
                    members.put(field.name(), plain(member));
                }
            }
            return members;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name, plain(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(plain(item)));
            return items;
        }
        return value;
    }

    /** Whether the value is the text of a document: JSON that no converter has read. */
    static boolean isText(@Nullable Object value) {
        return value instanceof byte[] || value instanceof ByteBuffer || value instanceof String;
    }

    /** The bytes of such a text. */
    static byte[] bytes(Object text) {
        if (text instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        return (byte[]) text;
    }
}
