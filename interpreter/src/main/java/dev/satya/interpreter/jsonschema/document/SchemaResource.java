package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.jsonschema.keyword.Language;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema with an identifier of its own, and what is in it up to the next such schema (JSON Schema
 * 2020-12 Core §4.3.5). Written while its document is looked through, then only read.
 */
public final class SchemaResource {
    private final String uri;
    private final Target root;
    private final Language language;
    private final Map<String, Target> anchors = new HashMap<>();
    private final Map<String, Target> dynamicAnchors = new HashMap<>();

    /** A schema somewhere in a document. */
    public record Target(SchemaResource resource, Object node, String document, String pointer) {

        /** Where it is, as one text. */
        public String location() {
            return document + "#" + pointer;
        }
    }

    SchemaResource(String uri, Object root, String document, String pointer, Language language) {
        this.uri = uri;
        this.root = new Target(this, root, document, pointer);
        this.language = language;
    }

    public String uri() {
        return uri;
    }

    public Target root() {
        return root;
    }

    public Language language() {
        return language;
    }

    void anchor(String name, Target target) {
        anchors.put(name, target);
    }

    void dynamicAnchor(String name, Target target) {
        dynamicAnchors.put(name, target);
    }

    @Nullable Target anchor(String name) {
        return anchors.get(name);
    }

    /** By name; the empty name is that of {@code $recursiveAnchor}. */
    public Map<String, Target> dynamicAnchors() {
        return dynamicAnchors;
    }
}
