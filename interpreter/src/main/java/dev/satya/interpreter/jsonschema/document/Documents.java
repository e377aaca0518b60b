package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.convert.Equality;
import dev.satya.interpreter.jsonschema.document.SchemaResource.Target;
import dev.satya.interpreter.jsonschema.keyword.Keyword;
import dev.satya.interpreter.jsonschema.keyword.KeywordShapes;
import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.interpreter.jsonschema.uri.UriReference;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import dev.satya.spi.NormalUri;
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
public final class Documents {
    /**
     * The most that {@link dev.satya.Limits#depth} may be, which is looked at before; references lead
     * deeper.
     */
    private static final int MAX_DEPTH = 10_000;

    private static final String IN_TYPE = "/type/";
    private static final String NO_SCHEMA = "it is neither an object nor true nor false";

    private final ImportOptions options;
    private final GivenDocuments given;
    private final Map<String, SchemaResource> resources = new HashMap<>();
    private final Map<Object, SchemaResource> byRoot = new IdentityHashMap<>();
    private final Map<Object, SchemaResource> indexed = new IdentityHashMap<>();
    private final Set<Place> indexedElsewhere = new HashSet<>();
    private final Map<Object, Set<String>> broken = new IdentityHashMap<>();
    private final Languages languages;
    private final Vocabulary vocabulary;
    private final Findings findings;
    private final String baseUri;
    private boolean isLate;
    private int depth;
    private boolean hasUnevaluated;
    private boolean hasLax;
    private int size;

    /**
     * No documents yet.
     *
     * @param canonical the canonical form of a document from outside
     * @param parse makes values of JSON
     * @param findings takes mistakes
     */
    public Documents(
            ImportOptions options,
            Vocabulary vocabulary,
            Findings findings,
            Function<Object, Object> canonical,
            Function<byte[], Object> parse) {
        this.options = options;
        this.baseUri = NormalUri.of(Uris.withoutFragment(options.baseUri()));
        this.given =
                new GivenDocuments(
                        GivenDocuments.absolute(options.documents(), baseUri),
                        canonical,
                        parse,
                        findings.texts());
        this.languages = new Languages(options.unknownKeywords(), findings, given::metaSchema);
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** The URI of the document that is read, before it says one itself; empty: none. */
    public String baseUri() {
        return baseUri;
    }

    /** Where something is: a pointer in the document that is read, a URI and a pointer in another. */
    public String place(String document, String pointer) {
        return document.equals(baseUri) ? pointer : document + pointer;
    }

    /** The keywords of a schema object whose values are mistakes that have been told. */
    public Set<String> broken(Map<?, ?> node) {
        return broken.getOrDefault(node, Set.of());
    }

    /** Whether any schema so far tells evaluated from unevaluated members or items. */
    public boolean hasUnevaluated() {
        return hasUnevaluated;
    }

    /** Whether any schema so far says that values are converted. */
    public boolean hasLax() {
        return hasLax;
    }

    /** How many schemas there are so far, but for true and false. */
    public int size() {
        return size;
    }

    /** Takes a document, if it is not here yet; the resource that it is. */
    public SchemaResource add(String uri, Object document) {
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
            if (map.get("$schema") instanceof String dialect) {
                language = language(dialect, around, place);
            }
            if (map.containsKey(OwnKeywords.CONSTRAINTS)) {
                language = language.withConstraints(constraints(map, place));
            }
            if (map.get("x-assertFormat") instanceof Boolean choice) {
                language = language.assertingFormats(choice);
            }
            String id = id(map, language);
            if (id == null && !pointer.isEmpty()) {
                id = id(map, around); // its own dialect has another word for what makes it a
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
                            .withKeyword(idKeyword(node, around)),
                    place);
        }
        if (node instanceof Map) {
            byRoot.put(node, resource);
        }
        return resource;
    }

