import org.jspecify.annotations.NullMarked;

/** What users and plugin authors of Satya compile against. */
@NullMarked
module dev.satya {
    requires transitive io.vavr;
    requires static java.sql;
    requires static transitive org.jspecify;

    exports dev.satya;
    exports dev.satya.annotation;
    exports dev.satya.scalar;
    exports dev.satya.schema;
    exports dev.satya.spi;

    uses dev.satya.spi.SchemaCodec;
    uses dev.satya.spi.SchemaCompiler;
}
