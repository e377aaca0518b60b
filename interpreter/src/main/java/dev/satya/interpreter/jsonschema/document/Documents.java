package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.jsonschema.document.SchemaResource.Target;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import dev.satya.spi.NormalUri;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a schema is made of, and how references find their way in them. Lives while one
 * schema is read.
 */
public final class Documents {
    private static final String NO_SCHEMA = "it is neither an object nor true nor false";

    private final GivenDocuments given;
    private final ResourceIndex index;
    private final String baseUri;

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
        this.baseUri = NormalUri.of(Uris.withoutFragment(options.baseUri()));
        this.given =
                new GivenDocuments(
                        GivenDocuments.absolute(options.documents(), baseUri),
                        canonical,
                        parse,
                        findings.texts());
        Languages languages = new Languages(options.unknownKeywords(), findings, given::metaSchema);
        this.index = new ResourceIndex(options, vocabulary, findings, languages, baseUri);
    }

    /** The URI of the document that is read, before it says one itself; empty: none. */
    public String baseUri() {
        return baseUri;
    }

    /** Where something is: a pointer in the document that is read, a URI and a pointer in another. */
    public String place(String document, String pointer) {
        return index.place(document, pointer);
    }

    /** The keywords of a schema object whose values are mistakes that have been told. */
    public Set<String> broken(Map<?, ?> node) {
        return index.broken(node);
    }

    /** Whether any schema so far tells evaluated from unevaluated members or items. */
    public boolean hasUnevaluated() {
        return index.hasUnevaluated();
    }

    /** Whether any schema so far says that values are converted. */
    public boolean hasLax() {
        return index.hasLax();
    }

    /** How many schemas there are so far, but for true and false. */
    public int size() {
        return index.size();
    }

    /** Takes a document, if it is not here yet; the resource that it is. */
    public SchemaResource add(String uri, Object document) {
        return index.add(uri, document);
    }

    /** The scope of a schema that stands in another, whose scope is {@code around}. */
    public Scope scopeOf(@Nullable Object node, Scope around) {
        SchemaResource resource = index.ofRoot(node);
        return resource == null ? around : around.entering(resource);
    }

    /** The resource of a schema that stands in another of the resource {@code around}. */
    SchemaResource resourceOf(Object node, SchemaResource around) {
        return index.resourceOf(node, around);
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
        SchemaResource resource = index.find(uri);
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
        Object document;
        try {
            document = given.find(uri, Uris.asWritten(from.uri(), reference.text()));
            if (document != null && isSchema(document)) {
                index.addLoaded(uri, document);
            }
        } catch (SchemaException e) {
            throw e.mistakes().size() > 1 ? e : reference.toNoSchema(uri + ": " + e.getMessage());
        }
        SchemaResource resource = index.find(uri);
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
            if (!index.holdsMembers(node, segment, resource)
                    && index.isUnseenResource(next, resource)) {
                indexLate(next, resource, from.root().document(), walked, reference);
            }
            node = next;
            resource = index.resourceOf(node, resource);
        }
        if (!isSchema(node)) {
            throw reference.toNoSchema(NO_SCHEMA);
        }
        indexLate(node, resource, from.root().document(), walked, reference);
        SchemaResource own = index.resourceOf(node, resource);
        return new Target(own, node, from.root().document(), walked);
    }

    private void indexLate(
            Object node,
            SchemaResource around,
            String document,
            String pointer,
            NamedReference reference) {
        try {
            index.addLate(node, around, document, pointer);
        } catch (SchemaException e) {
            throw reference.toNoSchema(e.getMessage());
        }
    }

    private static boolean isSchema(Object node) {
        return node instanceof Map || node instanceof Boolean;
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
