package dev.satya.interpreter.checks;

import dev.satya.Schema;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Set;

/**
 * The format {@code regex}: a regular expression of ECMA-262 (§22.2.1) in Unicode mode, as the keyword
 * {@code pattern} takes it; how large it is and whether it refers back is not asked. It is here and not
 * among the other formats because it is what the parser of patterns accepts.
 */
final class RegexFormat implements ConstraintPlugin {
    private static final ObjectSchema NONE = Schema.object().build();

    @Override
    public String name() {
        return "regex";
    }

    @Override
    public Set<JsonType> types() {
        return Set.of(JsonType.STRING);
    }

    @Override
    public boolean isFormat() {
        return true;
    }

    @Override
    public String description() {
        return "a regular expression, by ECMA-262 §22.2.1";
    }

    @Override
    public ObjectSchema arguments() {
        return NONE;
    }

    @Override
    public Check bind(Arguments arguments) {
        arguments.allow();
        return value -> TextPattern.isPattern((String) value);
    }

    @Override
    public List<Object> validExamples() {
        return List.of("", "^a+$", "(?<n>a)\\k<n>", "[^]", "\\p{L}");
    }

    @Override
    public List<Object> invalidExamples() {
        return List.of("(", "[a", "*a", "(?i)a", "\\a", "a{2,1}");
    }
}
