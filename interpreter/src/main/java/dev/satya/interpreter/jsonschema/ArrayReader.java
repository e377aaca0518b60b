package dev.satya.interpreter.jsonschema;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.ArraySchema.Repeats;
import dev.satya.schema.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads assertions about arrays. */
record ArrayReader(SchemaReader schemas, SchemaObjectReader whole) {

    /** Says that not not contains is a contains after which items are as unevaluated as before. */
    static final String SILENT = "x-silentContains";

    /** Says that items which equal an earlier one are dropped before items are counted. */
    static final String DROP_REPEATS = "x-dropRepeats";

    Schema read(Keywords keywords) {
        List<Schema> prefix = prefix(keywords);
        Schema items = keywords.has("items") ? whole.readRest(keywords, "items") : Schema.any();
        Contains contains = contains(keywords);
        Repeats repeats = keywords.isTrue(DROP_REPEATS) ? Repeats.DROPPED : Repeats.KEPT;
        return Contradictions.apart(
                KeywordIndex.read(KeywordFamily.ARRAYS, keywords),
                all -> new ArraySchema(prefix, items, contains, repeats, all, Annotations.NONE));
    }

    private List<Schema> prefix(Keywords keywords) {
        List<Schema> prefix = new ArrayList<>();
        if (keywords.has("prefixItems")) {
            for (Object item : keywords.list("prefixItems")) {
                String position = Integer.toString(prefix.size());
                String word = keywords.word("prefixItems");
                prefix.add(schemas.read(item, keywords.scope(), word, position));
            }
        }
        return prefix;
    }

    private @Nullable Contains contains(Keywords keywords) {
        if (!keywords.isTrue(SILENT)) {
            return contains(keywords, evaluates(keywords));
        }
        if (keywords.get("not") instanceof Map<?, ?> once
                && once.get("not") instanceof Map<?, ?> counted) {
            return contains(schemas.keywords(counted, keywords.scope()), false);
        }
        throw Keywords.mistake(SILENT, "beside not not contains");
    }

    /** Before 2020-12 the items that it finds were not taken as evaluated. */
    private boolean evaluates(Keywords keywords) {
        return !schemas.tellsEvaluated()
                || keywords.scope().resource().language().isAtLeast(Dialect.DRAFT_2020_12);
    }

    private @Nullable Contains contains(Keywords keywords, boolean evaluates) {
        int minimum = keywords.has("minContains") ? keywords.count("minContains") : 1;
        int maximum =
                keywords.has("maxContains") ? keywords.count("maxContains") : Integer.MAX_VALUE;
        return keywords.has("contains")
                ? new Contains(whole.read(keywords, "contains"), minimum, maximum, evaluates)
                : null;
    }
}
