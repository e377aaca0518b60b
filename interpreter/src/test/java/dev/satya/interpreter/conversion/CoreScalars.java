package dev.satya.interpreter.conversion;

import dev.satya.Schema;
import dev.satya.interpreter.conversion.CoreSchemas.Inexpressible;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.Kind;
import dev.satya.schema.ScalarSchema;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas of scalar types among the shared cases. */
final class CoreScalars {
    private static final Set<String> BOUNDS = Set.of("ge", "gt", "le", "lt");

    private CoreScalars() {}

    /** Null: the type is none of these. */
    static @Nullable Kind<?> of(String type, Map<?, ?> core) {
        return switch (type) {
            case "bytes" -> Schema.scalar(ScalarTypes.BYTES);
            case "date" -> constrained(ScalarTypes.DATE, core);
            case "timedelta" -> constrained(ScalarTypes.DURATION, core);
            case "uuid" -> Schema.scalar(uuid(core));
            case "url" -> Schema.scalar(ScalarTypes.URI_TYPE);
            case "datetime" -> either(ScalarTypes.DATE_TIME, ScalarTypes.LOCAL_DATE_TIME, core);
            case "time" -> either(ScalarTypes.TIME, ScalarTypes.LOCAL_TIME, core);
            default -> null;
        };
    }

    private static ScalarType<?> uuid(Map<?, ?> core) {
        return core.get("version") instanceof Long version
                ? ScalarTypes.uuid(version.intValue())
                : ScalarTypes.UUID_TYPE;
    }

    /** Times with an offset and times without one are one kind there, and two here. */
    private static Kind<?> either(ScalarType<?> aware, ScalarType<?> naive, Map<?, ?> core) {
        Object wanted = core.get("tz_constraint");
        if (wanted != null && !(wanted instanceof String)) {
            throw new Inexpressible("option " + core.get("type") + ".tz_constraint");
        }
        for (String bound : BOUNDS) {
            Object limit = CoreValues.decode(core.get(bound));
            if (limit != null) {
                boolean isAware = limit instanceof OffsetDateTime || limit instanceof OffsetTime;
                wanted = isAware ? "aware" : "naive";
            }
        }
        if (wanted != null) {
            return wanted.equals("aware") ? constrained(aware, core) : constrained(naive, core);
        }
        return Schema.anyOf(constrained(aware, core), constrained(naive, core));
    }

    private static <T> ScalarSchema<T> constrained(ScalarType<T> type, Map<?, ?> core) {
        ScalarSchema<T> schema = Schema.scalar(type);
        for (String bound : BOUNDS) {
            Object limit = CoreValues.decode(core.get(bound));
            if (limit != null && !type.javaType().isInstance(limit)) {
                throw new Inexpressible("option bound of another class");
            }
            if (limit != null) {
                schema = bounded(schema, bound, type.javaType().cast(limit));
            }
        }
        Object now = core.get("now_op");
        if (now == null) {
            return schema;
        }
        return now.equals("past") ? schema.past() : schema.future();
    }

    private static <T> ScalarSchema<T> bounded(ScalarSchema<T> schema, String bound, T limit) {
        return switch (bound) {
            case "ge" -> schema.ge(limit);
            case "gt" -> schema.gt(limit);
            case "le" -> schema.le(limit);
            default -> schema.lt(limit);
        };
    }
}
