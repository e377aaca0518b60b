import org.jspecify.annotations.NullMarked;

/** Compiles schemas and evaluates instances against them. */
@NullMarked
module dev.satya.interpreter {
    requires transitive dev.satya;
    requires static io.github.classgraph;
    requires static java.sql;

    exports dev.satya.interpreter;
    exports dev.satya.interpreter.token;

    uses dev.satya.scalar.ScalarType;
    uses dev.satya.spi.ConstraintPlugin;

    provides dev.satya.spi.SchemaCodec with
            dev.satya.interpreter.jsonschema.JsonSchemaCodec;
    provides dev.satya.spi.SchemaCompiler with
            dev.satya.interpreter.Satya;
}
