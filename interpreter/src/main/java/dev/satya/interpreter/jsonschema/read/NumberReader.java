package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.keyword.Formats;
import dev.satya.interpreter.jsonschema.keyword.KeywordFamily;
import dev.satya.interpreter.jsonschema.keyword.KeywordIndex;
import dev.satya.schema.Annotations;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Maximum;
import dev.satya.schema.Constraint.Minimum;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumberSchema.Form;
import java.math.BigDecimal;
import java.util.List;

/** Reads assertions about numbers, and the formats that say how a number is held. */
record NumberReader(SchemaObjectReader whole) {
    private static final BigDecimal MOST_FLOAT = new BigDecimal(Float.MAX_VALUE);
    private static final BigDecimal MOST_DOUBLE = new BigDecimal(Double.MAX_VALUE);

    /** Whether the keywords say something about numbers alone. */
    boolean isAboutNumbers(Keywords keywords) {
        return keywords.hasAny(KeywordFamily.NUMBERS.names()) || !numberFormat(keywords).isEmpty();
    }

    Schema integer(Keywords keywords) {
        List<Constraint> constraints = KeywordIndex.read(KeywordFamily.NUMBERS, keywords);
        addRange(constraints, numberFormat(keywords));
        return Contradictions.apart(constraints, all -> KindReader.with(Schema.integer(), all));
    }

    /** A number of a format for whole numbers is an integer. */
    Schema number(Keywords keywords) {
        String format = numberFormat(keywords);
        if (format.startsWith("int")) {
            return integer(keywords);
        }
        List<Constraint> constraints = KeywordIndex.read(KeywordFamily.NUMBERS, keywords);
        Form form =
                switch (format) {
                    case "double" -> Form.DOUBLE;
                    case "float" -> Form.FLOAT;
                    case "decimal" -> Form.DECIMAL;
                    default -> Form.AS_WRITTEN;
                };
        return Contradictions.apart(
                constraints,
                all -> KindReader.with(new NumberSchema(form, List.of(), Annotations.NONE), all));
    }

    private static void addRange(List<Constraint> constraints, String format) {
        switch (format) {
            case "int32" -> addBounds(constraints, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "int64" -> addBounds(constraints, Long.MIN_VALUE, Long.MAX_VALUE);
            case "float" -> addBounds(constraints, MOST_FLOAT.negate(), MOST_FLOAT);
            case "double" -> addBounds(constraints, MOST_DOUBLE.negate(), MOST_DOUBLE);
            default -> {}
        }
    }

    private static void addBounds(List<Constraint> constraints, long least, long most) {
        addBounds(constraints, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    private static void addBounds(List<Constraint> constraints, BigDecimal least, BigDecimal most) {
        constraints.add(new Minimum(least));
        constraints.add(new Maximum(most));
    }

    /** The format of numbers, if it is an assertion; otherwise empty. */
    private String numberFormat(Keywords keywords) {
        String format = keywords.text("format");
        return format != null && Formats.isOfNumbers(format) && whole.assertsFormats(keywords)
                ? format
                : "";
    }
}
