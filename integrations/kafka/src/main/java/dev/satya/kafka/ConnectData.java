package dev.satya.kafka;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.jspecify.annotations.Nullable;

/**
 * What a converter of Connect made, in terms of JSON: maps, lists and scalars. Dates and times are texts
 * of RFC 3339, bytes are base64, names of members that are numbers or booleans are their texts. A member
 * that a struct may lack, and lacks, is left out: Connect does not tell it from one that is null.
 */
final class ConnectData {
    /** Deeper than any validator looks: what is below is left as it is. */
    private static final int DEEPEST = 1_000;

    private ConnectData() {}

    /**
     * The plain form of a value.
     *
     * @param schema of Connect; null: there is none
     */
    static @Nullable Object plain(@Nullable Object value, @Nullable Schema schema) {
        return plain(value, schema, 0);
    }

    private static @Nullable Object plain(
            @Nullable Object value, @Nullable Schema schema, int depth) {
        if (depth == DEEPEST) {
            return value;
        }
        if (value instanceof Struct struct) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            for (Field field : struct.schema().fields()) {
                Object member = struct.get(field);
                if (member != null) {
                    members.put(field.name(), plain(member, field.schema(), depth + 1));
                }
            }
            return members;
        }
        if (value instanceof Map<?, ?> map) {
            Schema inner = schema == null ? null : schema.valueSchema();
            Map<Object, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name(name), plain(member, inner, depth + 1)));
            return members;
        }
        if (value instanceof List<?> list) {
            Schema inner = schema == null ? null : schema.valueSchema();
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(plain(item, inner, depth + 1)));
            return items;
        }
        return isText(value) && !(value instanceof String)
                ? Base64.getEncoder().encodeToString(bytes(value))
                : value instanceof Date date ? text(date, schema) : value;
    }

    private static @Nullable Object name(@Nullable Object name) {
        return name instanceof Number || name instanceof Boolean ? name.toString() : name;
    }

    /** A point in time is UTC in all three of Connect's types. */
    private static String text(Date date, @Nullable Schema schema) {
        Instant instant = date.toInstant();
        String type = schema == null ? null : schema.name();
        if (org.apache.kafka.connect.data.Date.LOGICAL_NAME.equals(type)) {
            return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        }
        return Time.LOGICAL_NAME.equals(type)
                ? instant.atOffset(ZoneOffset.UTC).toLocalTime().toString()
                : instant.toString();
    }

    /** Whether the value is the text of a document: JSON that no converter has read. */
    static boolean isText(@Nullable Object value) {
        return value instanceof byte[] || value instanceof ByteBuffer || value instanceof String;
    }

    /** The bytes of such a text. */
    static byte[] bytes(@Nullable Object text) {
        if (text instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        return text instanceof byte[] bytes ? bytes : new byte[0];
    }
}
