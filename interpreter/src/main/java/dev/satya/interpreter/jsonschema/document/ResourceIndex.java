package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.convert.Equality;
import dev.satya.interpreter.jsonschema.document.SchemaResource.Target;
import dev.satya.interpreter.jsonschema.keyword.Keyword;
import dev.satya.interpreter.jsonschema.keyword.KeywordShapes;
import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resources and anchors in the documents that a schema is made of, found when a document is looked
 * through. Lives while one schema is read.
 */
final class ResourceIndex {
    /**
     * The most that {@link dev.satya.Limits#depth} may be, which is looked at before; references lead
     * deeper.
     */
    private static final int MAX_DEPTH = 10_000;

    private static final String IN_TYPE = "/type/";

    private final ImportOptions options;
    private final Map<String, SchemaResource> resources = new HashMap<>();
    private final Map<Object, SchemaResource> byRoot = new IdentityHashMap<>();
    private final Map<Object, SchemaResource> indexed = new IdentityHashMap<>();
    private final Set<Place> indexedElsewhere = new HashSet<>();
    private final Map<Object, Set<String>> broken = new IdentityHashMap<>();
    private final Languages languages;
    private final WrittenLanguage written;
    private final Findings findings;
    private final String baseUri;
    private boolean isLate;
    private int depth;
    private boolean hasUnevaluated;
    private boolean hasLax;
    private int size;

    /**
     * Nothing yet.
     *
     * @param findings takes mistakes
     * @param baseUri of the document that is read
     */
    ResourceIndex(
            ImportOptions options,
            Vocabulary vocabulary,
            Findings findings,
            Languages languages,
            String baseUri) {
        this.options = options;
        this.written = new WrittenLanguage(vocabulary, languages, this::tell, findings::add);
        this.findings = findings;
        this.languages = languages;
        this.baseUri = baseUri;
    }

    /** Where something is: a pointer in the document that is read, a URI and a pointer in another. */
    String place(String document, String pointer) {
        return document.equals(baseUri) ? pointer : document + pointer;
    }

    /** The keywords of a schema object whose values are mistakes that have been told. */
    Set<String> broken(Map<?, ?> node) {
        return broken.getOrDefault(node, Set.of());
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

    /** The resource of this URI; null: it is not here. */
    @Nullable SchemaResource find(String uri) {
        return resources.get(uri);
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
        String place = place(document, pointer);
        if (node instanceof Map<?, ?> map) {
            language = written.of(map, around, place);
            String id = Identifiers.of(map, language);
            if (id == null && !pointer.isEmpty()) {
                id =
                        Identifiers.of(
                                map,
                                around); // its own dialect has another word for what makes it a
                // resource
            }
            uri = id == null ? base : Uris.resolve(base, id);
        }
        SchemaResource resource = new SchemaResource(uri, node, document, pointer, language);
        SchemaResource other = resources.putIfAbsent(uri, resource);
        boolean isOther =
                other != null && (!pointer.isEmpty() || !Equality.equal(other.root().node(), node));
        if (other != null && isOther) {
            tell(
                    new SchemaException(
                                    "the identifier \""
                                            + uri
                                            + "\" is also that of "
                                            + described(other, document))
                            .withKeyword(Identifiers.keyword(node, around)),
                    place);
        }
        if (node instanceof Map) {
            byRoot.put(node, resource);
        }
        return resource;
    }

    /** A resource in a sentence about another in a document; equal documents are one. */
    private String described(SchemaResource other, String document) {
        boolean isWhole = other.root().pointer().isEmpty();
        String uri = other.root().document();
        return isWhole && !uri.equals(document) && !uri.equals(baseUri)
                ? "the document " + uri + ", which is another"
                : described(other.root());
    }

    /** The place of a schema in a sentence. */
    private String described(Target target) {
        String place = place(target.document(), target.pointer());
        return place.isEmpty() ? "the root" : place;
    }

    /** Takes a mistake; what only a reference makes a schema is none if it has mistakes. */
    private void tell(SchemaException mistake, String place) {
        SchemaException located = mistake.at(place);
        if (isLate) {
            throw located;
        }
        findings.add(located);
    }

    /** Finds the resources and anchors in a schema. */
    private void index(Object node, SchemaResource around, String document, String pointer) {
        if (!(node instanceof Map<?, ?> map) || isIndexed(node, around)) {
            return;
        }
        if (depth == MAX_DEPTH) {
            throw new SchemaException("schemas are nested deeper than " + MAX_DEPTH, "", null);
        }
        depth++;
        size++;
        try {
            indexInside(map, around, document, pointer);
        } finally {
            depth--;
        }
    }

    private void indexInside(
            Map<?, ?> node, SchemaResource around, String document, String pointer) {
        Map<?, ?> map = node;
        SchemaResource resource = around;
        String place = place(document, pointer);
        boolean isInner = around.root().node() != node;
        if (isInner && Identifiers.isResource(map, around.language())) {
            resource = resource(node, around.uri(), document, pointer, around.language());
        } else if (isInner && map.get("$schema") instanceof String said) {
            languages.tellUnheard(said, around.language(), place);
        }
        new Anchors(this::described, mistake -> tell(mistake, place))
                .take(new Target(resource, node, document, pointer));
        Language language = resource.language();
        check(map, language, place);
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

    private void check(Map<?, ?> schema, Language language, String place) {
        for (SchemaException mistake : KeywordShapes.mistakes(schema, language)) {
            String inner = mistake.location();
            tell(mistake, inner == null ? place : place + inner);
            String keyword = mistake.keyword();
            if (inner != null && inner.startsWith(IN_TYPE)) {
                keyword = "type"; // there is none without all of it
            }
            if (keyword != null) {
                broken.computeIfAbsent(schema, node -> new HashSet<>()).add(keyword);
            }
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

    /** The resource that a schema is the root of; null: it is part of one. */
    @Nullable SchemaResource ofRoot(@Nullable Object node) {
        return node instanceof Map ? byRoot.get(node) : null;
    }

    /** The resource of a schema that stands in another of the resource {@code around}. */
    SchemaResource resourceOf(Object node, SchemaResource around) {
        SchemaResource resource = ofRoot(node);
        return resource == null ? around : resource;
    }

    /** Whether a schema that was not looked through has an identifier, and what else one may have. */
    boolean isUnseenResource(Object node, SchemaResource around) {
        return !indexed.containsKey(node)
                && node instanceof Map<?, ?> map
                && Identifiers.isResource(map, around.language())
                && KeywordShapes.mistakes(map, around.language()).isEmpty();
    }

    /**
     * Looks through what only a reference makes a schema.
     *
     * @throws SchemaException if it has mistakes: then it is none
     */
    void addLate(Object node, SchemaResource around, String document, String pointer) {
        boolean wasLate = isLate;
        isLate = true;
        try {
            index(node, around, document, pointer);
        } finally {
            isLate = wasLate;
        }
    }

    /** Takes another document while a reference is followed: mistakes in it are told. */
    void addLoaded(String uri, Object document) {
        boolean wasLate = isLate;
        isLate = false;
        try {
            add(uri, document);
        } finally {
            isLate = wasLate;
        }
    }

    /** Whether a member of a schema is an object of schemas, and not taken for a schema itself. */
    boolean holdsMembers(Object node, String member, SchemaResource resource) {
        Keyword.Holds holds = resource.language().holds(member);
        return indexed.containsKey(node)
                && (holds == Keyword.Holds.MEMBERS || holds == Keyword.Holds.MEMBERS_OR_NAMES);
    }
}
