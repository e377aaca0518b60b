import org.jspecify.annotations.NullMarked;

/** Validates what Jackson reads. */
@NullMarked
module dev.satya.jackson {
    requires transitive dev.satya.interpreter;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires com.fasterxml.jackson.annotation;
    requires static tools.jackson.dataformat.yaml;

    exports dev.satya.jackson;
}
