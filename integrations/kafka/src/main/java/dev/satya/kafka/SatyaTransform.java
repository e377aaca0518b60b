package dev.satya.kafka;

import dev.satya.Problem;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.jspecify.annotations.Nullable;

/**
 * A transform of Kafka Connect that looks whether records keep to a schema. A valid record passes as it
 * is. What becomes of another one is said by {@link #ON_INVALID}:
 *
 * <ul>
 *   <li>{@code fail}, the usual one: it is a {@link DataException}, which Connect deals with: it ends
 *       the task, or with {@code errors.tolerance=all} puts the record into the dead letter queue;
 *   <li>{@code drop}: it is left out;
 *   <li>{@code tag}: it passes with the {@linkplain #HEADER header};
 *   <li>{@code route}: it passes with the header, to the topic {@link #INVALID_TOPIC}.
 * </ul>
 *
 * <p>Structs, maps and lists are checked as they are; bytes and texts as JSON, unless {@link #AS_JSON} is
 * false. A record without a value, which deletes a key, passes.
 *
 * @param <R> the records of a source or of a sink
 */
public abstract class SatyaTransform<R extends ConnectRecord<R>> implements Transformation<R> {
    /** What becomes of a record that is not valid. */
    public static final String ON_INVALID = "satya.on.invalid";

    /** The topic of records that are not valid, for {@code route}. */
    public static final String INVALID_TOPIC = "satya.invalid.topic";

    /** Whether bytes and texts are JSON. */
    public static final String AS_JSON = "satya.json";

    /**
     * The header with the violations of a record: problem details of RFC 9457 as a JSON text, with the
     * first 20 errors. Each transform that the record does not pass adds one of its own.
     */
    public static final String HEADER = "satya.problem";

    private static final int MOST_ERRORS = 20;

    private static final ConfigDef CONFIG =
            new ConfigDef()
                    .define(
                            SchemaConfig.SCHEMA,
                            Type.STRING,
                            null,
                            Importance.HIGH,
                            "A JSON Schema, as text.")
                    .define(
                            SchemaConfig.SCHEMA_LOCATION,
                            Type.STRING,
                            null,
                            Importance.HIGH,
                            "Where a JSON Schema lies: a file, or classpath: and a resource.")
                    .define(
                            SchemaConfig.CLASS,
                            Type.STRING,
                            null,
                            Importance.HIGH,
                            "A class whose members and annotations say the schema.")
                    .define(
                            ON_INVALID,
                            Type.STRING,
                            "fail",
                            ValidString.in("fail", "drop", "tag", "route"),
                            Importance.HIGH,
                            "What becomes of records that are not valid.")
                    .define(
                            INVALID_TOPIC,
                            Type.STRING,
                            null,
                            Importance.MEDIUM,
                            "The topic of records that are not valid, for route.")
                    .define(
                            AS_JSON,
                            Type.BOOLEAN,
                            true,
                            Importance.LOW,
                            "Whether bytes and texts are JSON.")
                    .define(
                            SchemaConfig.LOCALE,
                            Type.STRING,
                            "en",
                            Importance.LOW,
                            "The language of messages.");

    private @Nullable Settings settings;

    /** To be configured. */
    protected SatyaTransform() {}

    private enum OnInvalid {
        FAIL,
        DROP,
        TAG,
        ROUTE
    }

    private record Settings(
            Validator<?> validator,
            OnInvalid onInvalid,
            @Nullable String topic,
            boolean isJson,
            Locale locale) {}

    abstract @Nullable Object checked(R record);

    abstract @Nullable Schema schema(R record);

    abstract String name();

    @Override
    public ConfigDef config() {
        return CONFIG;
    }

