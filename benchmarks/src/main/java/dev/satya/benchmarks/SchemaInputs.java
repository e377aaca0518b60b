package dev.satya.benchmarks;

import dev.satya.benchmarks.peer.SchemaLibrary;
import dev.satya.benchmarks.workload.RealSchema;
import java.util.Random;
import org.openjdk.jmh.annotations.Param;

/**
 * Documents of a real schema. What was published once is there in copies, each made anew.
 *
 * @param <T> what a document is given as
 */
public abstract class SchemaInputs<T> extends Inputs<T> {
    /** The schema. */
    @Param public RealSchema schema;

    /** The library that takes them. */
    @Param public SchemaLibrary library;

    private int made;

    /** Makes an instance of a document. */
    protected abstract T make(byte[] json);

    @Override
    protected final T make(Random random) {
        return make(schema.document(made++, random));
    }

    @Override
    protected final int count() {
        return schema.copies();
    }
}
