package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.schema.SchemaException;
import dev.satya.spi.SchemaCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Schemas that lie on the class path as JSON Schema 2020-12. */
public final class SchemaResource {
    private SchemaResource() {}

    /**
     * The schema in a resource, found by the context class loader of the thread.
     *
     * @param name from the root of the class path, without a slash in front: {@code
     *     schemas/user.json}
     * @throws IllegalArgumentException if there is no such resource, or it is not JSON or no schema
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public static Schema read(String name) {
        Object json = json(name);
        try {
            return schema(json);
        } catch (SchemaException e) {
            throw new IllegalArgumentException(name + " is no schema: " + e.getMessage(), e);
        }
    }

    private static @Nullable Object json(String name) {
        byte[] bytes = bytes(name);
        try {
            return SchemaCompiler.installed().compile(Schema.any(), Object.class).parseJson(bytes);
        } catch (ValidationException e) {
            throw new IllegalArgumentException(name + " is no schema: " + e.violations().head(), e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = loader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "no resource \"" + name + "\" on the class path, from its root");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static ClassLoader loader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    private static Schema schema(@Nullable Object json) {
        if (json instanceof Boolean truth) {
            return truth ? Schema.any() : Schema.never();
        }
        if (!(json instanceof Map<?, ?> members)) {
            throw new SchemaException("a schema is an object, true or false");
        }
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        members.forEach((word, value) -> words.put(String.valueOf(word), value));
        return Schema.fromMap(words);
    }
}
