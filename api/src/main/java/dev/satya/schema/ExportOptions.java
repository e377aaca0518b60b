package dev.satya.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How schemas are written as JSON Schema. Immutable. */
public final class ExportOptions {
    private final Dialect dialect;
    private final Mode mode;

    /** Draft 2020-12, the schema itself. */
    public static final ExportOptions DEFAULT =
            new ExportOptions(Dialect.DRAFT_2020_12, Mode.VALIDATION);

    /** What a written schema describes. */
    public enum Mode {
        /** The schema itself: what is read back validates alike, with the same values. */
        VALIDATION,
        /**
         * What a caller may send, for other tools. Fields whose schema has {@code readOnly} are left
         * out: their members may still come where undeclared members may, and are not looked at.
         * What strictness would convert is not described. Every strictly valid instance without
         * members that are read-only conforms.
         */
        INPUT,
        /**
         * What is written of the values that the schema makes of JSON, by {@link
         * dev.satya.Model#toJson()} and its like, for other tools. Fields with a default are
         * required, those whose schema has {@code writeOnly} are there as they are written too, and
         * values have the form that they are converted to. It allows more where what
         * is written depends on more than these words can say. A call that is lax where the schema
         * is usually strict may make other values, and NaN and the infinities are not described.
         */
        OUTPUT
    }

    /**
     * Refuses dialects that are only read.
     *
     * @throws SchemaException if {@code dialect} came before draft 7
     */
    private ExportOptions(Dialect dialect, Mode mode) {
        if (!dialect.isAtLeast(Dialect.DRAFT_7)) {
            throw new SchemaException(
                    "schemas are written in draft 7, 2019-09 or 2020-12, not in " + dialect.uri());
        }
        this.dialect = dialect;
        this.mode = mode;
    }

    /**
     * Whose words are used: {@link Dialect#DRAFT_7}, {@link Dialect#DRAFT_2019_09} or {@link
     * Dialect#DRAFT_2020_12}, which is that of OpenAPI 3.1 too.
     */
    public Dialect dialect() {
        return dialect;
    }

    /** What the written schema describes. */
    public Mode mode() {
        return mode;
    }

    /**
     * The same in the words of another dialect.
     *
     * @throws SchemaException if it came before draft 7
     */
    public ExportOptions withDialect(Dialect dialect) {
        return new ExportOptions(dialect, mode);
    }

    /** The same describing something else. */
    public ExportOptions withMode(Mode mode) {
        return new ExportOptions(dialect, mode);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExportOptions that
                && dialect.equals(that.dialect)
                && mode.equals(that.mode);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dialect, mode);
    }

    @Override
    public String toString() {
        return "ExportOptions[" + "dialect=" + dialect + ", mode=" + mode + "]";
    }
}
