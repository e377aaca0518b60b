package dev.satya.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.satya.Schema;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What schemas of scalar types ask of the types. */
class ScalarConstraintTest {

    @Test
    void moment_ofATypeWithoutPresent_isRefused() {
        var durations = Schema.scalar(ScalarTypes.DURATION);
        assertTrue(
                assertThrows(SchemaException.class, durations::past)
                        .getMessage()
                        .contains("no points of time"));
        assertThrows(SchemaException.class, Schema.scalar(ScalarTypes.UUID_TYPE)::future);
    }

    @Test
    void moments_thatContradict_areRefused() {
        var dates = Schema.scalar(ScalarTypes.DATE).pastOrPresent();
        assertThrows(SchemaException.class, dates::future);
        assertEquals(2, dates.past().constraints().size());
    }

    @Test
    void multiple_ofATypeWithoutAmounts_isRefused() {
        var dates = Schema.scalar(ScalarTypes.DATE);
        assertThrows(SchemaException.class, () -> dates.multipleOf(LocalDate.EPOCH));
        var durations = Schema.scalar(ScalarTypes.DURATION);
        assertThrows(SchemaException.class, () -> durations.multipleOf(Duration.ZERO));
        assertThrows(SchemaException.class, () -> durations.multipleOf(Duration.ofSeconds(-1)));
        assertEquals(
                "PT15M",
                ((Constraint.ScalarMultiple)
                                durations.multipleOf(Duration.ofMinutes(15)).constraints().get(0))
                        .divisor());
    }

    @Test
    void afterAndBefore_areBoundsThatDoNotCountThemselves() {
        var dates = Schema.scalar(ScalarTypes.DATE);
        assertEquals(dates.gt(LocalDate.EPOCH), dates.after(LocalDate.EPOCH));
        assertEquals(dates.lt(LocalDate.EPOCH), dates.before(LocalDate.EPOCH));
    }

    /** Paths are iterable, and no arrays. */
    @Test
    void predicate_ofEveryType_isTaken() {
        ScalarTypes.all().forEach(ScalarConstraintTest::checkPredicate);
    }

    private static <T> void checkPredicate(ScalarType<T> type) {
        var schema = Schema.scalar(type).satisfies("odd", type.javaType(), value -> true);
        assertEquals(1, schema.constraints().size());
    }

    @Test
    void schemaOfASecretType_isSecret() {
        assertTrue(Schema.scalar(ScalarTypes.SECRET_TEXT).annotations().isSecret());
    }
}
