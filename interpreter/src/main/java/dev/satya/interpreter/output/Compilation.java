package dev.satya.interpreter.output;

import dev.satya.MessageSource;
import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.jsonschema.DocumentPart;
import dev.satya.interpreter.jsonschema.SchemaDocument;
import dev.satya.interpreter.plan.SecretPlaces;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.spi.SchemaCompiler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the subschemas of a document share. Thread-safe: what is compiled is compiled when it is first
 * asked, and kept.
 */
final class Compilation {
    private final SchemaDocument document;
    private final SchemaCompiler compiler;
    private final MessageSource messages;
    private final Map<Meaning, Subschema> targets = new ConcurrentHashMap<>();
    private final Map<String, Validator<Object>> patterns = new ConcurrentHashMap<>();

    /** A schema that references lead to, as they find it. */
    private record Meaning(DocumentPart part, Inherited inherited) {}

    Compilation(SchemaDocument document, SchemaCompiler compiler, MessageSource messages) {
        this.document = document;
        this.compiler = compiler;
        this.messages = messages;
    }

    Subschema root() {
        return target(document.root(), Inherited.NOTHING);
    }

    /** The place of whole instances. */
    Place place() {
        SecretPlaces places = new SecretPlaces(Resolved.of(document.schema()), this::mayMatch);
        return new Place(null, null, new Onlookers(places, places.root(), messages));
    }

    /** Whether a strict try may say something else than one that is not. */
    boolean mayConvert() {
        return document.hasLax();
    }

    /** The one subschema for a part that references lead to: recursion closes here. */
    Subschema target(DocumentPart part, Inherited inherited) {
        return targets.computeIfAbsent(
                new Meaning(part, inherited), meaning -> new Subschema(part, inherited, this));
    }

    Validator<Object> compile(Schema schema) {
        return compiler.compile(schema, Object.class);
    }

    /** Whether a name matches a regular expression somewhere. */
    boolean matches(String regex, String name) {
        return patterns.computeIfAbsent(regex, text -> compile(Schema.string().pattern(text)))
                .isValid(name);
    }

    /** The same; also if that cannot be told within the limits. */
    boolean mayMatch(String regex, String name) {
        return patterns.computeIfAbsent(regex, text -> compile(Schema.string().pattern(text)))
                .violations(name)
                .forAll(violation -> violation.code().equals("limit"));
    }

    /** The words for a violation of the value at hand. */
    String message(
            String code, Map<String, @Nullable Object> arguments, @Nullable String template) {
        return Violation.builder(code, Path.ROOT, messages)
                .arguments(arguments)
                .template(template)
                .build()
                .message();
    }
}
