package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.document.Documents;
import dev.satya.interpreter.jsonschema.document.DynamicNames;
import dev.satya.interpreter.jsonschema.document.Findings;
import dev.satya.interpreter.jsonschema.document.Place;
import dev.satya.interpreter.jsonschema.document.SchemaResource.Target;
import dev.satya.interpreter.jsonschema.document.Scope;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaNote;
import dev.satya.schema.Strictness;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Translates documents into one schema. What references lead to becomes a definition, once for each
 * meaning that dynamic anchors give it. One reader reads one schema.
 */
public final class SchemaReader {
    private static final String ROOT = DefinitionNames.ROOT;

    /** Each has as many meanings as dynamic anchors give it. */
    private static final int MAX_DEFINITIONS = 100_000;

    private final Documents documents;
    private final Findings findings;
    private final KeywordFilter filter;

    /** Null: formats stand for no types. */
    private final @Nullable FormatTypes formatTypes;

    private final SchemaObjectReader objects;
    private final String baseUri;
    private final DynamicNames dynamicNames;
    private final DefinitionNames unusedNames;
    private final Map<Meaning, String> names = new HashMap<>();

    private final Map<Read, Schema> read = new HashMap<>();
    private final Map<String, Schema> definitions = new LinkedHashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean refersToRoot;
    private boolean tellsEvaluated;

    /** Where the schema is that is read now, in the document's own words. */
    private String location = "";

    /** A schema of a document, and where the dynamic anchors in it lead to. */
    private record Meaning(String location, Map<String, String> bound) {}

    /** A schema object of a document, and what gives it its meaning. */
    private record Read(Place place, Map<String, String> bound) {}

    /** A definition to be read. */
    private record Open(String name, Target target, Scope scope) {
        boolean isField() {
            return target.pointer().matches(".*/properties/[^/]*");
        }
    }

    /**
     * A reader.
     *
     * @param findings takes mistakes and notes
     */
    public SchemaReader(
            Vocabulary vocabulary, ImportOptions options, Documents documents, Findings findings) {
        this.documents = documents;
        this.findings = findings;
        this.dynamicNames = new DynamicNames(documents);
        this.filter =
                new KeywordFilter(
                        vocabulary, options.unknownKeywords(), options.discriminators(), findings);
        this.formatTypes =
                options.formats() == ImportOptions.Formats.CONVERT
                        ? new FormatTypes(vocabulary.scalars())
                        : null;
        this.objects = new SchemaObjectReader(this, vocabulary, options);
        this.baseUri = documents.baseUri();
        this.unusedNames = new DefinitionNames(baseUri);
    }

    /** Takes the document that is to be read; where its root stands. */
    public Scope open(Object document) {
        return Scope.outermost(documents.add(baseUri, document));
    }

    /** Reads the document whose root stands there, with all its definitions. */
    public Schema readRoot(Scope scope) {
        tellsEvaluated = documents.hasUnevaluated();
        Target target = scope.resource().root();
        Scope asked = asked(target, scope);
        names.put(new Meaning(target.location(), asked.bound()), ROOT);
        Schema root = readAlone(target.node(), asked, "");
        openDefinitions(target, scope);
        readOpen();
        if (refersToRoot) {
            definitions.put(ROOT, root);
        }
        Schema whole = withDefinitions(refersToRoot ? Schema.reference(ROOT) : root);
        boolean isSaid = whole.annotations().usualStrictness() != null;
        return isSaid ? whole : usually(whole, root);
    }

    /**
     * Reads keywords of a document that has been read as a schema of their own.
     *
     * @throws SchemaException if they are none
     */
    public Schema readPart(Map<String, ?> keywords, Scope scope) {
        tellsEvaluated = documents.hasUnevaluated();
        Schema part = readObject(keywords, scope, "");
        readOpen();
        findings.refuse();
        return withDefinitions(part);
    }

    private Schema withDefinitions(Schema use) {
        if (definitions.isEmpty()) {
            return use;
        }
        UnshadowedNames.Read read = UnshadowedNames.of(use, definitions);
        return Schema.definitions(read.definitions(), read.root());
    }

    private void readOpen() {
        while (!open.isEmpty()) {
            Open next = open.removeFirst();
            String place = documents.place(next.target.document(), next.target.pointer());
            Schema read =
                    next.isField()
                            ? readObject(next.target.node(), next.scope, place)
                            : readAlone(next.target.node(), next.scope, place);
            definitions.put(next.name, read);
        }
    }

