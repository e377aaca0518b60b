package dev.satya.interpreter.jsonschema.read;

import dev.satya.interpreter.jsonschema.document.Scope;
import dev.satya.interpreter.jsonschema.keyword.KeywordValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keywords of one schema object in the words of the latest draft. */
public final class Keywords extends KeywordValues {
    private final Map<String, @Nullable Object> others;
    private final Scope scope;

    /**
     * Keywords of a schema.
     *
     * @param byName their values
     * @param written what a keyword is called in the document, where it is called something else there
     * @param others keywords that assert nothing here
     * @param scope where the schema stands
     */
    Keywords(
            Map<String, @Nullable Object> byName,
            Map<String, String> written,
            Map<String, @Nullable Object> others,
            Scope scope) {
        super(byName, written);
        this.others = others;
        this.scope = scope;
    }

    /** Keywords that assert nothing here. */
    Map<String, @Nullable Object> others() {
        return others;
    }

    /** Where the schema stands. */
    Scope scope() {
        return scope;
    }
}
