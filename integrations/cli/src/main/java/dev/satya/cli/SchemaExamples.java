package dev.satya.cli;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaOrigin;
import dev.satya.schema.SchemaPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The keyword {@code examples} at every place of a schema. All that stand where the same names are known
 * are asked about by one validator: each place is a member of one object, which is given that member
 * alone.
 */
final class SchemaExamples {
    private final Satya satya;
    private final Schema root;
    private final List<Place> places = new ArrayList<>();
    private final UnaryOperator<Schema> closing;
    private final List<String> failures;

    private record Place(String pointer, Schema schema) {}

    private SchemaExamples(
            Satya satya, Schema root, UnaryOperator<Schema> closing, List<String> failures) {
        this.satya = satya;
        this.root = root;
        this.closing = closing;
        this.failures = failures;
    }

    /**
     * How many there are, and what is wrong with those that do not conform.
     *
     * @param count all of them
     * @param failures a line for each that does not conform
     */
    record Answer(int count, List<String> failures) {}

    /** Asks about all examples of a schema that compiles. */
    static Answer of(Satya satya, Schema schema) {
        List<String> failures = new ArrayList<>();
        int count =
                new SchemaExamples(satya, schema, UnaryOperator.identity(), failures)
                        .ask(schema, Path.ROOT);
        return new Answer(count, failures);
    }

    private int ask(Schema schema, Path path) {
        int inner = collect(schema, path);
        if (places.isEmpty()) {
            return inner;
        }
        ObjectBuilder all = Schema.object();
        for (int i = 0; i < places.size(); i++) {
            all.optional(Integer.toString(i), places.get(i).schema());
        }
        Validator<Object> validator =
                satya.compile(closing.apply(sayingAsRoot(all.build())), Object.class);
        int count = inner;
        for (int i = 0; i < places.size(); i++) {
            List<@Nullable Object> examples = places.get(i).schema().annotations().examples();
            count += examples.size();
            for (int k = 0; k < examples.size(); k++) {
                String name = Integer.toString(i);
                Map<String, @Nullable Object> asked =
                        Collections.singletonMap(name, examples.get(k));
                for (Violation violation : validator.violations(asked)) {
                    String where = places.get(i).pointer() + "/examples/" + k;
                    String within = violation.path().toPointer().substring(name.length() + 1);
                    failures.add(
                            where + within + " " + violation.code() + ": " + violation.message());
                }
            }
        }
        return count;
    }

    /** Converts, or not, as the whole schema does. */
    private Schema sayingAsRoot(ObjectSchema object) {
        return object.withAnnotations(
                object.annotations()
                        .withStrictness(root.annotations().strictness())
                        .withUsualStrictness(root.annotations().usualStrictness()));
    }

    private int collect(Schema schema, Path path) {
        if (!schema.annotations().examples().isEmpty()) {
            SchemaOrigin origin = schema.annotations().origin();
            places.add(new Place(origin == null ? path.toPointer() : origin.location(), schema));
        }
        int count = 0;
        UnaryOperator<Schema> opened = opened(schema);
        for (SchemaPart part : schema.parts()) {
            Path place = path;
            for (String step : part.trail()) {
                place = place.resolve(step);
            }
            count +=
                    opened == null
                            ? collect(part.schema(), place)
                            : new SchemaExamples(satya, root, opened, failures)
                                    .ask(part.schema(), place);
        }
        return count;
    }

    /** What gives a part of a schema the names that are known there; null: no others than here. */
    private @Nullable UnaryOperator<Schema> opened(Schema schema) {
        if (schema instanceof DefinitionsSchema names) {
            return part -> closing.apply(Schema.definitions(names.definitions(), part));
        }
        if (schema instanceof ObjectSchema object && object.name() != null) {
            return part -> closing.apply(Schema.definitions(Map.of(object.name(), object), part));
        }
        return null;
    }
}
