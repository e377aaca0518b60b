package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.instances.JsonSpelling;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.propertytests.schemas.SchemaSource;
import dev.satya.propertytests.schemas.ValueSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A random schema and some instances near it.
 *
 * @param rows Java values; texts without line ends of a JSON case
 */
record RowsCase(Schema schema, List<@Nullable Object> rows) {
    private static final int MOST = 12;

    /** Cases with Java instances, half of which are meant to be valid. */
    static Generator<RowsCase> ofJava(Generator<? extends Schema> schemas) {
        return choices -> {
            Schema schema = schemas.generate(choices);
            Instances instances = new Instances(schema, Catalogue.constraints());
            List<@Nullable Object> rows = new ArrayList<>();
            for (int i = choices.below(MOST + 1); i > 0; i--) {
                Generator<?> wanted =
                        choices.flip() ? instances.valid(Case.ATTEMPTS) : instances.anything();
                try {
                    rows.add(wanted.generate(choices));
                } catch (HopelessException e) {
                    rows.add(instances.jsonAnything().generate(choices));
                }
            }
            return new RowsCase(schema, rows);
        };
    }

    /** Cases with JSON texts. */
    static Generator<RowsCase> ofJson(Generator<? extends Schema> schemas) {
        return choices -> {
            Schema schema = schemas.generate(choices);
            Instances instances = new Instances(schema, Catalogue.constraints());
            List<@Nullable Object> rows = new ArrayList<>();
            for (int i = choices.below(MOST + 1); i > 0; i--) {
                Object row = instances.jsonAnything().generate(choices);
                String text = new JsonSpelling(choices, Repetition.NEVER).write(row);
                rows.add(text.replaceAll("[\\r\\n]", " "));
            }
            return new RowsCase(schema, rows);
        };
    }

    @Override
    public String toString() {
        return "schema   " + SchemaSource.of(schema) + "\n  rows " + ValueSource.of(rows);
    }
}
