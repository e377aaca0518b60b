package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.keyword.KeywordFamily;
import dev.satya.interpreter.jsonschema.keyword.KeywordIndex;
import dev.satya.interpreter.jsonschema.keyword.KeywordValues;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.ArraySchema.Repeats;
import dev.satya.schema.Dialect;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads assertions about arrays. */
record ArrayReader(SchemaReader schemas, SchemaObjectReader whole) {

    Schema read(Keywords keywords) {
        List<Schema> prefix = prefix(keywords);
        Schema items = keywords.has("items") ? whole.readRest(keywords, "items") : Schema.any();
        Contains contains = contains(keywords);
        Repeats repeats =
                keywords.isTrue(OwnKeywords.DROP_REPEATS) ? Repeats.DROPPED : Repeats.KEPT;
        return Contradictions.apart(
                KeywordIndex.read(KeywordFamily.ARRAYS, keywords),
                all ->
                        Schema.array(items)
                                .withPrefix(prefix)
                                .withContains(contains)
                                .withRepeats(repeats)
                                .withConstraints(all));
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
        if (!keywords.isTrue(OwnKeywords.SILENT_CONTAINS)) {
            return contains(keywords, evaluates(keywords));
        }
        if (keywords.get("not") instanceof Map<?, ?> once
                && once.get("not") instanceof Map<?, ?> counted) {
            return contains(schemas.keywords(counted, keywords.scope()), false);
        }
        throw KeywordValues.mistake(OwnKeywords.SILENT_CONTAINS, "beside not not contains");
    }

    /** Before 2020-12 the items that it finds were not taken as evaluated. */
    private boolean evaluates(Keywords keywords) {
        return !schemas.tellsEvaluated()
                || keywords.scope().resource().language().isAtLeast(Dialect.DRAFT_2020_12);
    }

    private @Nullable Contains contains(Keywords keywords, boolean evaluates) {
        return keywords.has("contains")
                ? Contains.of(whole.read(keywords, "contains"), 1, Integer.MAX_VALUE, evaluates)
                        .withCounts(
                                keywords.has("minContains")
                                        ? keywords.whole("minContains")
                                        : BigInteger.ONE,
                                keywords.has("maxContains") ? keywords.whole("maxContains") : null)
                : null;
    }
}
