package dev.satya.interpreter.jsonschema.write;

import dev.satya.interpreter.jsonschema.keyword.ConstraintForm;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.ArraySchema.Repeats;
import dev.satya.schema.ExportOptions.Mode;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes arrays. */
record ArrayWriter(SchemaWriter schemas) {

    Map<String, Object> write(ArraySchema array) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("type", "array");
        if (!array.prefix().isEmpty()) {
            words.putAll(schemas.branches("prefixItems", array.prefix()));
        }
        Contains contains = array.contains();
        if (contains != null) {
            words.putAll(contains.evaluates() ? contains(contains) : silent(contains));
        }
        if (array.repeats() == Repeats.DROPPED) {
            if (schemas.mode() == Mode.VALIDATION) {
                words.put(OwnKeywords.DROP_REPEATS, true);
            } else if (schemas.mode() == Mode.OUTPUT) {
                words.put("uniqueItems", true);
            }
        }
        if (!SchemaWriter.isAny(array.items())) {
            words.put("items", schemas.write(array.items(), "items"));
        }
        return words;
    }

    private Map<String, Object> contains(Contains contains) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("contains", schemas.write(contains.schema(), "contains"));
        if (contains.minimum() != 1) {
            words.put("minContains", ConstraintForm.number(contains.writtenMinimum()));
        }
        BigInteger most = contains.writtenMaximum();
        if (most != null) {
            words.put("maxContains", ConstraintForm.number(most));
        }
        return words;
    }

    /** What stands within two {@code not} evaluates nothing; the word keeps its violations. */
    private Map<String, Object> silent(Contains contains) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("not", Map.of("not", contains(contains)));
        if (schemas.mode() == Mode.VALIDATION) {
            words.put(OwnKeywords.SILENT_CONTAINS, true);
        }
        return words;
    }
}
