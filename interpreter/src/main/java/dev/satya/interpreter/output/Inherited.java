package dev.satya.interpreter.output;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Kind;
import dev.satya.schema.Strictness;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schema has of those around it.
 *
 * @param strictness what the innermost says that says so; null: none does
 * @param usual where neither a schema nor the call says
 */
record Inherited(@Nullable Strictness strictness, Strictness usual, Visibility visibility) {
    /** What a document has of itself. */
    static final Inherited NOTHING = new Inherited(null, Strictness.STRICT, Visibility.SHOWN);

    /** Whether instances may be shown. */
    enum Visibility {
        SHOWN,
        SECRET
    }

    /** The same within a schema with these keywords. */
    Inherited within(Map<String, @Nullable Object> keywords) {
        Strictness own = strictness(keywords.get("x-strictness"));
        Strictness habit = strictness(keywords.get("x-usualStrictness"));
        boolean isSecret = Boolean.TRUE.equals(keywords.get("x-secret"));
        return new Inherited(
                own == null ? strictness : own,
                habit == null ? usual : habit,
                isSecret ? Visibility.SECRET : visibility);
    }

    private static @Nullable Strictness strictness(@Nullable Object word) {
        return word instanceof String text
                ? Strictness.valueOf(text.toUpperCase(Locale.ROOT))
                : null;
    }

    /** A schema that stands alone, with what it would have of those around it. */
    Schema given(Schema schema) {
        Annotations annotations =
                schema.annotations().withStrictness(strictness).withUsualStrictness(usual);
        return ((Kind<?>) schema)
                .withAnnotations(
                        visibility == Visibility.SECRET ? annotations.withSecret() : annotations);
    }
}
