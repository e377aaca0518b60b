package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Validator;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Jakarta Validation's annotations on record components. */
class RecordJakartaTest {
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .lookup(MethodHandles.lookup())
                    .constraint("email", String.class, text -> text.contains("@"))
                    .build();

    record Numbers(
            @Min(1) @Max(9) int bounded,
            @Positive long positive,
            @PositiveOrZero int natural,
            @Negative int negative,
            @NegativeOrZero int debt,
            @DecimalMin("0.1") @DecimalMax(value = "0.9", inclusive = false) double ratio,
            @DecimalMin(value = "0", inclusive = false) BigDecimal price) {}

    record Texts(
            @NotNull String given,
            @NotEmpty String full,
            @NotBlank String visible,
            @Size(min = 2, max = 3) String sized,
            @Pattern(regexp = "a|b") String pattern,
            @Email String email) {}

    record Containers(
            @Size(max = 2) List<@Size(min = 2) String> names,
            @NotEmpty Set<@Positive Integer> ids,
            @Size(min = 1) Map<@Pattern(regexp = "[a-z]+") String, @Min(1) Integer> counts,
            Optional<@Size(max = 3) String> nick,
            @Max(5) OptionalInt level) {}

    record Both(@Size(min = 1) List<@Size(min = 2) String> names) {}

    record Listed(
            @Size.List({@Size(min = 2, message = "short"), @Size(max = 3, message = "long")})
                    String text) {}

    record Messaged(@Min(value = 1, message = "too small: {minimum}") int n) {}

    record Repeated(@Pattern(regexp = "a.*") @Pattern(regexp = ".*z") String text) {}

    record Unfit(@Size(max = 3) int n) {}

    record Unsupported(@Future String when) {}

    record OptionalSized(@Size(max = 3) Optional<String> text) {}

    record Multiline(@Pattern(regexp = "(?m)a") String text) {}

