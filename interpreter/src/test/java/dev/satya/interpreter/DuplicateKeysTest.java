package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Options;
import dev.satya.Options.DuplicateKeys;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names that a text gives twice, where the last one is to count. See KEY-6 and KEY-7 of
 * docs/semantics.md.
 */
class DuplicateKeysTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Options LAST = Options.DEFAULT.with(DuplicateKeys.LAST_WINS);
    private static final Schema POINT =
            Schema.object()
                    .optional("x", Schema.any())
                    .extras(dev.satya.schema.Extras.KEEP)
                    .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"x\":1,\"x\":2}; {\"x\":2}",
                "{\"x\":1,\"x\":2,\"x\":3}; {\"x\":3}",
                "{\"x\":1,\"z\":0,\"x\":2}; {\"x\":2,\"z\":0}",
                "{\"x\":1,\"\\u0078\":2}; {\"x\":2}",
                "{\"x\":{\"a\":1,\"a\":2},\"x\":{\"b\":1,\"b\":3}}; {\"x\":{\"b\":3}}",
                "{\"z\":1,\"z\":[{\"a\":1,\"a\":2}]}; {\"z\":[{\"a\":2}]}",
                "{\"z\":[],\"x\":{},\"z\":{}}; {\"x\":{},\"z\":{}}",
                "{}; {}"
            })
    void repeatedName_whenTheLastCounts_isAsIfOnce(String text, String once) {
        for (Schema schema : new Schema[] {POINT, Schema.any(), Schema.map(Schema.any())}) {
            Validator<Object> validator = SATYA.compile(schema, Object.class);
            assertThat(validator.with(LAST).parseJson(text)).isEqualTo(validator.parseJson(once));
            assertThat(validator.with(LAST).isValidJson(text)).isTrue();
            Schema branches = Schema.anyOf(Schema.never(), schema);
            assertThat(SATYA.compile(branches, Object.class).with(LAST).parseJson(text))
                    .isEqualTo(validator.parseJson(once));
        }
    }

    @Test
    void valueThatIsReplaced_isNotChecked_butForItsSyntax() {
        Validator<Object> numbers =
                SATYA.compile(Schema.map(Schema.integer()), Object.class).with(LAST);
        assertThat(numbers.isValidJson("{\"a\": \"\", \"a\": 1}")).isTrue();
        Validation<Seq<Violation>, Object> cut = numbers.validateJson("{\"a\": tru, \"a\": 1}");
        assertThat(codes(cut.getError())).containsExactly("json@");
    }

    @Test
    void deepDuplicates_takeNoStack() {
        int depth = 100_000;
        String text = "{\"a\":".repeat(depth) + "1" + ",\"a\":2}".repeat(depth);
        Validator<Object> ignoring =
                SATYA.compile(Schema.object().optional("b", Schema.any()).build(), Object.class);
        assertThat(ignoring.with(LAST).isValidJson(text)).isTrue();
        Stream.of(DuplicateKeys.values())
                .map(keys -> Options.DEFAULT.with(keys))
                .forEach(options -> ignoring.with(options).validateJson(text));
    }
}
