package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.jsonschema.uri.UriReference;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Nearest;
import dev.satya.spi.Printable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reference as it is written, and what can be wrong with it.
 *
 * @param keyword that has it
 * @param text its value
 */
record NamedReference(String keyword, String text) {
    private static final int LONGEST_SHOWN = 200;

    private SchemaException mistake(String why) {
        String shown = Printable.of(text, LONGEST_SHOWN);
        return new SchemaException(keyword + " \"" + shown + "\" leads " + why)
                .withKeyword(keyword);
    }

    /** Its document is not there; with the ways to give it. */
    SchemaException notGiven(String uri) {
        boolean isAbsolute = UriReference.parse(uri).isAbsolute();
        String shown = isAbsolute ? uri : "\"" + uri + "\", which is relative to no URI";
        String base = isAbsolute ? "" : ", ImportOptions.withBaseUri says what it is relative to";
        return mistake("nowhere: its document is not given (" + shown + ")")
                .withHint(
                        " (ImportOptions.withDocuments gives it"
                                + base
                                + "; on the command line --document FILE or --resolve-dir DIR"
                                + (isAbsolute ? ")" : ", and --base-uri URI)"));
    }

    /** Its document has no such anchor. */
    SchemaException withoutAnchor(String anchor, SchemaResource resource) {
        String pointer = " (a JSON Pointer begins with a slash: \"#/" + anchor + "\")";
        return missing("anchor \"" + anchor + "\"", resource)
                .withHint(anchor.indexOf('/') < 0 ? "" : pointer);
    }

    /** Its pointer has a segment that is not there. */
    SchemaException withoutMember(String segment, Object node, SchemaResource resource) {
        List<String> known =
                node instanceof Map<?, ?> map
                        ? map.keySet().stream().map(String::valueOf).toList()
                        : List.of();
        return missing("\"" + segment + "\"", resource)
                .withHint(Nearest.suggestion(segment, known));
    }

    private SchemaException missing(String what, SchemaResource resource) {
        String uri = resource.uri();
        String document = "its document" + (uri.isEmpty() ? "" : " " + uri);
        return mistake("nowhere: there is no " + what + " in " + document);
    }

    /** What it leads to is no schema. */
    SchemaException toNoSchema(@Nullable String why) {
        return mistake("to no schema: " + why);
    }
}