    /** All definitions of the root are read, so that mistakes in those not used come to light too. */
    private void openDefinitions(Target root, Scope scope) {
        for (String keyword : List.of("$defs", "definitions")) {
            boolean isThere =
                    root.node() instanceof Map<?, ?> map
                            && map.containsKey(keyword)
                            && scope.resource().language().knows(keyword);
            if (isThere) {
                Object value = ((Map<?, ?>) root.node()).get(keyword);
                Map<?, ?> members = value instanceof Map<?, ?> map ? map : Map.of();
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    boolean isSchema =
                            member.getValue() instanceof Map
                                    || member.getValue() instanceof Boolean;
                    if (isSchema) { // otherwise that has been told
                        String pointer = Uris.append("#/" + keyword, (String) member.getKey());
                        define(documents.find("$ref", fragment(pointer), scope.resource()), scope);
                    }
                }
            }
        }
    }

    /** A pointer as the fragment of a reference. */
    private static String fragment(String pointer) {
        return pointer.replace("%", "%25");
    }

    /** The whole document has the habit that its root schema states, or is strict. */
    private static Schema usually(Schema whole, Schema root) {
        Strictness said = root.annotations().usualStrictness();
        Annotations annotations =
                whole.annotations().withUsualStrictness(said == null ? Strictness.STRICT : said);
        return ((Kind<?>) whole).withAnnotations(annotations);
    }

    /** What is read; otherwise the mistake is taken, and reading goes on with something else. */
    <T> T attempt(Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (SchemaException e) {
            String inner = e.location();
            findings.add(e.at(inner == null ? location : location + inner));
            return otherwise;
        }
    }

    /** Takes a mistake in the schema that is read now. */
    void refuse(SchemaException mistake) {
        findings.add(mistake.at(location));
    }

    /** Takes a note about a keyword of the schema that is read now. */
    void note(SchemaNote.Kind kind, String reason, String keyword) {
        findings.note(kind, reason, location, keyword);
    }

    /** The schema, with the place that is read now. */
    Schema placed(Schema schema) {
        Annotations said = schema.annotations().withOrigin(findings.origin(location));
        return ((Kind<?>) schema).withAnnotations(said);
    }

    /** Reads a schema below another, at the end of a trail. */
    Schema read(@Nullable Object node, Scope scope, String... trail) {
        String inner = location;
        for (String segment : trail) {
            inner = Uris.append(inner, segment);
        }
        Scope there = documents.scopeOf(node, scope);
        return trail[0].equals("properties")
                ? readObject(node, there, inner)
                : readAlone(node, there, inner);
    }

    /** Reads a schema that is not that of a field. */
    private Schema readAlone(@Nullable Object node, Scope scope, String place) {
        if (node instanceof Map<?, ?> map && map.containsKey(OwnKeywords.ALIASES)) {
            findings.add(
                    new SchemaException(
                                    OwnKeywords.ALIASES + " stands in properties alone",
                                    place,
                                    null)
                            .withKeyword(OwnKeywords.ALIASES));
        }
        return readObject(node, scope, place);
    }

    private Schema readObject(@Nullable Object node, Scope scope, String place) {
        if (node instanceof Boolean truth) {
            return truth ? Schema.any() : Schema.never();
        }
        String outer = location;
        location = place;
        try {
            if (node instanceof Map<?, ?> map) {
                return readOnce(map, scope);
            }
            if (!findings.hasMistakes()) { // otherwise this one has been told, as the drafts do
                refuse(new SchemaException("a schema is an object, true or false"));
            }
            return Schema.any();
        } finally {
            location = outer;
        }
    }

    /** An object that stands at several places is read at the first, and so are its mistakes. */
    private Schema readOnce(Map<?, ?> map, Scope scope) {
        Read place = new Read(new Place(map, scope.resource()), scope.bound());
        Schema known = read.get(place);
        if (known == null) {
            known = attempt(() -> objects.read(keywords(map, scope)), Schema.any());
            read.put(place, known);
        }
        return known;
    }

    /** The keywords of a schema object that is no schema of its own. */
    Keywords keywords(Map<?, ?> map, Scope scope) {
        Map<?, ?> meant = formatTypes == null ? map : formatTypes.named(map);
        return filter.read(meant, scope, documents.broken(map), location);
    }

    static Schema joined(List<Schema> parts) {
        return switch (parts.size()) {
            case 0 -> Schema.any();
            case 1 -> parts.get(0);
            default -> new AllOfSchema(parts, List.of(), Annotations.NONE);
        };
    }

    /** Whether any document that was known at the start tells evaluated members or items apart. */
    boolean tellsEvaluated() {
        return tellsEvaluated;
    }

    /** Whether a document that came to light on the way tells what the others were not read for. */
    public boolean hasToReadAgain() {
        return tellsEvaluated != documents.hasUnevaluated();
    }

    Schema reference(String reference, Scope scope) {
        return define(documents.find("$ref", reference, scope.resource()), scope);
    }

    /**
     * A reference to a dynamic anchor leads to the outermost one on the way here (JSON Schema 2020-12
     * Core §8.2.3.2).
     */
    Schema dynamicReference(String reference, Scope scope) {
        Target initial = documents.find("$dynamicRef", reference, scope.resource());
        return define(dynamic(initial, Uris.fragment(reference), scope), scope);
    }

    /** The same in the words of 2019-09 (Core §8.2.4.2). */
    Schema recursiveReference(String reference, Scope scope) {
        Target initial = documents.find("$recursiveRef", reference, scope.resource());
        return define(dynamic(initial, "", scope), scope);
    }

    /** Where a dynamic anchor leads to, if a reference leads to it at first. */
    public static Target dynamic(Target initial, String anchor, Scope scope) {
        Target own = initial.resource().dynamicAnchors().get(anchor);
        Target outermost = scope.dynamic(anchor);
        return own != null && own.node() == initial.node() && outermost != null
                ? outermost
                : initial;
    }

    /** The scope of a schema without the dynamic anchors that make no difference to it. */
    private Scope asked(Target target, Scope scope) {
        return scope.bound().isEmpty() ? scope : scope.askedFor(dynamicNames.within(target));
    }

    private Schema define(Target target, Scope from) {
        Scope scope = asked(target, from.entering(target.resource()));
        Meaning meaning = new Meaning(target.location(), scope.bound());
        String name = names.get(meaning);
        if (name == null) {
            if (names.size() == MAX_DEFINITIONS) {
                throw new SchemaException(
                        "references lead to more than " + MAX_DEFINITIONS + " schemas");
            }
            name = unusedNames.of(target, definitions.keySet());
            names.put(meaning, name);
            definitions.put(name, Schema.any());
            open.add(new Open(name, target, scope));
        }
        refersToRoot |= name.equals(ROOT);
        return Schema.reference(name);
    }
}
