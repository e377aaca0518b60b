package dev.satya.propertytests.assertj;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.propertytests.SchemaResource;
import dev.satya.spi.SchemaCompiler;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about one instance, which an installed interpreter judges. */
public final class SchemaAssert extends AbstractAssert<SchemaAssert, Object> {
    private final Function<Validator<?>, Validation<Seq<Violation>, ?>> verdict;

    private SchemaAssert(
            Object shown, Function<Validator<?>, Validation<Seq<Violation>, ?>> verdict) {
        super(shown, SchemaAssert.class);
        this.verdict = verdict;
    }

    static SchemaAssert ofJson(String text, byte[] json) {
        return new SchemaAssert(text, validator -> validator.validateJson(json));
    }

    static SchemaAssert ofValue(Map<String, ? extends @Nullable Object> object) {
        return new SchemaAssert(object, validator -> validator.validate(object));
    }

    /**
     * It conforms; if not, every violation is told.
     *
     * @throws dev.satya.schema.SchemaException if the schema does not compile
     */
    public SchemaAssert conformsTo(Schema schema) {
        Seq<Violation> violations = violations(schema);
        if (!violations.isEmpty()) {
            failWithMessage(
                    "%nExpecting%n  %s%nto conform to the schema, but%n%s",
                    actual, lines(violations));
        }
        return this;
    }

    /**
     * It conforms to the JSON Schema in a resource, named from the root of the class path.
     *
     * @throws IllegalArgumentException if there is no such resource, or it is no schema
     */
    public SchemaAssert conformsTo(String resource) {
        return conformsTo(SchemaResource.read(resource));
    }

    /**
     * It conforms to a JSON Schema.
     *
     * @throws dev.satya.schema.SchemaException if the map is no schema
     */
    public SchemaAssert conformsTo(Map<String, ?> schema) {
        return conformsTo(Schema.fromMap(schema));
    }

    /**
     * It does not conform, and one of its violations has this code and this place.
     *
     * @param code such as {@code minimum}
     * @param pointer to the place, as RFC 6901 has it: {@code /items/0}; empty: the whole
     */
    public SchemaAssert violates(Schema schema, String code, String pointer) {
        Seq<Violation> violations = violations(schema);
        boolean isThere =
                violations.exists(
                        it -> it.code().equals(code) && it.path().toPointer().equals(pointer));
        if (!isThere) {
            failWithMessage(
                    "%nExpecting%n  %s%nto violate \"%s\" at \"%s\", but %s",
                    actual,
                    code,
                    pointer,
                    violations.isEmpty()
                            ? "it conforms"
                            : "what it violates is%n".formatted() + lines(violations));
        }
        return this;
    }

    private Seq<Violation> violations(Schema schema) {
        Validator<?> validator = SchemaCompiler.installed().compile(schema, Object.class);
        Validation<Seq<Violation>, ?> answer = verdict.apply(validator);
        return answer.isValid() ? io.vavr.collection.List.empty() : answer.getError();
    }

    private static String lines(Seq<Violation> violations) {
        return violations.map(violation -> "  " + violation).mkString(System.lineSeparator());
    }
}
