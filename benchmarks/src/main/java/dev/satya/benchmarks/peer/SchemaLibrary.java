package dev.satya.benchmarks.peer;

import dev.satya.benchmarks.workload.RealSchema;
import java.util.EnumSet;
import java.util.Set;

/** The libraries that validate by JSON Schema. */
public enum SchemaLibrary {
    /** Satya, asked for all violations. */
    SATYA("Satya", "violations", EnumSet.allOf(RealSchema.class)) {
        @Override
        public CompiledSchema<?> compile(RealSchema schema) {
            return SatyaSchema.findingAll(schema.text(), schema.others());
        }
    },
    /** Satya, asked for all violations and for what the instance becomes. */
    SATYA_VALUE("Satya", "violations, or the value", EnumSet.allOf(RealSchema.class)) {
        @Override
        public CompiledSchema<?> compile(RealSchema schema) {
            return SatyaSchema.withValue(schema.text(), schema.others());
        }
    },
    /** Satya, asked for the verdict alone. */
    SATYA_VERDICT("Satya", "verdict alone", EnumSet.allOf(RealSchema.class)) {
        @Override
        public CompiledSchema<?> compile(RealSchema schema) {
            return SatyaSchema.findingOne(schema.text(), schema.others());
        }
    },
    /** networknt's json-schema-validator. */
    NETWORKNT("networknt", "errors", EnumSet.allOf(RealSchema.class)) {
        @Override
        public CompiledSchema<?> compile(RealSchema schema) {
            return Networknt.annotating(schema.text(), schema.others());
        }
    },
    /** dev.harrel's json-schema. */
    HARREL("dev.harrel", "errors", EnumSet.allOf(RealSchema.class)) {
        @Override
        public CompiledSchema<?> compile(RealSchema schema) {
            return new Harrel(schema.text(), schema.others());
        }
    },
    /** fastjson2's schema, where it is right. */
    FASTJSON("fastjson2", "verdict alone", EnumSet.of(RealSchema.ORDER)) {
        @Override
        public CompiledSchema<?> compile(RealSchema schema) {
            return FastjsonSchema.withoutFormat(schema.text());
        }
    };

    private final String title;
    private final String result;
    private final Set<RealSchema> schemas;

    SchemaLibrary(String title, String result, Set<RealSchema> schemas) {
        this.title = title;
        this.result = result;
        this.schemas = schemas;
    }

    /** Its name. */
    public String title() {
        return title;
    }

    /** What tables call it where it validates. */
    public String label() {
        return title + ": " + result;
    }

    /** Whether it tells every document of the tests that conforms from every one that does not. */
    public boolean takesPart(RealSchema schema) {
        return schemas.contains(schema);
    }

    /** Whether it is Satya. */
    public boolean isSatya() {
        return this == SATYA || this == SATYA_VALUE || this == SATYA_VERDICT;
    }

    /** Compiles a schema and those that it refers to. Nothing is taken from earlier calls. */
    public abstract CompiledSchema<?> compile(RealSchema schema);
}