    record Flagged(
            @Pattern(regexp = "a.b", flags = Pattern.Flag.CASE_INSENSITIVE) String letters,
            @Pattern(regexp = "a.b", flags = Pattern.Flag.DOTALL) String dots,
            @Pattern(
                            regexp = "a$.^b",
                            flags = {Pattern.Flag.MULTILINE, Pattern.Flag.DOTALL})
                    String lines,
            @Pattern(
                            regexp = "(?s)a.b",
                            flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.CASE_INSENSITIVE})
                    String both,
            @Pattern(regexp = "a.", flags = Pattern.Flag.UNIX_LINES) String unix,
            @Pattern(regexp = "a # one\nb", flags = Pattern.Flag.COMMENTS) String comments,
            @Pattern(regexp = "a(?-i)b(?i:c)", flags = Pattern.Flag.CASE_INSENSITIVE)
                    String inner) {}

    record UnicodeCase(
            @Pattern(
                            regexp = "a",
                            flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.UNICODE_CASE})
                    String text) {}

    record Equivalence(@Pattern(regexp = "a", flags = Pattern.Flag.CANON_EQ) String text) {}

    record Possessive(@Pattern(regexp = "a++b") String text) {}

    record Possessed(@Email(regexp = "a++b") String text) {}

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("bounded", 0, "minimum"),
                Arguments.of("bounded", 10, "maximum"),
                Arguments.of("positive", 0, "exclusiveMinimum"),
                Arguments.of("natural", -1, "minimum"),
                Arguments.of("negative", 0, "exclusiveMaximum"),
                Arguments.of("debt", 1, "maximum"),
                Arguments.of("ratio", 0.09, "minimum"),
                Arguments.of("ratio", 0.9, "exclusiveMaximum"),
                Arguments.of("price", 0, "exclusiveMinimum"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void number_outsideItsAnnotation_isAViolation(String name, Number value, String code) {
        Map<String, Object> instance =
                new java.util.HashMap<>(
                        Map.of(
                                "bounded",
                                1,
                                "positive",
                                1,
                                "natural",
                                0,
                                "negative",
                                -1,
                                "debt",
                                0,
                                "ratio",
                                0.1,
                                "price",
                                0.01));
        Validator<Numbers> validator = SATYA.compile(Numbers.class);
        assertThat(validator.isValid(instance)).isTrue();
        instance.put(name, value);
        List<String> expected = List.of(code + "@/" + name);
        assertThat(codes(validator.validate(instance).getError())).isEqualTo(expected);
        assertThat(codes(validator.validateJson(Case.write(instance)).getError()))
                .isEqualTo(expected);
    }

    @Test
    void record_existing_isCheckedLikeItsMap() {
        Numbers bad = new Numbers(0, 0, -1, 0, 1, 0.9, BigDecimal.ZERO);
        assertThat(codes(SATYA.compile(Numbers.class).validate(bad).getError()))
                .containsExactly(
                        "minimum@/bounded",
                        "exclusiveMinimum@/positive",
                        "minimum@/natural",
                        "exclusiveMaximum@/negative",
                        "maximum@/debt",
                        "exclusiveMaximum@/ratio",
                        "exclusiveMinimum@/price");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("given", null, "type"),
                Arguments.of("full", "", "minLength"),
                Arguments.of("full", null, "type"),
                Arguments.of("visible", " \t\n\u2003", "notBlank"),
                Arguments.of("visible", "", "notBlank"),
                Arguments.of("visible", null, "type"),
                Arguments.of("sized", "a", "minLength"),
                Arguments.of("sized", "abcd", "maxLength"),
                Arguments.of("pattern", "ab", "pattern"),
                Arguments.of("pattern", "xa", "pattern"),
                Arguments.of("pattern", "a\n", "pattern"),
                Arguments.of("email", "nobody", "email"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void text_outsideItsAnnotation_isAViolation(String name, String value, String code) {
        Map<String, Object> instance =
                new java.util.HashMap<>(
                        Map.of(
                                "given", "", "full", "x", "visible", " x ", "sized", "ab",
                                "pattern", "b", "email", "a@b"));
        Validator<Texts> validator = SATYA.compile(Texts.class);
        assertThat(validator.isValid(instance)).isTrue();
        instance.put(name, value);
        assertThat(codes(validator.validate(instance).getError()))
                .containsExactly(code + "@/" + name);
    }

    @Test
    void text_absent_isRequiredWhereNullIsRefused() {
        assertThat(codes(SATYA.compile(Texts.class).validate(Map.of()).getError()))
                .containsExactly("required@/given", "required@/full", "required@/visible");
    }

    @Test
    void containers_andTheirElements_areChecked() {
        Map<String, Object> instance =
                Map.of(
                        "names", List.of("a", "bc", "de"),
                        "ids", List.of(0),
                        "counts", Map.of("A", 0),
                        "nick", "abcd",
                        "level", 6);
        assertThat(codes(SATYA.compile(Containers.class).validate(instance).getError()))
                .containsExactly(
                        "minLength@/names/0",
                        "maxItems@/names",
                        "exclusiveMinimum@/ids/0",
                        "pattern@/counts/A",
                        "minimum@/counts/A",
                        "maxLength@/nick",
                        "maximum@/level");
    }

    @Test
    void bounds_ofAComponentAndItsTypeArgument_holdEach() {
        Validator<Both> validator = SATYA.compile(Both.class);
        assertThat(validator.isValid(Map.of("names", List.of("ab")))).isTrue();
        assertThat(codes(validator.validate(Map.of("names", List.of())).getError()))
                .containsExactly("minItems@/names");
        assertThat(codes(validator.validate(Map.of("names", List.of("a"))).getError()))
                .containsExactly("minLength@/names/0");
    }

    @ParameterizedTest
    @CsvSource({"a, minLength@/text, short", "abcd, maxLength@/text, long"})
    void bounds_inAList_holdEachWithItsMessage(String text, String code, String message) {
        var violations = SATYA.compile(Listed.class).validate(Map.of("text", text)).getError();
        assertThat(codes(violations)).containsExactly(code);
        assertThat(violations.head().message()).isEqualTo(message);
    }

    @Test
    void containers_empty_areCheckedBySize() {
        Map<String, Object> instance = Map.of("ids", List.of(), "counts", Map.of());
        assertThat(codes(SATYA.compile(Containers.class).validate(instance).getError()))
                .containsExactly("minItems@/ids", "minProperties@/counts");
    }

    @Test
    void message_ofAnAnnotation_isTheViolations() {
        assertThat(
                        SATYA.compile(Messaged.class)
                                .validate(Map.of("n", 0))
                                .getError()
                                .get(0)
                                .message())
                .isEqualTo("too small: 1");
    }

    @Test
    void annotation_repeated_holdsEachTime() {
        Validator<Repeated> validator = SATYA.compile(Repeated.class);
        assertThat(validator.isValid(Map.of("text", "abz"))).isTrue();
        assertThat(codes(validator.validate(Map.of("text", "x")).getError()))
                .containsExactly("pattern@/text", "pattern@/text");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        Unfit.class,
                        "@Size on component n of record Unfit is not understood: it does not fit"
                                + " this type at /properties/n. Take it off"),
                Arguments.of(Unsupported.class, "/properties/when"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void annotation_withoutMeaningHere_failsWithTheTrail(
            Class<? extends Record> type, String message) {
        assertThatThrownBy(() -> SATYA.compile(type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(message);
    }

    @Test
    void nullText_withConstraints_isValid() {
        assertThat(SATYA.compile(Repeated.class).isValid(Collections.singletonMap("text", null)))
                .isTrue();
    }

    @Test
    void constraintOnAnOptional_isAppliedOrRefused() {
        boolean isTaken;
        try {
            isTaken = SATYA.compile(OptionalSized.class).isValid(Map.of("text", "abcdef"));
        } catch (SchemaException e) {
            isTaken = false;
        }
        assertThat(isTaken).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "letters, A.B, true",
        "letters, 'a\nb', false",
        "dots, 'a\nb', true",
        "dots, A.b, false",
        "lines, 'a\nb', true",
        "lines, 'axb', false",
        "both, 'A\nB', true",
        "both, 'A\nC', false",
        "unix, 'a\r', true",
        "unix, 'a\n', false",
        "comments, ab, true",
        "comments, 'a b', false",
        "inner, AbC, true",
        "inner, aBc, false",
    })
    void pattern_withFlags_isReadByThem(String name, String text, boolean isValid) {
        assertThat(SATYA.compile(Flagged.class).validate(flagged(name, text)).isValid())
                .isEqualTo(isValid);
    }

    private static Map<String, Object> flagged(String name, String text) {
        Map<String, Object> instance = new java.util.HashMap<>();
        List.of("letters", "dots", "lines", "both", "unix", "comments", "inner")
                .forEach(each -> instance.put(each, null));
        instance.put(name, text);
        return instance;
    }

    static Stream<Arguments> patternsWithoutEqual() {
        return Stream.of(
                Arguments.of(UnicodeCase.class, "@Pattern", "the flag UNICODE_CASE has no equal"),
                Arguments.of(Equivalence.class, "@Pattern", "the flag CANON_EQ has no equal"),
                Arguments.of(
                        Possessive.class,
                        "@Pattern",
                        "bad pattern \"a++b\": ++ at character 2 is possessive"),
                Arguments.of(
                        Possessed.class,
                        "@Email",
                        "bad pattern \"a++b\": ++ at character 2 is possessive"));
    }

    @ParameterizedTest
    @MethodSource("patternsWithoutEqual")
    void pattern_withoutEqualInEcma_isRefusedWithAWayOut(
            Class<? extends Record> type, String annotation, String construct) {
        assertThatThrownBy(() -> SATYA.compile(type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(
                        annotation
                                + " on component text of record "
                                + type.getSimpleName()
                                + " is not understood: "
                                + construct)
                .hasMessageContaining(" at /properties/text")
                .hasMessageEndingWith(". Write the expression without it");
    }

    @Test
    void pattern_withALineFlag_matchesTheWholeText() {
        Validator<Multiline> validator = SATYA.compile(Multiline.class);
        assertThat(validator.isValid(Map.of("text", "a"))).isTrue();
        assertThat(validator.isValid(Map.of("text", "a\nb"))).isFalse();
    }
}
