package dev.satya.interpreter.jsonschema.read;

import dev.satya.Path;
import dev.satya.interpreter.jsonschema.keyword.KeywordValues;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the other names of fields, and tells mistakes at the one name or path that has them. */
final class AliasReader {
    private static final String ALIASES = OwnKeywords.ALIASES;

    private final ObjectSchema plain;
    private final Map<?, ?> properties;

    private AliasReader(ObjectSchema plain, Map<?, ?> properties) {
        this.plain = plain;
        this.properties = properties;
    }

    /**
     * An object whose fields have the other names that its properties say.
     *
     * @param plain with the fields, in which those of the properties come first, and without other names
     * @throws SchemaException at the place in the schema of the object
     */
    static ObjectSchema withAliases(ObjectSchema plain, Map<?, ?> properties) {
        boolean hasAny = properties.values().stream().anyMatch(AliasReader::hasAliases);
        return hasAny ? new AliasReader(plain, properties).read() : plain;
    }

    private static boolean hasAliases(@Nullable Object property) {
        return property instanceof Map<?, ?> map && map.containsKey(ALIASES);
    }

    private ObjectSchema read() {
        List<Field> fields = new ArrayList<>(plain.fields());
        addAll(fields, Check.NONE);
        try {
            return plain.withFields(fields);
        } catch (SchemaException e) {
            addAll(new ArrayList<>(plain.fields()), Check.EACH); // which one it is
            throw e;
        }
    }

    /** Whether an object is made after each name, to find the first that none can have. */
    private enum Check {
        NONE,
        EACH
    }

    private void addAll(List<Field> fields, Check check) {
        int index = 0;
        for (Map.Entry<?, ?> property : properties.entrySet()) {
            if (hasAliases(property.getValue())) {
                Object others = ((Map<?, ?>) property.getValue()).get(ALIASES);
                try {
                    add(others, index, fields, check);
                } catch (SchemaException e) {
                    throw e.withKeyword(null)
                            .under(ALIASES)
                            .under((String) property.getKey())
                            .under("properties");
                }
            }
            index++;
        }
    }

    private void add(@Nullable Object others, int index, List<Field> fields, Check check) {
        if (!(others instanceof List<?> list)) {
            throw mistake();
        }
        int position = 0;
        for (Object other : list) {
            try {
                fields.set(index, aliased(fields.get(index), other));
                if (check == Check.EACH) {
                    plain.withFields(fields);
                }
            } catch (SchemaException e) {
                throw e.under(String.valueOf(position));
            }
            position++;
        }
    }

    private static Field aliased(Field field, @Nullable Object other) {
        if (other instanceof String name) {
            return field.alias(name);
        }
        if (other instanceof List<?> steps) {
            return field.aliasPath(path(steps));
        }
        throw mistake();
    }

    private static Path path(List<?> steps) {
        List<Object> segments = new ArrayList<>();
        for (Object step : steps) {
            if (step instanceof String name) {
                segments.add(name);
            } else if (step instanceof Number position
                    && (step instanceof Long || step instanceof Integer)
                    && position.longValue() == position.intValue()) {
                segments.add(position.intValue());
            } else {
                throw new SchemaException(
                                "\"" + ALIASES + "\" has paths of names and positions alone")
                        .under(String.valueOf(segments.size()));
            }
        }
        return new Path(segments);
    }

    private static SchemaException mistake() {
        return KeywordValues.mistake(ALIASES, "an array of texts and paths");
    }
}
