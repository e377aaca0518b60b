package dev.satya.propertytests;

import dev.satya.Model;
import dev.satya.OutputFormat;
import dev.satya.Schema;
import dev.satya.SchemaOutput;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.SchemaException;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The walk of a document finds keywords that account for what the validator says. */
final class OutputAgreement {
    private static final ImportOptions OPTIONS =
            ImportOptions.DEFAULT.withUnknownKeywords(UnknownKeywords.KEEP);

    private OutputAgreement() {}

    static Optional<String> difference(Case sample) {
        Map<String, Object> document;
        SchemaOutput output;
        Schema read;
        Satya satya = Subject.satya();
        try {
            document = new LinkedHashMap<>(sample.schema().toMap());
            document.put("title", "walked");
            read = satya.schemaFromMap(document, OPTIONS);
            output = satya.output(document, OPTIONS);
        } catch (SchemaException e) {
            return Optional.empty();
        }
        Object instance = sample.instance();
        Validation<Seq<Violation>, Object> verdict =
                satya.compile(read, Object.class).validate(instance);
        Map<String, Object> basic = output.of(instance, OutputFormat.BASIC);
        if (!basic.get("valid").equals(verdict.isValid())) {
            return Optional.of("another verdict: " + basic);
        }
        boolean isWithin = satya.compile(Schema.any(), Object.class).isValid(instance);
        boolean isAccountedFor = verdict.isValid() ? isWalked(basic) : !isAlone(basic);
        boolean isJson = verdict.isInvalid() || isFinite(verdict.get());
        return isAccountedFor || !isWithin || !isJson || hasOtherCollection(instance)
                ? Optional.empty()
                : Optional.of(document + "\n  " + verdict + "\n  " + basic);
    }

    private static boolean isWalked(Map<String, Object> basic) {
        return ((List<?>) basic.get("annotations"))
                .stream()
                        .anyMatch(
                                unit -> "/title".equals(((Map<?, ?>) unit).get("keywordLocation")));
    }

    /** Whether what is told are the violations, at no keyword. */
    private static boolean isAlone(Map<String, Object> basic) {
        return ((List<?>) basic.get("errors"))
                .stream().anyMatch(unit -> "".equals(((Map<?, ?>) unit).get("keywordLocation")));
    }

    /** A document has no word for what a text such as "nan" is converted to. */
    private static boolean isFinite(@Nullable Object value) {
        if (value instanceof Model model) {
            return isFinite(model.toMap());
        }
        if (value instanceof Map<?, ?> map) {
            return isFinite(map.keySet()) && isFinite(map.values());
        }
        if (value instanceof Collection<?> items) {
            return items.stream().allMatch(OutputAgreement::isFinite);
        }
        boolean isBinary = value instanceof Double || value instanceof Float;
        return !isBinary || Double.isFinite(((Number) value).doubleValue());
    }

    /** A collection that is no list is an array to some and not to others. */
    private static boolean hasOtherCollection(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(OutputAgreement::hasOtherCollection);
        }
        return value instanceof Collection<?> items
                && (!(items instanceof List)
                        || items.stream().anyMatch(OutputAgreement::hasOtherCollection));
    }
}
