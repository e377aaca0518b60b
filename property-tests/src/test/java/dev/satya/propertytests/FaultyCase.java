package dev.satya.propertytests;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.schemas.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * An instance that breaks one constraint.
 *
 * @param fault that is known
 */
record FaultyCase(Case sample, Fault fault) {

    /** Schemas for which none is found soon are passed over. */
    static Generator<FaultyCase> of(Generator<Schema> schemas) {
        return choices -> {
            for (int i = 0; i < 20; i++) {
                Schema schema = schemas.generate(choices);
                try {
                    Faulty<@Nullable Object> faulty =
                            new Instances(schema, Catalogue.constraints())
                                    .invalid()
                                    .generate(choices);
                    Case sample = new Case(schema, faulty.instance(), null, Limits.DEFAULT);
                    return new FaultyCase(sample, faulty.fault());
                } catch (HopelessException e) {
                    continue;
                }
            }
            throw new HopelessException("20 schemas without faulty instances");
        };
    }
}