    /**
     * Compiles the schema.
     *
     * @throws ConfigException if there is none, it cannot be used, or a word is not known
     */
    @Override
    public void configure(Map<String, ?> configs) {
        Map<String, Object> all = CONFIG.parse(configs);
        OnInvalid onInvalid =
                OnInvalid.valueOf(String.valueOf(all.get(ON_INVALID)).toUpperCase(Locale.ROOT));
        String topic = (String) all.get(INVALID_TOPIC);
        if (onInvalid == OnInvalid.ROUTE && (topic == null || topic.isBlank())) {
            throw new ConfigException(
                    ON_INVALID + " is route: " + INVALID_TOPIC + " says no topic");
        }
        if (onInvalid != OnInvalid.ROUTE && topic != null) {
            throw new ConfigException(
                    INVALID_TOPIC + " has no effect: " + ON_INVALID + " is not route");
        }
        settings =
                new Settings(
                        SchemaConfig.validator(Satya.standard(), all),
                        onInvalid,
                        topic,
                        Boolean.TRUE.equals(all.get(AS_JSON)),
                        SchemaConfig.locale(all));
    }

    /**
     * The record, as it came if it is valid.
     *
     * @return null if the record is left out
     * @throws DataException if it is not valid, and records that are not valid fail
     */
    @Override
    @SuppressWarnings("NullAway") // null is what Connect says of a record that is left out
    public R apply(R record) {
        Settings known = settings;
        if (known == null) {
            throw new IllegalStateException("the transform is not configured");
        }
        Object value = checked(record);
        Seq<Violation> violations =
                value == null ? List.empty() : violations(known, value, schema(record));
        if (violations.isEmpty()) {
            return record;
        }
        return switch (known.onInvalid()) {
            case FAIL -> throw failure(record, violations);
            case DROP -> null;
            case TAG -> tagged(record, record.topic(), known, violations);
            case ROUTE -> tagged(record, String.valueOf(known.topic()), known, violations);
        };
    }

    private static Seq<Violation> violations(
            Settings settings, Object value, @Nullable Schema schema) {
        if (!settings.isJson() || !ConnectData.isText(value)) {
            return settings.validator().violations(ConnectData.plain(value, schema));
        }
        return value instanceof String text
                ? settings.validator().violationsJson(text)
                : settings.validator().violationsJson(ConnectData.bytes(value));
    }

    private DataException failure(R record, Seq<Violation> violations) {
        return new DataException(
                "the "
                        + name()
                        + " of a record of topic "
                        + record.topic()
                        + " is not valid: "
                        + new ValidationException(violations).getMessage());
    }

    private R tagged(R record, String topic, Settings settings, Seq<Violation> violations) {
        Problem problem = Problem.of(violations.take(MOST_ERRORS), settings.locale());
        ConnectHeaders headers = new ConnectHeaders(record.headers());
        headers.addString(HEADER, problem.toJson());
        boolean keepsPartition = topic.equals(record.topic()) || record instanceof SinkRecord;
        return record.newRecord(
                topic,
                keepsPartition ? record.kafkaPartition() : null,
                record.keySchema(),
                record.key(),
                record.valueSchema(),
                record.value(),
                record.timestamp(),
                headers);
    }

    @Override
    public void close() {
        settings = null;
    }

    /**
     * Looks at the keys of records.
     *
     * @param <R> the records of a source or of a sink
     */
    public static final class Key<R extends ConnectRecord<R>> extends SatyaTransform<R> {
        /** To be configured. */
        public Key() {}

        @Override
        @Nullable Object checked(R record) {
            return record.key();
        }

        @Override
        @Nullable Schema schema(R record) {
            return record.keySchema();
        }

        @Override
        String name() {
            return "key";
        }
    }

    /**
     * Looks at the values of records.
     *
     * @param <R> the records of a source or of a sink
     */
    public static final class Value<R extends ConnectRecord<R>> extends SatyaTransform<R> {
        /** To be configured. */
        public Value() {}

        @Override
        @Nullable Object checked(R record) {
            return record.value();
        }

        @Override
        @Nullable Schema schema(R record) {
            return record.valueSchema();
        }

        @Override
        String name() {
            return "value";
        }
    }
}
