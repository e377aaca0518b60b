package dev.satya.interpreter.output;

import dev.satya.OutputFormat;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.jsonschema.SchemaDocument;
import dev.satya.interpreter.message.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tests ask of outputs. */
final class Outputs {
    static final List<OutputFormat> FORMATS = List.of(OutputFormat.values());

    private Outputs() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the walk finds, without the validator. */
    static boolean isValidByWalk(
            SchemaDocument document, Satya satya, @Nullable Object canonicalInstance) {
        Compilation compilation = new Compilation(document, satya, new Catalogue(Map.of()));
        return new Walk(Integer.MAX_VALUE)
                .apply(
                        compilation.root(),
                        canonicalInstance,
                        AskedStrictness.USUAL,
                        compilation.place())
                .isValid();
    }

    /** The members of a certain name of the units in a basic output. */
    static List<Object> members(Map<String, Object> basic, String name) {
        List<Object> found = new ArrayList<>();
        Object units =
                basic.get(Boolean.TRUE.equals(basic.get("valid")) ? "annotations" : "errors");
        for (Object unit : (List<?>) units) {
            found.add(((Map<?, ?>) unit).get(name));
        }
        return found;
    }

    /**
     * A basic output, a unit on each line: {@code keyword location (absolute) @instance location:
     * error or annotation}.
     */
    static String lines(Map<String, Object> basic) {
        StringBuilder text = new StringBuilder();
        boolean isValid = Boolean.TRUE.equals(basic.get("valid"));
        for (Object each : (List<?>) basic.get(isValid ? "annotations" : "errors")) {
            Map<?, ?> unit = (Map<?, ?>) each;
            text.append(unit.get("keywordLocation"))
                    .append(" (")
                    .append(unit.get("absoluteKeywordLocation"))
                    .append(") @")
                    .append(unit.get("instanceLocation"))
                    .append(": ")
                    .append(unit.get(isValid ? "annotation" : "error"))
                    .append('\n');
        }
        return text.toString();
    }
}
