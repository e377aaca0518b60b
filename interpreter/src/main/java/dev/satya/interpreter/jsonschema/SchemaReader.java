package dev.satya.interpreter.jsonschema;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import dev.satya.spi.ConstraintPlugin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Translates JSON Schema words into the schema family. One reader reads one document. */
final class SchemaReader {
    private static final String DEFINITION = "#/$defs/";
    private static final String ROOT = "#";

    private final Vocabulary vocabulary;
    private final KindReader kinds = new KindReader(this);
    private boolean refersToRoot;

    SchemaReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Schema readRoot(@Nullable Object document) {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        if (document instanceof Map<?, ?> map && map.containsKey("$defs")) {
            Keywords keywords = Keywords.of(map);
            for (Map.Entry<?, ?> entry : located(() -> keywords.object("$defs")).entrySet()) {
                String name = (String) entry.getKey();
                definitions.put(name, read(entry.getValue(), "$defs", name));
            }
        }
        Schema root =
                located(
                        () -> {
                            refuseAliases(document);
                            return read(document);
                        });
        if (refersToRoot) {
            definitions.put(ROOT, root);
            root = Schema.reference(ROOT);
        }
        Schema whole = definitions.isEmpty() ? root : Schema.definitions(definitions, root);
        boolean isSaid = whole.annotations().usualStrictness() != null;
        return isSaid ? whole : usually(whole, root, Strictness.STRICT);
    }

    /** The whole document has the habit that its root schema states, or is strict. */
    private static Schema usually(Schema whole, Schema root, Strictness otherwise) {
        Strictness said = root.annotations().usualStrictness();
        Annotations annotations =
                whole.annotations().withUsualStrictness(said == null ? otherwise : said);
        return ((Kind<?>) whole).withAnnotations(annotations);
    }

    private static void refuseAliases(@Nullable Object node) {
        if (node instanceof Map<?, ?> map && map.containsKey(ObjectReader.ALIASES)) {
            throw new SchemaException(ObjectReader.ALIASES + " stands in properties alone");
        }
    }

    private static <T> T located(Supplier<T> read) {
        try {
            return read.get();
        } catch (SchemaException e) {
            throw e.location() == null ? e.at("") : e;
        }
    }

    /** Reads a schema below the root, at the end of a trail. */
    Schema read(@Nullable Object node, String... trail) {
        try {
            for (String keyword : List.of("$defs", "$id")) {
                if (node instanceof Map<?, ?> map && map.containsKey(keyword)) {
                    throw new SchemaException(keyword + " stands at the root alone");
                }
            }
            if (!trail[0].equals("properties")) {
                refuseAliases(node);
            }
            return read(node);
        } catch (SchemaException e) {
            SchemaException located = e;
            for (int i = trail.length - 1; i >= 0; i--) {
                located = located.under(trail[i]);
            }
            throw located;
        }
    }

    private Schema read(@Nullable Object node) {
        if (node instanceof Boolean truth) {
            return truth ? Schema.any() : Schema.never();
        }
        if (!(node instanceof Map<?, ?> map)) {
            throw new SchemaException("a schema is an object, true or false");
        }
        Keywords keywords = Keywords.of(map);
        keywords.byName().keySet().forEach(vocabulary::require);
        requireDialect(keywords);
        keywords.text("$id");
        keywords.text("$comment");
        List<Schema> parts = kinds.read(keywords);
        if (keywords.has("$ref")) {
            parts.add(0, reference(keywords));
        }
        parts.addAll(combinators(keywords));
        Schema whole = named(joined(parts), keywords);
        return ((Kind<?>) whole).withAnnotations(AnnotationReader.read(keywords, whole));
    }

    private static Schema joined(List<Schema> parts) {
        return switch (parts.size()) {
            case 0 -> Schema.any();
            case 1 -> parts.get(0);
            default -> new AllOfSchema(parts, List.of(), Annotations.NONE);
        };
    }

    private static void requireDialect(Keywords keywords) {
        String dialect = keywords.text("$schema");
        boolean isKnown =
                dialect == null
                        || dialect.equals(Vocabulary.DIALECT)
                        || dialect.equals(Vocabulary.DIALECT + "#");
        if (!isKnown) {
            throw new SchemaException(
                    "unknown dialect \"" + dialect + "\" (known: " + Vocabulary.DIALECT + ")");
        }
    }

    private Schema reference(Keywords keywords) {
        String target = keywords.text("$ref");
        if (target != null && target.equals(ROOT)) {
            refersToRoot = true;
            return Schema.reference(ROOT);
        }
        if (target == null || !target.startsWith(DEFINITION)) {
            throw new SchemaException(
                    "$ref \"" + target + "\" is neither # nor #/$defs/ and a name");
        }
        String name = target.substring(DEFINITION.length());
        return Schema.reference(name.replace("~1", "/").replace("~0", "~"));
    }

