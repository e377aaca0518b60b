package dev.satya.propertytests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.Constraint;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each constraint of the closed family has a case here, and the reference knows it. */
class ConstraintCoverageTest {

    private record Breach(Schema schema, Object instance) {}

    private static final Map<Class<?>, Breach> BREACHES = new LinkedHashMap<>();

    static {
        breach(Constraint.Minimum.class, Schema.integer().ge(5), 4);
        breach(Constraint.ExclusiveMinimum.class, Schema.integer().gt(5), 5);
        breach(Constraint.Maximum.class, Schema.number().le(5), 5.5);
        breach(Constraint.ExclusiveMaximum.class, Schema.decimal().lt(5), 5);
        breach(Constraint.MultipleOf.class, Schema.decimal().multipleOf(0.1), 0.15);
        breach(Constraint.MinLength.class, Schema.string().minLength(2), "\ud83d\ude00");
        breach(Constraint.MaxLength.class, Schema.string().maxLength(1), "ab");
        breach(Constraint.Pattern.class, Schema.string().pattern("^a"), "ba");
        breach(Constraint.NotBlank.class, Schema.string().notBlank(), " \t\u00a0\u2003");
        breach(Constraint.MinItems.class, Schema.array(Schema.any()).minItems(1), List.of());
        breach(Constraint.MaxItems.class, Schema.array(Schema.any()).maxItems(1), List.of(1, 2));
        breach(
                Constraint.UniqueItems.class,
                Schema.array(Schema.any()).uniqueItems(),
                List.of(1, 2, 1.0));
        breach(Constraint.MinProperties.class, Schema.map(Schema.any()).minProperties(1), Map.of());
        breach(
                Constraint.MaxProperties.class,
                Schema.object().build().maxProperties(0),
                Map.of("a", 1));
        breach(
                Constraint.ScalarBound.class,
                Schema.scalar(ScalarTypes.YEAR).lt(Year.of(2000)),
                "2000");
        breach(
                Constraint.ScalarMoment.class,
                Schema.scalar(ScalarTypes.YEAR).past(),
                Year.MAX_VALUE);
        breach(
                Constraint.ScalarMultiple.class,
                Schema.scalar(ScalarTypes.DURATION).multipleOf(Duration.ofMinutes(15)),
                "PT20M");
        breach(Constraint.Named.class, Schema.integer().constraint("test-even"), 3);
        breach(
                Constraint.Satisfies.class,
                Schema.string().satisfies("odd", String.class, text -> text.length() % 2 == 1),
                "ab");
    }

    private static void breach(Class<? extends Constraint> type, Schema schema, Object instance) {
        BREACHES.put(type, new Breach(schema, instance));
    }

    @Test
    void everyConstraint_hasACase() {
        assertThat(BREACHES.keySet())
                .containsExactlyInAnyOrderElementsOf(records(Constraint.class));
    }

    static Stream<Class<?>> constraints() {
        return BREACHES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void breach_isTheFaultOfItsCode(Class<?> constraint) {
        Breach breach = BREACHES.get(constraint);
        String code = breach.schema().constraints().get(0).code();

        Outcome outcome =
                ReferenceValidator.of(breach.schema())
                        .with(Catalogue.constraints())
                        .validate(breach.instance());

        assertThat(breach.schema().constraints().get(0)).isInstanceOf(constraint);
        assertThat(outcome.faults()).extracting(Fault::code).containsExactly(code);
    }

    private static List<Class<?>> records(Class<?> sealed) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted == Constraint.Custom.class) {
                continue; // it asks about values as Java has them, which the reference has not
            }
            if (permitted.isSealed()) {
                records.addAll(records(permitted));
            } else {
                records.add(permitted);
            }
        }
        return records;
    }
}
