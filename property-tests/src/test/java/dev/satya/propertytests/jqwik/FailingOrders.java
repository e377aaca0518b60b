package dev.satya.propertytests.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.propertytests.instances.Faulty;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Contracts that do not hold; {@link ShrinkingTest} runs them and looks at what jqwik makes of them. */
class FailingOrders {
    /** How often a property was asked since this was set to 0. */
    static final AtomicInteger CALLS = new AtomicInteger();

    private static final String ORDER = "schemas/order.json";

    private static List<?> lines(Map<String, Object> order) {
        CALLS.incrementAndGet();
        return (List<?>) order.get("lines");
    }

    private static Map<?, ?> map(Object line) {
        return (Map<?, ?>) line;
    }

    @Property(seed = "1")
    void desk_withRoomForTwo_takesAnyOrder(@ForAll @Conforming(ORDER) Map<String, Object> order) {
        assertThat(lines(order)).hasSizeLessThan(3);
    }

    @Property(seed = "1")
    void desk_thatCountsToForty_takesAnyOrder(
            @ForAll @Conforming(ORDER) Map<String, Object> order) {
        assertThat(lines(order)).allMatch(line -> ((Long) map(line).get("count")) <= 40);
    }

    @Property(seed = "1")
    void desk_withoutNotes_takesAnyOrder(@ForAll @Conforming(ORDER) Map<String, Object> order) {
        assertThat(lines(order)).noneMatch(line -> map(line).containsKey("note"));
    }

    @Property(seed = "1")
    void desk_thatDoesNotCount_refusesAFault(
            @ForAll @Violating(ORDER) Faulty<Map<String, Object>> order) {
        CALLS.incrementAndGet();
        assertThat(order.code()).isNotEqualTo("maximum");
    }

    @Property(seed = "1")
    void desk_thatTakesAnyMember_refusesAFault(
            @ForAll @Violating(ORDER) Faulty<Map<String, Object>> order) {
        CALLS.incrementAndGet();
        assertThat(order.code()).isNotEqualTo("additionalProperties");
    }
}