    private List<Schema> combinators(Keywords keywords) {
        List<Schema> parts = new ArrayList<>();
        if (keywords.has("allOf")) {
            parts.add(new AllOfSchema(branches(keywords, "allOf"), List.of(), Annotations.NONE));
        }
        if (keywords.has("x-guarded")) {
            parts.add(guarded(keywords));
        } else if (keywords.has("anyOf")) {
            parts.add(anyOf(branches(keywords, "anyOf")));
        }
        if (keywords.has("oneOf")) {
            parts.add(new OneOfSchema(branches(keywords, "oneOf"), List.of(), Annotations.NONE));
        }
        if (keywords.has("not")) {
            parts.add(not(keywords.get("not")));
        }
        return parts;
    }

    /** Not {} is false (JSON Schema 2020-12 Core §4.3.2). */
    private Schema not(@Nullable Object schema) {
        boolean isNever = schema instanceof Map<?, ?> map && map.isEmpty();
        return isNever ? Schema.never() : Schema.not(read(schema, "not"));
    }

    /** Two branches, of which the first excludes the type. */
    private Schema guarded(Keywords keywords) {
        Object word = keywords.get("x-guarded");
        List<?> branches = keywords.has("anyOf") ? keywords.list("anyOf") : List.of();
        for (JsonType type : JsonType.values()) {
            boolean isExcluded =
                    type.word().equals(word)
                            && branches.size() == 2
                            && Map.of("not", Map.of("type", word)).equals(branches.get(0));
            if (isExcluded) {
                return Schema.guarded(type, read(branches.get(1), "anyOf", "1"));
            }
        }
        throw Keywords.mistake(
                "x-guarded", "the type in the anyOf beside it: not of the type, or another schema");
    }

    /** Something or null is nullable. */
    private static Schema anyOf(List<Schema> branches) {
        boolean isNullable = branches.size() == 2 && branches.get(1).equals(Schema.nullValue());
        return isNullable
                ? branches.get(0).nullable()
                : new AnyOfSchema(branches, List.of(), Annotations.NONE);
    }

    private List<Schema> branches(Keywords keywords, String keyword) {
        List<Schema> branches = new ArrayList<>();
        for (Object branch : keywords.list(keyword)) {
            branches.add(read(branch, keyword, Integer.toString(branches.size())));
        }
        return branches;
    }

    /** The schema with the named constraints that keywords and the format ask for. */
    private Schema named(Schema schema, Keywords keywords) {
        Kind<?> kind = (Kind<?>) schema;
        String format = keywords.text("format");
        if (format != null && !KindReader.isNumberFormat(format)) {
            ConstraintPlugin plugin = vocabulary.format(format);
            kind = appliesTo(plugin, keywords) ? kind.constraint(format) : kind;
        }
        for (Map.Entry<String, @Nullable Object> entry : keywords.byName().entrySet()) {
            ConstraintPlugin plugin = vocabulary.plugin(entry.getKey());
            if (plugin != null && !Boolean.FALSE.equals(entry.getValue())) {
                kind = kind.with(constraint(plugin, entry.getValue()));
            }
        }
        return kind;
    }

    /** A format says nothing about other types than its own (JSON Schema Validation §7.2.1). */
    private static boolean appliesTo(ConstraintPlugin plugin, Keywords keywords) {
        List<String> types = KindReader.types(keywords);
        Set<JsonType> wanted = plugin.types();
        return types.isEmpty()
                || types.stream()
                        .map(type -> JsonType.valueOf(type.toUpperCase(Locale.ROOT)))
                        .anyMatch(
                                type ->
                                        wanted.contains(type)
                                                || (type == JsonType.INTEGER
                                                        && wanted.contains(JsonType.NUMBER)));
    }

    /** {@code true}: no arguments; an object: arguments by name; anything else: one argument. */
    private static Constraint constraint(ConstraintPlugin plugin, @Nullable Object value) {
        if (Boolean.TRUE.equals(value)) {
            return new Constraint.Named(plugin.name(), Map.of());
        }
        if (value instanceof Map<?, ?> map) {
            return new Constraint.Named(plugin.name(), Keywords.of(map).byName());
        }
        if (value == null) {
            throw Keywords.mistake(plugin.name(), "true, false or arguments");
        }
        return new Constraint.Named(plugin.name(), Map.of(Constraint.Named.VALUE, value));
    }
}
