import org.jspecify.annotations.NullMarked;

/** Validates what Jackson 2 reads. */
@NullMarked
@SuppressWarnings("module") // the 2 is that of Jackson
module dev.satya.jackson2 {
    requires transitive dev.satya.interpreter;
    requires transitive com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.dataformat.yaml;

    exports dev.satya.jackson2;
}
