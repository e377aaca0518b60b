package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.annotation.Constrained;
import dev.satya.schema.JsonType;
import dev.satya.schema.Strictness;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What constraints on a Java enum see: NAMED-2. */
class EnumConstraintTest {
    enum Size {
        SMALL,
        LARGE
    }

    record Order(@Constrained("large") Size size) {}

    /** Is about texts. */
    record Large() implements ConstraintPlugin {
        @Override
        public String name() {
            return "large";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public Check bind(Arguments arguments) {
            return value -> ((String) value).startsWith("L");
        }
    }

    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().constraint(new Large()).build();

    @Test
    void namedConstraint_seesTheName_throughEveryDoor() {
        Validator<Order> orders = SATYA.compile(Order.class);
        assertThat(ClassDoors.outcome(SATYA, orders, "{\"size\":\"LARGE\"}"))
                .isEqualTo("{\"size\":\"LARGE\"}");
        assertThat(ClassDoors.outcome(SATYA, orders, "{\"size\":\"SMALL\"}"))
                .isEqualTo("[large@/size]");
        assertThat(ClassDoors.outcome(SATYA, orders, new Order(Size.LARGE)))
                .isEqualTo("{\"size\":\"LARGE\"}");
        assertThat(ClassDoors.outcome(SATYA, orders, new Order(Size.SMALL)))
                .isEqualTo("[large@/size]");
        assertThat(orders.isValid(Map.of("size", Size.LARGE))).isTrue();
        assertThat(orders.isValid(Map.of("size", Size.SMALL))).isFalse();
    }

    @Test
    void namedConstraint_onACombinator_seesTheNameToo() {
        for (Schema schema :
                List.of(
                        Schema.enumOf(Size.class).constraint("large"),
                        Schema.enumOf(Size.class).nullable().constraint("large"),
                        Schema.anyOf(Schema.integer(), Schema.enumOf(Size.class))
                                .constraint("large"))) {
            for (Strictness strictness : Strictness.values()) {
                Validator<Object> sizes = SATYA.compile(schema, Object.class).with(strictness);
                assertThat(sizes.isValid("LARGE")).isTrue();
                assertThat(sizes.isValidJson("\"LARGE\"")).isTrue();
                assertThat(sizes.isValid(Size.LARGE)).isTrue();
                assertThat(sizes.isValid("SMALL")).isFalse();
                assertThat(sizes.isValidJson("\"SMALL\"")).isFalse();
                assertThat(sizes.isValid(Size.SMALL)).isFalse();
            }
        }
    }
}
