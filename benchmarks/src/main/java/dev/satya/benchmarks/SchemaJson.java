package dev.satya.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** G: a document of a real schema, as JSON bytes, is validated. */
public class SchemaJson extends Measured {

    /** The documents. */
    public static class Texts extends SchemaInputs<byte[]> {
        @Override
        protected byte[] make(byte[] json) {
            return json;
        }
    }

    @Benchmark
    public boolean validate(Texts texts, SchemaCompiled compiled) {
        return compiled.get().isValidJson(texts.next());
    }
}
