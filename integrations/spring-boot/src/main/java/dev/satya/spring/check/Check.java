package dev.satya.spring.check;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.spring.schema.Mode;
import dev.satya.spring.schema.NamedSchema;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.List;

/** A compiled schema, and what its violations do. Immutable and thread-safe. */
public final class Check {
    private static final String OF_CLASS = "class";

    private final String schema;
    private final String version;
    private final Mode mode;
    private final Validator<?> validator;
    private final DeclaredPaths paths;

    private Check(String schema, String version, Mode mode, Validator<?> validator) {
        this.schema = schema;
        this.version = version;
        this.mode = mode;
        this.validator = validator;
        this.paths = DeclaredPaths.of(validator.schema());
    }

    /** Of a version of a schema that is compiled. */
    public static Check of(NamedSchema schema, Validator<?> validator) {
        return new Check(schema.name(), schema.version(), schema.mode(), validator);
    }

    /** Of what a class says, which is always enforced. */
    public static Check of(Class<?> type, Validator<?> validator) {
        return new Check(type.getSimpleName(), OF_CLASS, Mode.ENFORCE, validator);
    }

    Validator<?> validator() {
        return validator;
    }

    boolean isEnforced() {
        return mode == Mode.ENFORCE;
    }

    CheckReport report(Seq<Violation> violations) {
        List<Finding> findings = new ArrayList<>(violations.size());
        for (Violation violation : violations) {
            findings.add(new Finding(violation.code(), paths.of(violation.path())));
        }
        return new CheckReport(schema, version, mode, findings);
    }
}
