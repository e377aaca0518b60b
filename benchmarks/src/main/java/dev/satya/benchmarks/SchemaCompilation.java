package dev.satya.benchmarks;

import dev.satya.benchmarks.peer.CompiledSchema;
import org.openjdk.jmh.annotations.Benchmark;

/** H: the text of a real schema, and those of the schemas that it refers to, are compiled. */
public class SchemaCompilation extends Measured {

    @Benchmark
    public CompiledSchema<?> compile(SchemaCompiled compiled) {
        return compiled.again();
    }
}
