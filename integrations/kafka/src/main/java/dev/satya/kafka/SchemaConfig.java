package dev.satya.kafka;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a schema is said in the configuration of clients and connectors, one of three.
 * It is compiled once, when it is configured.
 */
public final class SchemaConfig {
    /** A JSON Schema, as text. */
    public static final String SCHEMA = "satya.schema";

    /**
     * Where a JSON Schema lies: a file, or behind {@code classpath:} a resource, such as {@code
     * classpath:schemas/order.json}.
     */
    public static final String SCHEMA_LOCATION = "satya.schema.location";

    /** A record or another class, whose members and annotations say the schema. */
    public static final String CLASS = "satya.class";

    /** The language of messages, as a BCP 47 tag; English if there is none. */
    public static final String LOCALE = "satya.locale";

    private static final String CLASS_PATH = "classpath:";

    private SchemaConfig() {}

    /**
     * The validator that is configured.
     *
     * @throws ConfigException if none of the three names is there, or several, or what they say cannot
     *     be used, with the reason
     */
    static Validator<?> validator(Satya satya, Map<String, ?> configs) {
        List<String> given = new ArrayList<>();
        for (String name : List.of(SCHEMA, SCHEMA_LOCATION, CLASS)) {
            if (configs.get(name) != null) {
                given.add(name);
            }
        }
        if (given.size() != 1) {
            throw new ConfigException(
                    (given.isEmpty() ? "there is no schema" : "there are several schemas: " + given)
                            + "; give one of "
                            + String.join(", ", SCHEMA, SCHEMA_LOCATION, CLASS));
        }
        String name = given.get(0);
        try {
            return validator(satya, name, configs.get(name));
        } catch (SchemaException
                | IOException
                | ClassNotFoundException
                | InvalidPathException
                | LinkageError e) {
            ConfigException refused = new ConfigException(name + ": " + reason(e));
            refused.initCause(e);
            throw refused;
        }
    }

    private static String reason(Throwable e) {
        return e instanceof SchemaException ? String.valueOf(e.getMessage()) : e.toString();
    }

    private static Validator<?> validator(Satya satya, String name, @Nullable Object value)
            throws IOException, ClassNotFoundException {
        if (name.equals(CLASS)) {
            Class<?> type =
                    value instanceof Class<?> given
                            ? given
                            : Class.forName(String.valueOf(value), true, classLoader());
            return satya.compile(type);
        }
        if (name.equals(SCHEMA_LOCATION)) {
            return satya.compile(satya.schemaFromJson(read(String.valueOf(value))), Object.class);
        }
        return value instanceof Schema schema
                ? satya.compile(schema, Object.class)
                : satya.compile(satya.schemaFromJson(String.valueOf(value)), Object.class);
    }

    private static byte[] read(String location) throws IOException {
        if (!location.startsWith(CLASS_PATH)) {
            return Files.readAllBytes(Path.of(location));
        }
        String resource = location.substring(CLASS_PATH.length());
        try (InputStream in = classLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("there is no resource " + resource + " on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static ClassLoader classLoader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread == null ? ClassLoader.getSystemClassLoader() : ofThread;
    }

    /** What is configured; English where nothing is. */
    static Locale locale(Map<String, ?> configs) {
        Object tag = configs.get(LOCALE);
        Locale locale = tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag.toString());
        if (locale.getLanguage().isEmpty()) {
            throw new ConfigException(LOCALE + ": is no language tag such as de or pt-BR: " + tag);
        }
        return locale;
    }
}
