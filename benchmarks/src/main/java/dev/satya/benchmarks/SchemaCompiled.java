package dev.satya.benchmarks;

import dev.satya.benchmarks.peer.CompiledSchema;
import dev.satya.benchmarks.peer.SchemaLibrary;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.benchmarks.workload.RealSchema;
import dev.satya.interpreter.Satya;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A real schema as a library compiled it; Satya is warmed. */
@State(Scope.Benchmark)
public class SchemaCompiled {
    /** The schema. */
    @Param public RealSchema schema;

    /** The library that compiles it. */
    @Param public SchemaLibrary library;

    private CompiledSchema<Object> compiled;

    /** Compiles. */
    @Setup
    @SuppressWarnings("unchecked")
    public void compile() {
        if (library.isSatya()) {
            Warming.run(Satya.standard());
        }
        compiled = (CompiledSchema<Object>) library.compile(schema);
    }

    CompiledSchema<Object> get() {
        return compiled;
    }

    CompiledSchema<?> again() {
        return library.compile(schema);
    }
}
