package dev.satya.interpreter.jsonschema;

import dev.satya.interpreter.jsonschema.SchemaResource.Target;
import dev.satya.interpreter.resolve.Nearest;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a schema is made of, the resources in them, and how references find their way.
 * Lives while one schema is read.
 */
final class Documents {
    private final ImportOptions options;
    private final Function<Object, Object> canonical;
    private final Function<byte[], Object> parse;
    private final Map<String, SchemaResource> resources = new HashMap<>();
    private final Map<Object, SchemaResource> byRoot = new IdentityHashMap<>();
    private final Map<Object, SchemaResource> indexed = new IdentityHashMap<>();
    private final Set<Place> indexedElsewhere = new HashSet<>();
    private final Languages languages;
    private boolean hasUnevaluated;
    private boolean hasLax;
    private int size;

    /**
     * No documents yet.
     *
     * @param canonical the canonical form of a document from outside
     * @param parse makes values of JSON
     */
    Documents(
            ImportOptions options,
            Function<Object, Object> canonical,
            Function<byte[], Object> parse) {
        this.parse = parse;
        this.options = options;
        this.languages = new Languages(options);
        this.canonical = canonical;
    }

    /** Whether any schema so far tells evaluated from unevaluated members or items. */
    boolean hasUnevaluated() {
        return hasUnevaluated;
    }

    /** Whether any schema so far says that values are converted. */
    boolean hasLax() {
        return hasLax;
    }

    /** How many schemas there are so far, but for true and false. */
    int size() {
        return size;
    }

    /** Takes a document, if it is not here yet; the resource that it is. */
    SchemaResource add(String uri, Object document) {
        SchemaResource known = resources.get(uri);
        if (known != null && known.root().node() == document) {
            return known;
        }
        Language language = Language.of(options.dialect()).assertingFormats(true);
        SchemaResource resource = resource(document, uri, uri, "", language);
        resources.putIfAbsent(uri, resource);
        index(document, resource, uri, "");
        return resource;
    }

    private SchemaResource resource(
            Object node, String base, String document, String pointer, Language around) {
        Language language = around;
        String uri = base;
        if (node instanceof Map<?, ?> map) {
            if (map.get("$schema") instanceof String dialect) {
                language = languages.named(dialect);
            }
            if (map.get("x-assertFormat") instanceof Boolean choice) {
                language = language.assertingFormats(choice);
            }
            String id = id(map, language);
            uri = id == null ? base : Uris.resolve(base, id);
        }
        SchemaResource resource = new SchemaResource(uri, node, document, pointer, language);
        if (resources.putIfAbsent(uri, resource) != null && !pointer.isEmpty()) {
            throw new SchemaException("two schemas have the identifier \"" + uri + "\"");
        }
        if (node instanceof Map) {
            byRoot.put(node, resource);
        }
        return resource;
    }

    /** What identifies a schema; null: nothing, or a fragment alone. */
    private static @Nullable String id(Map<?, ?> map, Language language) {
        boolean isIgnored = language.ignoresSiblings() && map.containsKey("$ref");
        return map.get(language.id()) instanceof String id && !isIgnored && !id.startsWith("#")
                ? id
                : null;
    }

