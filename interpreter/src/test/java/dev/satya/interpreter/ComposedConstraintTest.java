package dev.satya.interpreter;

import static dev.satya.interpreter.ConstraintDoors.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Validator;
import dev.satya.annotation.Constrained;
import dev.satya.schema.SchemaException;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constraints that are made of others, to any depth. */
class ComposedConstraintTest {
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .constraint(
                            "lower",
                            String.class,
                            it -> it.chars().noneMatch(Character::isUpperCase))
                    .lookup(MethodHandles.lookup())
                    .build();

    @Constrained("lower")
    @Size(max = 5)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Mail {}

    @Mail
    @Pattern(regexp = "[a-zA-Z]*", message = "letters")
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Between {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Between
    @NotNull
    @Constraint(validatedBy = NotTaboo.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Deep {
        String message() default "taboo";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class NotTaboo implements ConstraintValidator<Deep, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            if ("boom".equals(value)) {
                throw new IllegalStateException("out of order");
            }
            return value == null || !value.startsWith("T");
        }
    }

    record Deeply(@Deep String text) {}

    @Test
    void composedConstraint_isEveryPartToAnyDepth() throws Exception {
        Validator<Deeply> validator = SATYA.compile(Deeply.class);
        assertThat(told(validator, "{\"text\":\"abc\"}", new Deeply("abc"))).isEmpty();
        assertThat(told(validator, "{}", new Deeply(null)))
                .containsExactly("required@/text: must be given");
        assertThat(told(validator, "{\"text\":\"Taboo-1\"}", new Deeply("Taboo-1")))
                .containsExactlyInAnyOrder(
                        "lower@/text: must satisfy lower",
                        "maxLength@/text: must have at most 5 characters",
                        "pattern@/text: letters",
                        "deep@/text: taboo");
    }

    @Deep
    @Size(min = 2)
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Code {
        String message() default "no code, {hint}";

        String hint() default "hint";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Coded(@Code(hint = "see there") String text, List<@Nested String> items) {}

    @Code
    @Pattern(regexp = "x.*")
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @java.lang.annotation.Target({
        java.lang.annotation.ElementType.TYPE_USE,
        java.lang.annotation.ElementType.FIELD
    })
    @interface Nested {
        String message() default "nested";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Test
    void singleViolation_doesNotStandForWhatIsThrown() throws Exception {
        Validator<Coded> validator = SATYA.compile(Coded.class);
        assertThat(
                        told(
                                validator,
                                "{\"text\":\"boom\",\"items\":[]}",
                                new Coded("boom", List.of())))
                .singleElement()
                .asString()
                .startsWith("pluginFailure@/text: ");
    }

    @Test
    void singleViolation_standsForAllParts() throws Exception {
        Validator<Coded> validator = SATYA.compile(Coded.class);
        assertThat(
                        told(
                                validator,
                                "{\"text\":\"abc\",\"items\":[\"xy\"]}",
                                new Coded("abc", List.of("xy"))))
                .isEmpty();
        assertThat(
                        told(
                                validator,
                                "{\"text\":\"Taboo-1\",\"items\":[\"y\",\"xy\",\"x\"]}",
                                new Coded("Taboo-1", List.of("y", "xy", "x"))))
                .containsExactly(
                        "code@/text: no code, see there",
                        "nested@/items/0: nested",
                        "nested@/items/2: nested");
        assertThat(told(validator, "{}", new Coded(null, null)))
                .containsExactly("required@/text: no code, see there");
        assertThat(told(validator, "{\"text\":1}", null))
                .hasSize(1)
                .allMatch(it -> it.startsWith("type@"));
    }

    @Size
    @Pattern.List({@Pattern(regexp = ".*"), @Pattern(regexp = ".*")})
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Given {
        @OverridesAttribute(constraint = Size.class, name = "max")
        int longest() default 3;

        @OverridesAttribute(constraint = Size.class)
        int min() default 1;

        @OverridesAttribute(constraint = Pattern.class, name = "regexp", constraintIndex = 1)
        String second() default ".*";

        @OverridesAttribute(constraint = Pattern.class, name = "message", constraintIndex = 1)
        String message() default "second";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Overridden(@Given(longest = 4, second = "[a-z]*") String text) {}

    @Test
    void overriddenAttributes_areThoseOfTheComposedConstraint() throws Exception {
        Validator<Overridden> validator = SATYA.compile(Overridden.class);
        assertThat(told(validator, "{\"text\":\"abcd\"}", new Overridden("abcd"))).isEmpty();
        assertThat(told(validator, "{\"text\":\"\"}", new Overridden("")))
                .containsExactly("minLength@/text: must have at least 1 character");
        assertThat(told(validator, "{\"text\":\"ABCDE\"}", new Overridden("ABCDE")))
                .containsExactlyInAnyOrder(
                        "maxLength@/text: must have at most 4 characters", "pattern@/text: second");
    }

    @Size
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Wrong {
        @OverridesAttribute(constraint = Size.class, name = "max")
        String longest() default "3";

        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record WronglyOverridden(@Wrong String text) {}

    @CircleB
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface CircleA {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @CircleA
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface CircleB {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Circular(@CircleA String text) {}

    @Test
    void composedConstraint_thatIsNotUnderstood_isRefusedByName() {
        assertThatThrownBy(() -> SATYA.compile(WronglyOverridden.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("@Wrong on component text")
                .hasMessageContaining("its longest overrides an attribute that is not there");
        assertThatThrownBy(() -> SATYA.compile(Circular.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("it is composed of itself");
    }
}
