package dev.satya.propertytests.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of Hibernate Validator's constraints and not understood is refused by name. */
class HibernateRefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    String    | @Normalized                                                                                   | @Normalized
                    String    | @Mod11Check                                                                                   | @Mod11Check
                    String    | @IpAddress                                                                                    | @IpAddress
                    String    | @br.CPF                                                                                       | @CPF
                    Integer   | @Length(max = 3)                                                                              | does not fit this type
                    String    | @UniqueElements                                                                               | does not fit this type
                    String    | @CodePointLength(normalizationStrategy = @CodePointLength.NormalizationStrategy.NFC)         | normalizationStrategy
                    String    | @LuhnCheck(startIndex = 1)                                                                    | startIndex
                    String    | @LuhnCheck(endIndex = 3, checkDigitIndex = 4)                                                 | endIndex
                    String    | @Length(min = -1)                                                                             | no size is negative
                    String    | @UUID(version = 16)                                                                           | version is not one or more of 1 to 15
                    String    | @UUID(variant = {})                                                                           | variant is not one or more of 0 to 2
                    String    | @URL(regexp = "(")                                                                            | @URL
                    String    | @Length(max = 3, payload = jakarta.validation.valueextraction.Unwrapping.Skip.class)           | payload
                    String    | @URL(message = "${validatedValue}")                                                           | expressions are not evaluated
                    """)
    void constraint_thatIsNotUnderstood_isRefusedByName(String type, String annotation, String said)
            throws Exception {
        String constraints = "org.hibernate.validator.constraints.";
        String written =
                "@"
                        + constraints
                        + annotation
                                .substring(1)
                                .replace(
                                        "= @CodePointLength",
                                        "= " + constraints + "CodePointLength");
        JavaSources sources = new JavaSources();
        sources.add("Bean", "public class Bean { " + written + " public " + type + " x; }");
        Class<?> bean = sources.compile().loadClass("Bean");

        assertThatThrownBy(() -> Satya.standard().compile(bean))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("member x of class Bean")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({
        "OR, @Composed public String x, @Composed on member x of class Bean",
        "ALL_FALSE, @Composed public String x, @Composed on member x of class Bean",
        "OR, @Outer public String x, @Composed on member x of class Bean",
        "OR, public java.util.List<@Composed String> x, @Composed on",
    })
    void compositionOfOtherThanAllParts_isRefusedByName(String by, String member, String said)
            throws Exception {
        assertThatThrownBy(() -> Satya.standard().compile(composed(by, member)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("@ConstraintComposition(" + by + ")");
    }

    @Test
    void compositionOfAllParts_isUnderstood() throws Exception {
        Class<?> bean = composed("AND", "@Composed public String x");
        assertThat(Satya.standard().compile(bean).isValid(Map.of("x", "abc"))).isFalse();
        assertThat(Satya.standard().compile(bean).isValid(Map.of("x", "a"))).isTrue();
    }

    private static Class<?> composed(String by, String member) throws Exception {
        String hibernate = "org.hibernate.validator.constraints.";
        String declared =
                "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                        + " @java.lang.annotation.Target({java.lang.annotation.ElementType.FIELD,"
                        + " java.lang.annotation.ElementType.TYPE_USE})"
                        + " @jakarta.validation.Constraint(validatedBy = {}) public @interface ";
        String attributes =
                " { String message() default \"\"; Class<?>[] groups() default {};"
                        + " Class<? extends jakarta.validation.Payload>[] payload() default {}; }";
        JavaSources sources = new JavaSources();
        sources.add(
                "Composed",
                "@"
                        + hibernate
                        + "ConstraintComposition("
                        + hibernate
                        + "CompositionType."
                        + by
                        + ") @jakarta.validation.constraints.Size(max = 2)"
                        + declared
                        + "Composed"
                        + attributes);
        sources.add("Outer", "@Composed " + declared + "Outer" + attributes);
        sources.add("Bean", "public class Bean { " + member + "; }");
        return sources.compile().loadClass("Bean");
    }
}