    private static String idKeyword(Object node, Language around) {
        return node instanceof Map<?, ?> map && id(map, around) == null ? "id" : around.id();
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

    private Language language(String said, Language around, String place) {
        try {
            return languages.of(said, around, place);
        } catch (SchemaException e) {
            tell(e.withKeyword("$schema"), place);
            return around;
        }
    }

    private Set<String> constraints(Map<?, ?> map, String place) {
        try {
            return vocabulary.constraints(map.get(OwnKeywords.CONSTRAINTS));
        } catch (SchemaException e) {
            findings.add(e.at(place));
            return Set.of();
        }
    }

    /** What identifies a schema; null: nothing, or a fragment alone, or what is no reference. */
    private static @Nullable String id(Map<?, ?> map, Language language) {
        boolean isIgnored = language.ignoresSiblings() && map.containsKey("$ref");
        return map.get(language.id()) instanceof String id
                        && !isIgnored
                        && !id.startsWith("#")
                        && UriReference.isReference(Uris.withoutFragment(id))
                ? id
                : null;
    }

    /** Whether a schema within another is a resource: by its identifier, in either's words. */
    private static boolean hasId(Map<?, ?> map, Language around) {
        Dialect own = map.get("$schema") instanceof String said ? Languages.dialect(said) : null;
        return id(map, around) != null || (own != null && id(map, Language.of(own)) != null);
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
        if (isInner && hasId(map, around.language())) {
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

    /** The scope of a schema that stands in another, whose scope is {@code around}. */
    public Scope scopeOf(@Nullable Object node, Scope around) {
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
     * @param keyword that has the reference
     * @throws SchemaException if there is none, or its document is not given
     */
    public Target find(String keyword, String reference, SchemaResource from) {
        try {
            return find(new NamedReference(keyword, reference), from);
        } catch (SchemaException e) {
            boolean isPlaced = e.mistakes().size() > 1 || e.keyword() != null;
            throw isPlaced ? e : e.withKeyword(keyword);
        }
    }

    private Target find(NamedReference reference, SchemaResource from) {
        String uri = Uris.resolve(from.uri(), reference.text());
        SchemaResource resource = resources.get(uri);
        if (resource == null) {
            resource = load(uri, reference, from);
        }
        String fragment = Uris.fragment(reference.text());
        if (fragment.isEmpty()) {
            return resource.root();
        }
        if (fragment.startsWith("/")) {
            return walk(resource, fragment, reference);
        }
        Target target = resource.anchor(fragment);
        if (target == null) {
            throw reference.withoutAnchor(fragment, resource);
        }
        return target;
    }

    private SchemaResource load(String uri, NamedReference reference, SchemaResource from) {
        boolean wasLate = isLate;
        isLate = false;
        Object document;
        try {
            document = given.find(uri, Uris.asWritten(from.uri(), reference.text()));
            if (document != null && isSchema(document)) {
                add(uri, document);
            }
        } catch (SchemaException e) {
            throw e.mistakes().size() > 1 ? e : reference.toNoSchema(uri + ": " + e.getMessage());
        } finally {
            isLate = wasLate;
        }
        SchemaResource resource = resources.get(uri);
        if (resource == null) {
            throw document == null ? reference.notGiven(uri) : reference.toNoSchema(NO_SCHEMA);
        }
        return resource;
    }

    /**
     * What is reached by way of an unknown keyword is a schema as soon as it is referred to. What is
     * passed on the way need not be one: its members may have the names of keywords. But if it has an
     * identifier, and what else a schema may have, it is the base of what is in it.
     */
    private Target walk(SchemaResource from, String pointer, NamedReference reference) {
        SchemaResource resource = from;
        Object node = from.root().node();
        String walked = from.root().pointer();
        for (String escaped : pointer.substring(1).split("/", -1)) {
            String segment = Uris.unescaped(escaped);
            Object next = child(node, segment);
            if (next == null) {
                throw reference.withoutMember(segment, node, from);
            }
            walked = Uris.append(walked, segment);
            if (!holdsMembers(node, segment, resource) && isIdentified(next, resource)) {
                indexLate(next, resource, from.root().document(), walked, reference);
            }
            node = next;
            SchemaResource entered = byRoot.get(node);
            resource = entered == null ? resource : entered;
        }
        if (!isSchema(node)) {
            throw reference.toNoSchema(NO_SCHEMA);
        }
        indexLate(node, resource, from.root().document(), walked, reference);
        SchemaResource own = byRoot.get(node);
        return new Target(own == null ? resource : own, node, from.root().document(), walked);
    }

    private boolean isIdentified(Object node, SchemaResource around) {
        return !indexed.containsKey(node)
                && node instanceof Map<?, ?> map
                && hasId(map, around.language())
                && KeywordShapes.mistakes(map, around.language()).isEmpty();
    }

    private void indexLate(
            Object node,
            SchemaResource around,
            String document,
            String pointer,
            NamedReference reference) {
        boolean wasLate = isLate;
        isLate = true;
        try {
            index(node, around, document, pointer);
        } catch (SchemaException e) {
            throw reference.toNoSchema(e.getMessage());
        } finally {
            isLate = wasLate;
        }
    }

    private static boolean isSchema(Object node) {
        return node instanceof Map || node instanceof Boolean;
    }

    /** Whether a member of a schema is an object of schemas, and not taken for a schema itself. */
    private boolean holdsMembers(Object node, String member, SchemaResource resource) {
        Keyword.Holds holds = resource.language().holds(member);
        return indexed.containsKey(node)
                && (holds == Keyword.Holds.MEMBERS || holds == Keyword.Holds.MEMBERS_OR_NAMES);
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
