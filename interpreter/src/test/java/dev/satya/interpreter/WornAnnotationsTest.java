package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.annotation.Aliases;
import dev.satya.annotation.Constrained;
import dev.satya.annotation.Constrained.Argument;
import dev.satya.annotation.Default;
import dev.satya.annotation.Description;
import dev.satya.annotation.Extras;
import dev.satya.annotation.Lax;
import dev.satya.annotation.Name;
import dev.satya.annotation.Secret;
import dev.satya.annotation.Strict;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Annotations as classes wear them: of Jakarta Validation, of Jackson, and this library's own. */
class WornAnnotationsTest {
    private static final ConstraintPlugin DIVISIBLE =
            new ConstraintPlugin() {
                @Override
                public String name() {
                    return "divisible";
                }

                @Override
                public java.util.Set<dev.satya.schema.JsonType> types() {
                    return java.util.Set.of(dev.satya.schema.JsonType.INTEGER);
                }

                @Override
                public Check bind(Arguments arguments) {
                    long divisor = arguments.integer("by");
                    return value -> (Long) value % divisor == 0;
                }
            };

    private static final Instant NOW = Instant.parse("2024-05-31T10:00:00Z");

    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                    .constraint(DIVISIBLE)
                    .constraint("even", Long.class, n -> n % 2 == 0)
                    .lookup(MethodHandles.lookup())
                    .build();

    record IsTrue(@AssertTrue(message = "m") Boolean x) {}

    record IsFalse(@AssertFalse(message = "m") boolean x) {}

    record AtMostDecimal(@DecimalMax(value = "1.5", message = "m {value}") BigDecimal x) {}

    record BelowDecimal(
            @DecimalMax(value = "1.5", inclusive = false, message = "m {inclusive}") Double x) {}

    record AtLeastDecimal(@DecimalMin(value = "1.5", message = "m") BigDecimal x) {}

    record AboveDecimal(@DecimalMin(value = "2", inclusive = false, message = "m") Integer x) {}

    record Fraction(@Digits(integer = 2, fraction = 1, message = "m {fraction}") BigDecimal x) {}

    record Whole(@Digits(integer = 2, fraction = 0, message = "m {integer}") Long x) {}

    record AtMost(@Max(value = 3, message = "m {value}") int x) {}

    record AtLeast(@Min(value = 3, message = "m {value}") Long x) {}

    record Below(@Negative(message = "m") Integer x) {}

    record NotAbove(@NegativeOrZero(message = "m") Double x) {}

    record NotOfBlanks(@NotBlank(message = "m") String x) {}

    record Some(@NotEmpty(message = "m") List<String> x) {}

    record There(@NotNull(message = "m") Object x) {}

    record Absent(@Null(message = "m") String x) {}

    record Like(@Pattern(regexp = "[a-c]+", message = "m {regexp}") String x) {}

    record Above(@Positive(message = "m") BigDecimal x) {}

    record NotBelow(@PositiveOrZero(message = "m") Integer x) {}

    record Sized(@Size(min = 2, max = 3, message = "m {min}-{max}") Map<String, Integer> x) {}

    record Born(@Past(message = "m") LocalDate x) {}

    record Seen(@PastOrPresent(message = "m") Instant x) {}

    record Due(@Future(message = "m") OffsetDateTime x) {}

    record Valid(@FutureOrPresent(message = "m") YearMonth x) {}

    record OfBundle(@Size(min = 2, message = "{worn.key}") String x) {}

    /** A record that is valid, one that is not, as JSON, and the code and text of the violation. */
    private record Row(Record valid, Record faulty, String json, String code, String message) {
        @Override
        public String toString() {
            return valid.getClass().getSimpleName() + " " + json;
        }
    }

