package dev.satya.benchmarks;

import dev.satya.benchmarks.peer.CompiledSchema;
import org.openjdk.jmh.annotations.Benchmark;

/** F: a document of a real schema, as the tree that the library takes, is validated. */
public class SchemaTree extends Measured {

    /** The documents as trees. */
    public static class Trees extends SchemaInputs<Object> {
        private CompiledSchema<?> compiled;

        @Override
        protected Object make(byte[] json) {
            if (compiled == null) {
                compiled = library.compile(schema);
            }
            return compiled.tree(json);
        }
    }

    @Benchmark
    public boolean validate(Trees trees, SchemaCompiled compiled) {
        return compiled.get().isValid(trees.next());
    }
}