    /** Finds the resources and anchors in a schema. */
    private void index(Object node, SchemaResource around, String document, String pointer) {
        if (!(node instanceof Map<?, ?> map) || isIndexed(node, around)) {
            return;
        }
        size++;
        SchemaResource resource = around;
        if (around.root().node() != node && id(map, around.language()) != null) {
            resource = resource(node, around.uri(), document, pointer, around.language());
        }
        Anchors.take(map, new Target(resource, node, document, pointer));
        Language language = resource.language();
        check(map, language, pointer);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String keyword = (String) entry.getKey();
            Object value = entry.getValue();
            String inner = Uris.append(pointer, keyword);
            hasLax |= keyword.endsWith("trictness") && "lax".equals(value);
            hasUnevaluated |= keyword.startsWith("unevaluated") && language.knows(keyword);
            switch (language.holds(keyword)) {
                case SCHEMA -> index(value, resource, document, inner);
                case SCHEMAS, SCHEMA_OR_LIST, MEMBERS, MEMBERS_OR_NAMES ->
                        indexAll(language.holds(keyword), value, resource, document, inner);
                default -> {}
            }
        }
    }

    /**
     * Whether a schema has been looked through where it stands; from now on it has. What has an
     * identifier is one resource wherever it stands.
     */
    private boolean isIndexed(Object node, SchemaResource around) {
        SchemaResource first = indexed.putIfAbsent(node, around);
        return first != null
                && (first == around
                        || byRoot.containsKey(node)
                        || !indexedElsewhere.add(new Place(node, around)));
    }

    private static void check(Map<?, ?> schema, Language language, String pointer) {
        try {
            new Shapes(language).check(schema);
        } catch (SchemaException e) {
            throw e.at(pointer + (e.location() == null ? "" : e.location()));
        }
    }

    private void indexAll(
            Keyword.Holds holds,
            @Nullable Object value,
            SchemaResource resource,
            String document,
            String pointer) {
        boolean isNamed = holds == Keyword.Holds.MEMBERS || holds == Keyword.Holds.MEMBERS_OR_NAMES;
        if (isNamed && value instanceof Map<?, ?> members) {
            members.forEach(
                    (name, member) ->
                            index(member, resource, document, Uris.append(pointer, (String) name)));
        } else if (!isNamed && value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                index(items.get(i), resource, document, pointer + "/" + i);
            }
        } else if (holds == Keyword.Holds.SCHEMA_OR_LIST && value != null) {
            index(value, resource, document, pointer);
        }
    }

    /** The scope of a schema that stands in another, whose scope is {@code around}. */
    Scope scopeOf(@Nullable Object node, Scope around) {
        SchemaResource resource = node instanceof Map ? byRoot.get(node) : null;
        return resource == null ? around : around.entering(resource);
    }

    /** The resource of a schema that stands in another of the resource {@code around}. */
    SchemaResource resourceOf(Object node, SchemaResource around) {
        SchemaResource resource = node instanceof Map ? byRoot.get(node) : null;
        return resource == null ? around : resource;
    }

    /**
     * The schema that a reference names.
     *
     * @throws SchemaException if there is none, or its document is not given
     */
    Target find(String reference, SchemaResource from) {
        String uri = Uris.resolve(from.uri(), reference);
        SchemaResource resource = resources.get(uri);
        if (resource == null) {
            resource = load(uri, reference);
        }
        String fragment = Uris.fragment(reference);
        if (fragment.isEmpty()) {
            return resource.root();
        }
        if (fragment.startsWith("/")) {
            return walk(resource, fragment, reference);
        }
        Target target = resource.anchor(fragment);
        if (target == null) {
            throw missing(reference, "there is no anchor \"" + fragment + "\" in its document");
        }
        return target;
    }

    private SchemaResource load(String uri, String reference) {
        Object document = MetaSchemas.find(uri, parse);
        if (document == null) {
            document = options.documents().apply(uri);
        }
        if (document == null) {
            throw missing(reference, "its document is not given");
        }
        try {
            add(uri, canonical.apply(document));
        } catch (SchemaException e) {
            throw noSchema(reference, e.getMessage());
        }
        SchemaResource resource = resources.get(uri);
        if (resource == null) {
            throw missing(reference, "its document is not given");
        }
        return resource;
    }

    private static SchemaException missing(String reference, String why) {
        return new SchemaException("$ref \"" + reference + "\" leads nowhere: " + why);
    }

    /** What is reached by way of an unknown keyword is a schema as soon as it is referred to. */
    private Target walk(SchemaResource from, String pointer, String reference) {
        SchemaResource resource = from;
        Object node = from.root().node();
        String walked = from.root().pointer();
        for (String escaped : pointer.substring(1).split("/", -1)) {
            String segment = Uris.unescaped(escaped);
            Object next = child(node, segment);
            if (next == null) {
                throw missing(reference, "there is no \"" + segment + "\" in its document")
                        .withHint(suggestion(node, segment));
            }
            walked = Uris.append(walked, segment);
            if (!holdsMembers(node, segment, resource)) {
                indexLate(next, resource, from.root().document(), walked, reference);
            }
            node = next;
            SchemaResource entered = byRoot.get(node);
            resource = entered == null ? resource : entered;
        }
        if (!(node instanceof Map || node instanceof Boolean)) {
            throw noSchema(reference, "it is neither an object nor true nor false");
        }
        return new Target(resource, node, from.root().document(), walked);
    }

    private void indexLate(
            Object node, SchemaResource around, String document, String pointer, String reference) {
        try {
            index(node, around, document, pointer);
        } catch (SchemaException e) {
            throw noSchema(reference, e.getMessage());
        }
    }

    private static SchemaException noSchema(String reference, @Nullable String why) {
        return new SchemaException("$ref \"" + reference + "\" leads to no schema: " + why);
    }

    /** Whether a member of a schema is an object of schemas, and not taken for a schema itself. */
    private boolean holdsMembers(Object node, String member, SchemaResource resource) {
        Keyword.Holds holds = resource.language().holds(member);
        return indexed.containsKey(node)
                && (holds == Keyword.Holds.MEMBERS || holds == Keyword.Holds.MEMBERS_OR_NAMES);
    }

    private static String suggestion(Object node, String segment) {
        List<String> known = new ArrayList<>();
        if (node instanceof Map<?, ?> map) {
            map.keySet().forEach(name -> known.add((String) name));
        }
        return Nearest.suggestion(segment, known);
    }

    private static @Nullable Object child(Object node, String segment) {
        if (node instanceof Map<?, ?> map) {
            return map.get(segment);
        }
        boolean isIndex = segment.matches("0|[1-9][0-9]{0,8}");
        if (node instanceof List<?> list && isIndex && Integer.parseInt(segment) < list.size()) {
            return list.get(Integer.parseInt(segment));
        }
        return null;
    }
}
