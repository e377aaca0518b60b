package dev.satya.interpreter.output;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.jsonschema.DocumentPart;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A schema of the document as it stands in those around it, and some of its keywords, each compiled
 * as a schema of its own. Thread-safe.
 */
final class Subschema {
    private final DocumentPart part;
    private final Inherited inherited;
    private final Compilation compilation;
    private final Map<String, Subschema> below = new ConcurrentHashMap<>();
    private final Map<String, Validator<Object>> pieces = new ConcurrentHashMap<>();

    /**
     * A schema.
     *
     * @param around what it has of those around it
     */
    Subschema(DocumentPart part, Inherited around, Compilation compilation) {
        this.part = part;
        this.inherited = around.within(part.keywords());
        this.compilation = compilation;
    }

    DocumentPart part() {
        return part;
    }

    /** Whether a strict try may say something else. */
    boolean mayConvert(AskedStrictness asked) {
        return asked == AskedStrictness.USUAL && compilation.mayConvert();
    }

    /** The value of a keyword. */
    @Nullable Object get(String keyword) {
        return part.keywords().get(keyword);
    }

    /** The members of a keyword that is an object; none if it is not here. */
    Map<?, ?> members(String keyword) {
        return part.has(keyword) && get(keyword) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Whether schemas are applied to the same value, so that it is theirs that named constraints see. */
    boolean hasInPlace() {
        return part.hasInPlace();
    }

    /** The schema in a keyword, or at a name or position in it. */
    Subschema below(@Nullable Object node, String... trail) {
        return below.computeIfAbsent(
                String.join("/", trail),
                key -> new Subschema(part.below(node, trail), inherited, compilation));
    }

    /** The schema that a keyword refers to. */
    Subschema referenced(String keyword) {
        return below.computeIfAbsent(
                keyword, key -> compilation.target(part.referenced(keyword), inherited));
    }

    boolean matches(String regex, String name) {
        return compilation.matches(regex, name);
    }

    /** What is wrong with an instance by these keywords, of those that are here, alone. */
    Seq<Violation> ask(
            Collection<String> keywords, @Nullable Object instance, AskedStrictness asked) {
        Set<String> sorted = new TreeSet<>(keywords);
        return ask(String.join(" ", sorted), () -> only(sorted), instance, asked);
    }

    /** The same by keywords of which only a part is taken. */
    Seq<Violation> ask(
            String question,
            Supplier<Map<String, @Nullable Object>> keywords,
            @Nullable Object instance,
            AskedStrictness asked) {
        Validator<Object> piece =
                pieces.computeIfAbsent(
                        question,
                        key ->
                                compilation.compile(
                                        inherited.given(part.schemaOf(worded(keywords.get())))));
        Validation<Seq<Violation>, Object> outcome = asked.of(piece).validate(instance);
        return outcome.isInvalid() ? outcome.getError() : Vector.empty();
    }

    private Map<String, @Nullable Object> only(Set<String> keywords) {
        Map<String, @Nullable Object> only = new LinkedHashMap<>(part.keywords());
        only.keySet().retainAll(keywords);
        return only;
    }

    private Map<String, @Nullable Object> worded(Map<String, @Nullable Object> keywords) {
        Map<String, @Nullable Object> worded = new LinkedHashMap<>(keywords);
        if (part.keywords().containsKey("x-messages")) {
            worded.put("x-messages", get("x-messages"));
        }
        return worded;
    }

    /** The words for a violation of a keyword here. */
    String message(String code, Map<String, @Nullable Object> arguments) {
        Object own = get("x-messages") instanceof Map<?, ?> templates ? templates.get(code) : null;
        return compilation.message(code, arguments, own instanceof String text ? text : null);
    }
}