    static Stream<Row> rows() {
        BigDecimal two = BigDecimal.valueOf(2);
        return Stream.of(
                new Row(new IsTrue(true), new IsTrue(false), "false", "assertTrue", "m"),
                new Row(new IsFalse(false), new IsFalse(true), "true", "assertFalse", "m"),
                new Row(
                        new AtMostDecimal(new BigDecimal("1.5")),
                        new AtMostDecimal(two),
                        "2",
                        "maximum",
                        "m 1.5"),
                new Row(
                        new BelowDecimal(1.4),
                        new BelowDecimal(1.5),
                        "1.5",
                        "exclusiveMaximum",
                        "m false"),
                new Row(
                        new AtLeastDecimal(two),
                        new AtLeastDecimal(BigDecimal.ONE),
                        "1",
                        "minimum",
                        "m"),
                new Row(new AboveDecimal(3), new AboveDecimal(2), "2", "exclusiveMinimum", "m"),
                new Row(
                        new Fraction(new BigDecimal("99.90")),
                        new Fraction(new BigDecimal("1.25")),
                        "1.25",
                        "multipleOf",
                        "m 1"),
                new Row(new Whole(-99L), new Whole(100L), "100", "exclusiveMaximum", "m 2"),
                new Row(new AtMost(3), new AtMost(4), "4", "maximum", "m 3"),
                new Row(new AtLeast(3L), new AtLeast(2L), "2", "minimum", "m 3"),
                new Row(new Below(-1), new Below(0), "0", "exclusiveMaximum", "m"),
                new Row(new NotAbove(0.0), new NotAbove(0.5), "0.5", "maximum", "m"),
                new Row(new NotOfBlanks("a"), new NotOfBlanks(" "), "\" \"", "notBlank", "m"),
                new Row(new Some(List.of("")), new Some(List.of()), "[]", "minItems", "m"),
                new Row(new There(1L), new There(null), "null", "not", "m"),
                new Row(new Absent(null), new Absent("a"), "\"a\"", "type", "m"),
                new Row(new Like("abc"), new Like("abcd"), "\"abcd\"", "pattern", "m [a-c]+"),
                new Row(new Above(two), new Above(BigDecimal.ZERO), "0", "exclusiveMinimum", "m"),
                new Row(new NotBelow(0), new NotBelow(-1), "-1", "minimum", "m"),
                new Row(
                        new Sized(Map.of("a", 1, "b", 2)),
                        new Sized(Map.of("a", 1)),
                        "{\"a\":1}",
                        "minProperties",
                        "m 2-3"),
                new Row(
                        new Born(LocalDate.of(2024, 5, 30)),
                        new Born(LocalDate.of(2024, 5, 31)),
                        "\"2024-05-31\"",
                        "past",
                        "m"),
                new Row(
                        new Seen(NOW),
                        new Seen(NOW.plusNanos(1)),
                        "\"2024-05-31T10:00:00.000000001Z\"",
                        "pastOrPresent",
                        "m"),
                new Row(
                        new Due(OffsetDateTime.parse("2024-05-31T11:00:01+01:00")),
                        new Due(OffsetDateTime.parse("2024-05-31T11:00:00+01:00")),
                        "\"2024-05-31T11:00:00+01:00\"",
                        "future",
                        "m"),
                new Row(
                        new Valid(YearMonth.of(2024, 5)),
                        new Valid(YearMonth.of(2024, 4)),
                        "\"2024-04\"",
                        "futureOrPresent",
                        "m"),
                new Row(
                        new OfBundle("ab"),
                        new OfBundle("a"),
                        "\"a\"",
                        "minLength",
                        "from the bundle: another text, 2"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    @SuppressWarnings("unchecked") // the class of a record is one of records
    void constraint_holds_withItsMessage(Row row) {
        Validator<Record> validator = SATYA.compile((Class<Record>) row.valid.getClass());
        assertThat(validator.parse(row.valid)).isSameAs(row.valid);
        String json = "{\"x\":" + row.json + "}";
        List<Violation> found = new ArrayList<>();
        found.addAll(validator.violationsJson(json).asJava());
        found.addAll(
                validator
                        .violations(
                                SATYA.compile(dev.satya.Schema.any(), Object.class).parseJson(json))
                        .asJava());
        assertThat(found)
                .hasSize(2)
                .allMatch(each -> each.code().equals(row.code))
                .allMatch(each -> each.path().toPointer().equals("/x"))
                .allMatch(each -> each.message().equals(row.message));
        List<Violation> ofExisting = validator.violations(row.faulty).asJava();
        assertThat(ofExisting).hasSize(1).allMatch(each -> each.message().equals(row.message));
    }

    record NoKey(@Size(min = 2, message = "{no.key}") String x) {}

    record Circle(@Size(min = 2, message = "{worn.circle}") String x) {}

    record Expression(@Size(min = 2, message = "${validatedValue}") String x) {}

    @Test
    void message_thatLeadsNowhere_isRefused() {
        for (Class<? extends Record> type : List.of(NoKey.class, Circle.class, Expression.class)) {
            assertThatThrownBy(() -> SATYA.compile(type))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("@Size on component x of record " + type.getSimpleName());
        }
    }

    // Composed constraints.

    @NotNull
    @Size(min = 5, max = 5)
    @Pattern(regexp = "\\d*", message = "digits")
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Zip {
        String message() default "bad zip";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Place(@Zip String zip) {}

    static final class Never implements ConstraintValidator<Validated, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return false;
        }
    }

    @NotNull
    @Constraint(validatedBy = Never.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Validated {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record WithValidator(@Validated String x) {}

    @Test
    void composedConstraint_isEachOfItsParts() {
        Validator<Place> validator = SATYA.compile(Place.class);
        assertThat(codes(validator.violations(new Place(null)))).containsExactly("required@/zip");
        assertThat(codes(validator.violations(new Place("abc"))))
                .containsExactlyInAnyOrder("minLength@/zip", "pattern@/zip");
        Validator<WithValidator> validated = SATYA.compile(WithValidator.class);
        assertThat(codes(validated.violations(new WithValidator("a"))))
                .containsExactly("validated@/x");
        assertThat(codes(validated.violations(new WithValidator(null))))
                .containsExactly("required@/x");
    }

    // Jackson.

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(
            @JsonProperty(value = "first_name", required = true) String firstName,
            @JsonAlias({"years", "y"}) Integer age) {}

    record Formatted(@JsonFormat(pattern = "dd.MM.yyyy") String day) {}

    record ReadOnly(@JsonProperty(access = JsonProperty.Access.READ_ONLY) String x) {}

    @Test
    void jacksonNames_areThoseOfDocuments() {
        Validator<Named> validator = SATYA.compile(Named.class);
        Named asha = validator.parseJson("{\"first_name\":\"Asha\",\"years\":31,\"z\":0}");
        assertThat(asha).isEqualTo(new Named("Asha", 31));
        assertThat(validator.parse(Map.of("first_name", "Asha", "y", 31))).isEqualTo(asha);
        assertThat(validator.parse(asha)).isSameAs(asha);
        assertThat(SATYA.toJson(asha)).isEqualTo("{\"first_name\":\"Asha\",\"age\":31}");
        assertThat(codes(validator.violationsJson("{\"firstName\":\"a\",\"years\":\"x\"}")))
                .containsExactly("required@/first_name", "type@/years");
        assertThatThrownBy(() -> SATYA.compile(Formatted.class))
                .hasMessageContaining("@JsonFormat on component day of record Formatted");
        assertThatThrownBy(() -> SATYA.compile(ReadOnly.class))
                .hasMessageContaining("@JsonProperty on component x of record ReadOnly");
    }

    // This library's own.

    @Constrained("even")
    @Constrained(
            value = "divisible",
            arguments = @Argument(name = "by", value = "3", type = Argument.Type.NUMBER))
    @Retention(RetentionPolicy.RUNTIME)
    @interface Sixes {}

    @Description("of all annotations")
    @Extras(dev.satya.schema.Extras.FORBID)
    record Own(
            @Name("first_name") @Aliases({"name", "n"}) String firstName,
            @Default("3") int attempts,
            @Default("true") Boolean active,
            @Default("none") String note,
            @Secret @Size(max = 3) String password,
            @Strict Integer exact,
            @Lax Integer loose,
            @Sixes Long sixes,
            List<@Constrained(value = "even", message = "odd!") Long> evens) {}

    @Test
    void ownAnnotations_hold() {
        Validator<Own> validator = SATYA.compile(Own.class);
        assertThat(validator.schema().annotations().description()).isEqualTo("of all annotations");
        Own own = validator.parse(Map.of("n", "Asha"));
        assertThat(own).isEqualTo(new Own("Asha", 3, true, "none", null, null, null, null, null));
        assertThat(validator.parse(own)).isSameAs(own);
        assertThat(codes(validator.with(Strictness.LAX).violations(Map.of("exact", "1"))))
                .containsExactly("type@/exact");
        assertThat(codes(validator.with(Strictness.STRICT).violations(Map.of("loose", "1"))))
                .isEmpty();
        assertThat(codes(validator.violations(Map.of("sixes", 9, "evens", List.of(1, 2), "z", 0))))
                .containsExactly("even@/sixes", "even@/evens/0", "additionalProperties@/z");
        assertThat(codes(validator.violations(Map.of("sixes", 8))))
                .containsExactly("divisible@/sixes");
        assertThat(validator.violations(Map.of("evens", List.of(1))).head().message())
                .isEqualTo("odd!");
        assertThat(validator.violations(Map.of("password", "hidden")).head().toString())
                .doesNotContain("hidden");
    }

    @Extras(dev.satya.schema.Extras.KEEP)
    record Keeping(int n) {}

    record BadDefault(@Default("x") int n) {}

    record WrongDefault(@Default("9") @Max(5) int n) {}

    record Unknown(@Constrained("no-such") String x) {}

    record Listed(
            @Constrained(
                            value = "oneOfThese",
                            arguments =
                                    @Argument(
                                            name = "texts",
                                            values = {"a", "b"}))
                    String x) {}

    record TwiceSaid(
            @Constrained(value = "even", arguments = @Argument(value = "a", values = "b"))
                    Long x) {}

    record NoBoolean(
            @Constrained(
                            value = "even",
                            arguments = @Argument(value = "yes", type = Argument.Type.BOOLEAN))
                    Long x) {}

    private record OneOfThese() implements ConstraintPlugin {
        @Override
        public String name() {
            return "oneOfThese";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public ObjectSchema arguments() {
            return Schema.object().field("texts", Schema.array(Schema.string())).build();
        }

        @Override
        public Check bind(Arguments arguments) {
            return arguments.texts("texts")::contains;
        }
    }

    @Test
    void argument_thatIsAList_isGiven() {
        Validator<Listed> validator =
                Satya.builder().constraint(new OneOfThese()).build().compile(Listed.class);
        assertThat(codes(validator.violations(Map.of("x", "b")))).isEmpty();
        assertThat(codes(validator.violations(Map.of("x", "c")))).containsExactly("oneOfThese@/x");
    }

    @Test
    void ownAnnotations_thatMeanNothing_areMistakes() {
        assertThatThrownBy(() -> SATYA.compile(Keeping.class))
                .hasMessageContaining("@Extras on Keeping keeps them");
        assertThatThrownBy(() -> SATYA.compile(BadDefault.class))
                .hasMessageContaining("\"x\" of @Default is no number at /properties/n");
        assertThatThrownBy(() -> SATYA.compile(WrongDefault.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("/properties/n");
        assertThatThrownBy(() -> SATYA.compile(TwiceSaid.class))
                .hasMessageContaining("argument \"value\" of @Constrained has a value and values");
        assertThatThrownBy(() -> SATYA.compile(NoBoolean.class))
                .hasMessageContaining("\"yes\", an argument of @Constrained, is neither");
        assertThatThrownBy(() -> SATYA.compile(Unknown.class))
                .hasMessageContaining("unknown constraint \"no-such\"");
    }
}
