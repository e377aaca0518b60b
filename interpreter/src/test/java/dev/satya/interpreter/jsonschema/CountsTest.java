package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.OutputFormat;
import dev.satya.Schema;
import dev.satya.SchemaOutput;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts of any size are given back as they are written, and told so (Validation §6.3 to §6.5). */
class CountsTest {
    private static final Satya SATYA = Satya.standard();

    /** The keyword, and an instance of which it is about. */
    private static final Map<String, Object> KEYWORDS = keywords();

    private static Map<String, Object> keywords() {
        Map<String, Object> keywords = new LinkedHashMap<>();
        for (String bound : List.of("min", "max")) {
            keywords.put(bound + "Length", "abc");
            keywords.put(bound + "Items", List.of(1L, 2L));
            keywords.put(bound + "Contains", List.of(1L, 2L));
            keywords.put(bound + "Properties", Map.of("a", 1L));
        }
        return keywords;
    }

    static Stream<Arguments> counts() {
        List<String> sizes =
                List.of(
                        "0",
                        "1",
                        "2147483646",
                        "2147483647",
                        "2147483648",
                        "9223372036854775807",
                        "9223372036854775808",
                        "1e400");
        return KEYWORDS.keySet().stream()
                .flatMap(keyword -> sizes.stream().map(size -> Arguments.of(keyword, size)));
    }

    private static Map<String, Object> document(String keyword, String size) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (keyword.endsWith("Contains")) {
            document.put("contains", true);
        }
        document.put(keyword, new BigDecimal(size));
        return document;
    }

    @ParameterizedTest
    @MethodSource("counts")
    void count_readAndWritten_isTheSame(String keyword, String size) {
        Map<String, Object> written = SATYA.schemaFromMap(document(keyword, size)).toMap();
        Object count = SATYA.schemaFromMap(written).toMap().get(keyword);

        boolean isUsual = keyword.equals("minContains") && size.equals("1");
        if (isUsual) {
            assertThat(count).isNull();
        } else {
            assertThat(new BigDecimal(String.valueOf(count))).isEqualByComparingTo(size);
        }
    }

    @ParameterizedTest
    @MethodSource("counts")
    void count_thatIsNotReached_isToldAsItIsWritten(String keyword, String size) {
        Object instance = KEYWORDS.get(keyword);
        Schema schema = SATYA.schemaFromMap(document(keyword, size));
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        SchemaOutput output = SATYA.output(document(keyword, size));
        boolean isBig = size.length() > 1;

        List<Violation> violations = validator.violations(instance).asJava();

        assertThat(output.of(instance, OutputFormat.FLAG))
                .containsEntry("valid", violations.isEmpty());
        if (isBig && keyword.startsWith("max")) {
            assertThat(violations).isEmpty();
        } else if (isBig) {
            assertThat(violations).singleElement().extracting(Violation::code).isEqualTo(keyword);
            Object told = violations.get(0).arguments().get(keyword);
            assertThat(new BigDecimal(String.valueOf(told))).isEqualByComparingTo(size);
        }
    }
}
