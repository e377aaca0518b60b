package dev.satya.examples;

import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The constraint {@code writtenAccount}: an account number as people write it, in capitals or not and
 * in groups. It comes out in the form that {@link IbanConstraint} takes. Stateless.
 */
public final class WrittenAccountConstraint implements ConstraintPlugin {

    @Override
    public String name() {
        return "writtenAccount";
    }

    @Override
    public String description() {
        return "an IBAN with or without spaces; comes out without them";
    }

    @Override
    public Set<JsonType> types() {
        return Set.of(JsonType.STRING);
    }

    @Override
    public boolean normalises() {
        return true;
    }

    @Override
    public Check bind(Arguments arguments) {
        arguments.allow();
        return new WrittenAccount(new IbanConstraint().bind(new Arguments(Map.of())));
    }

    private record WrittenAccount(Check electronic) implements Check {
        @Override
        public boolean test(Object value) {
            return electronic.test(normalised(value));
        }

        @Override
        public Object normalised(Object value) {
            String text = (String) value;
            StringBuilder tidy = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != ' ') {
                    tidy.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
                }
            }
            return tidy.toString();
        }
    }

    @Override
    public List<Object> validExamples() {
        return List.of("DE89 3704 0044 0532 0130 00", "no93 8601 1117 947");
    }

    @Override
    public List<Object> invalidExamples() {
        return List.of("", " ", "DE88 3704 0044 0532 0130 00", "DE89-3704-0044-0532-0130-00");
    }
}
